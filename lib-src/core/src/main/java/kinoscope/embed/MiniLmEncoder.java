package kinoscope.embed;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import kinoscope.data.InputException;
import kinoscope.data.Progress;

/**
 * The sentence encoder all-MiniLM-L6-v2 in its 8-bit form, run in this process: 384 numbers per text.
 *
 * <p>Six transformer layers distilled from a larger model (Wang et al. 2020, "MiniLM: Deep self-attention distillation",
 * NeurIPS) and trained on a billion sentence pairs by the sentence-transformers project (Reimers and Gurevych 2019,
 * "Sentence-BERT", EMNLP). The model comes inside the langchain4j jar, so that no download is needed. The vector is the
 * mean of the token vectors, scaled to length 1. Texts of more than 512 tokens (about 350 words) are cut.
 *
 * <p>Equal on every run of one machine; processors with other integer instructions may round otherwise.
 */
public final class MiniLmEncoder implements TextEncoder {
    /** Longest text in tokens, the length of the model's table of positions. */
    public static final int MAX_TOKENS = 512;

    private static final String RESOURCE = "/all-minilm-l6-v2-q";

    private final OnnxSentenceModel model;

    private MiniLmEncoder(OnnxSentenceModel model) {
        this.model = model;
    }

    /**
     * Loads the model, about half a second.
     *
     * @throws InputException if the native libraries of ONNX or of the tokenizer do not load on this machine
     */
    public static MiniLmEncoder load() {
        try {
            return new MiniLmEncoder(new OnnxSentenceModel(resource(".onnx"), resource("-tokenizer.json"), MAX_TOKENS));
        } catch (IOException | LinkageError | RuntimeException e) {
            throw new InputException(
                    "the encoder minilm cannot run on this machine (" + rootMessage(e)
                            + "); choose tfidf, or auto to fall back to it",
                    e);
        }
    }

    private static byte[] resource(String suffix) throws IOException {
        try (InputStream in = MiniLmEncoder.class.getResourceAsStream(RESOURCE + suffix)) {
            if (in == null) {
                throw new IOException(RESOURCE + suffix + " is not on the class path");
            }
            return in.readAllBytes();
        }
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    }

    @Override
    public String name() {
        return "all-minilm-l6-v2-q";
    }

    @Override
    public int dimensions() {
        return model.dimensions();
    }

    @Override
    public float[][] encode(List<String> texts, Progress progress) {
        return model.encode(texts, progress);
    }

    @Override
    public void close() {
        model.close();
    }
}
