package kinoscope.embed;

import java.util.List;
import kinoscope.data.Progress;

/**
 * Turns texts into vectors of one length, so that texts of like meaning get like directions.
 *
 * <p>A vector depends on its text alone, never on the other texts of the call; equal texts get equal vectors.
 * Implementations may be used by several threads.
 */
public interface TextEncoder extends AutoCloseable {
    /**
     * The name that run records keep; two encoders with one name give the same vectors. For instance
     * {@code "all-minilm-l6-v2-q"}.
     */
    String name();

    /** The length of a vector. */
    int dimensions();

    /**
     * Encodes texts.
     *
     * @param texts any number of them
     * @param progress told after every few texts, from one thread at a time
     * @return {@code float[texts][dimensions]}, rows of length 1; a row of zeros where the encoder finds nothing in a text
     */
    float[][] encode(List<String> texts, Progress progress);

    /** Encodes texts without showing progress. */
    default float[][] encode(List<String> texts) {
        return encode(texts, Progress.SILENT);
    }

    /** Frees what the encoder holds outside the heap. */
    @Override
    default void close() {}
}
