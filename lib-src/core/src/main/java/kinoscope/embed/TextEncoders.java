package kinoscope.embed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import kinoscope.data.InputException;
import kinoscope.data.Progress;

/**
 * Text encoders by the name that a user gives.
 *
 * <p>{@code "minilm"} is {@link MiniLmEncoder}, {@code "tfidf"} {@link HashedTfIdfEncoder}, a folder or an id
 * {@code owner/name} of the Hugging Face Hub a {@link HuggingFaceEncoder}. {@code "auto"} is MiniLM where it runs and
 * TF-IDF elsewhere; then the name says {@code "-instead-of-minilm"}, so that no record hides the exchange. Every other name
 * gives what it names or an error.
 */
public final class TextEncoders {
    private TextEncoders() {}

    /**
     * Finds an encoder; those that run a model are wrapped in a {@link CachedEncoder}.
     *
     * @param name {@code "minilm"}, {@code "tfidf"}, {@code "auto"}, a folder, or an id of the Hub
     * @param corpus the texts that TF-IDF is fitted on; not read by the others
     * @param cache the folder of cached vectors and downloaded models
     * @throws InputException if the encoder is unknown or cannot be used
     */
    public static TextEncoder byName(String name, List<String> corpus, Path cache) {
        Path vectors = cache.resolve("vectors");
        switch (name) {
            case "minilm":
                return CachedEncoder.of(MiniLmEncoder.load(), vectors);
            case "tfidf":
                return HashedTfIdfEncoder.fit(corpus);
            case "auto":
                return orTfIdf(() -> CachedEncoder.of(MiniLmEncoder.load(), vectors), corpus);
            default:
                break;
        }
        if (Files.isDirectory(Path.of(name))) {
            return CachedEncoder.of(HuggingFaceEncoder.fromFolder(Path.of(name)), vectors);
        }
        if (HubModel.isId(name)) {
            return CachedEncoder.of(HuggingFaceEncoder.fromHub(name, cache.resolve("models")), vectors);
        }
        throw new InputException("unknown text encoder '" + name
                + "': minilm, tfidf, auto, a folder or owner/name on the Hugging Face Hub");
    }

    static TextEncoder orTfIdf(Supplier<TextEncoder> miniLm, List<String> corpus) {
        try {
            return miniLm.get();
        } catch (InputException e) {
            System.getLogger(TextEncoders.class.getName()).log(System.Logger.Level.WARNING, e.getMessage());
            return new Renamed(HashedTfIdfEncoder.fit(corpus), "-instead-of-minilm");
        }
    }

    /** An encoder with an addition to its name. */
    private record Renamed(TextEncoder encoder, String addition) implements TextEncoder {
        @Override
        public String name() {
            return encoder.name() + addition;
        }

        @Override
        public int dimensions() {
            return encoder.dimensions();
        }

        @Override
        public float[][] encode(List<String> texts, Progress progress) {
            return encoder.encode(texts, progress);
        }
    }
}
