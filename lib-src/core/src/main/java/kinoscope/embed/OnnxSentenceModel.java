package kinoscope.embed;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kinoscope.data.Progress;

/**
 * A transformer in ONNX form with its tokenizer: one vector per text, the mean of the token vectors, scaled to length 1.
 *
 * <p>Each text is a run of its own on one thread, and several texts run at once. A batch would make the vector of a
 * quantized model depend on its neighbours, since the scale of the activations is taken over the whole batch; one at a
 * time also needs no padding.
 */
final class OnnxSentenceModel implements AutoCloseable {
    private static final int REPORT_EVERY = 64;

    private final HuggingFaceTokenizer tokenizer;
    private final OrtSession session;
    private final int dimensions;

    /**
     * Loads a model.
     *
     * @param onnx the bytes of {@code model.onnx}
     * @param tokenizerJson the bytes of {@code tokenizer.json}
     * @param maxTokens longer texts are cut after this many tokens
     * @throws IOException if either cannot be read or the model is no sentence encoder
     */
    OnnxSentenceModel(byte[] onnx, byte[] tokenizerJson, int maxTokens) throws IOException {
        tokenizer = loadTokenizer(tokenizerJson, maxTokens);
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            session = OrtEnvironment.getEnvironment().createSession(onnx, options);
        } catch (OrtException e) {
            tokenizer.close();
            throw new IOException("the model cannot be loaded: " + firstLine(e), e);
        }
        try {
            dimensions = pooled("a").length;
        } catch (IllegalStateException e) {
            close();
            throw new IOException("the model is no sentence encoder: " + firstLine(e), e);
        }
    }

    private static HuggingFaceTokenizer loadTokenizer(byte[] json, int maxTokens) throws IOException {
        Map<String, String> options = Map.of(
                "truncation",
                "true",
                "padding",
                "false",
                "maxLength",
                Integer.toString(maxTokens),
                "modelMaxLength",
                Integer.toString(maxTokens));
        try {
            return HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(json), options);
        } catch (RuntimeException e) {
            throw new IOException("the tokenizer cannot be loaded: " + firstLine(e), e);
        }
    }

    int dimensions() {
        return dimensions;
    }

    float[][] encode(List<String> texts, Progress progress) {
        float[][] vectors = new float[texts.size()][];
        AtomicInteger done = new AtomicInteger();
        IntStream.range(0, vectors.length).parallel().forEach(i -> {
            vectors[i] = Vectors.scaledToUnit(pooled(texts.get(i)));
            int finished = done.incrementAndGet();
            if (finished % REPORT_EVERY == 0 || finished == vectors.length) {
                synchronized (progress) {
                    progress.update(finished, vectors.length, "texts");
                }
            }
        });
        return vectors;
    }

    private float[] pooled(String text) {
        Encoding encoding = tokenizer.encode(text);
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            for (String name : session.getInputNames()) {
                inputs.put(name, OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), new long[][] {
                    values(name, encoding)
                }));
            }
            try (OrtSession.Result result = session.run(inputs)) {
                return pooled(result.get(0).getValue());
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the model failed: " + firstLine(e), e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private static long[] values(String input, Encoding encoding) {
        return switch (input) {
            case "input_ids" -> encoding.getIds();
            case "attention_mask" -> encoding.getAttentionMask();
            case "token_type_ids" -> encoding.getTypeIds();
            default -> throw new IllegalStateException("unknown input " + input);
        };
    }

    private static float[] pooled(Object output) {
        if (output instanceof float[][][] tokens) {
            return Vectors.mean(tokens[0]);
        }
        if (output instanceof float[][] sentence) {
            return sentence[0];
        }
        throw new IllegalStateException(
                "its first output is " + output.getClass().getSimpleName() + ", not one vector per token");
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    @Override
    public void close() {
        tokenizer.close();
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
