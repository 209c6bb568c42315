package kinoscope.embed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kinoscope.data.InputException;
import kinoscope.data.Progress;

/**
 * Any sentence encoder in the Hugging Face form: a folder with {@code model.onnx} and {@code tokenizer.json}.
 *
 * <p>The vector of a text is the first output of the model, averaged over the tokens where the model gives one vector per
 * token, and scaled to length 1. Inputs named {@code input_ids}, {@code attention_mask} and {@code token_type_ids} are
 * understood. Generative models have to be exported as their encoder half first. The name holds the start of the model
 * file's SHA-256, so that a record tells which weights were used.
 *
 * <p>Known deviation: the text is used as it is; encoders that want a prefix such as {@code "query: "} need it in the text.
 */
public final class HuggingFaceEncoder implements TextEncoder {
    /** Longest text in tokens unless told otherwise; longer texts are cut. */
    public static final int DEFAULT_MAX_TOKENS = 512;

    static final String MODEL_FILE = "model.onnx";
    static final String TOKENIZER_FILE = "tokenizer.json";

    private final String name;
    private final OnnxSentenceModel model;

    private HuggingFaceEncoder(String name, OnnxSentenceModel model) {
        this.name = name;
        this.model = model;
    }

    /** Loads the encoder in a folder; texts are cut after {@value #DEFAULT_MAX_TOKENS} tokens. */
    public static HuggingFaceEncoder fromFolder(Path folder) {
        return fromFolder(folder, DEFAULT_MAX_TOKENS);
    }

    /**
     * Loads the encoder in a folder.
     *
     * @param folder holds {@code model.onnx} and {@code tokenizer.json}
     * @param maxTokens longer texts are cut; at most the model's own limit, at least 2
     * @throws InputException if a file is missing or cannot be used, or the native libraries do not load
     */
    public static HuggingFaceEncoder fromFolder(Path folder, int maxTokens) {
        if (maxTokens < 2) {
            throw new IllegalArgumentException("maxTokens must be at least 2, not " + maxTokens);
        }
        byte[] onnx = read(folder, MODEL_FILE);
        byte[] tokenizer = read(folder, TOKENIZER_FILE);
        try {
            String name = folder.toAbsolutePath().normalize().getFileName() + "-" + Sha256.shortHex(onnx);
            return new HuggingFaceEncoder(name, new OnnxSentenceModel(onnx, tokenizer, maxTokens));
        } catch (IOException | LinkageError e) {
            throw new InputException(folder + ": " + e.getMessage(), e);
        }
    }

    /**
     * Loads an encoder from the Hugging Face Hub, downloading its two files on the first use.
     *
     * @param id for instance {@code "sentence-transformers/all-MiniLM-L6-v2"}
     * @param folder where downloaded models are kept
     * @throws InputException if the files cannot be fetched or used
     */
    public static HuggingFaceEncoder fromHub(String id, Path folder) {
        return fromFolder(HubModel.of(id).fetch(folder));
    }

    private static byte[] read(Path folder, String file) {
        Path path = folder.resolve(file);
        if (!Files.isRegularFile(path)) {
            throw InputException.of(
                    folder,
                    "a sentence encoder needs " + MODEL_FILE + " and " + TOKENIZER_FILE + "; no " + file + " here");
        }
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new InputException(path + ": cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public String name() {
        return name;
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
