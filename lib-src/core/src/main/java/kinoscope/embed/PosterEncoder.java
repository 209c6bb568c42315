package kinoscope.embed;

import java.util.List;
import kinoscope.data.poster.PosterImage;

/**
 * Turns posters into vectors of one length, so that posters that look alike get like directions.
 *
 * <p>A vector depends on its image alone, never on the other images of the call; equal images get equal vectors.
 * Implementations may be used by several threads.
 *
 */
public interface PosterEncoder extends AutoCloseable {
    /**
     * The name that run records and chart titles keep; two encoders with one name give the same vectors. It says what looks at
     * the posters, for instance {@code "colour-gradient-v1"} or {@code "resnet50-v1-7-0a1b2c3d-pool"}.
     */
    String name();

    /** The length of a vector. */
    int dimensions();

    /**
     * Encodes images.
     *
     * @param images a batch of them; their sizes may differ
     * @return {@code float[images][dimensions]}, as the encoder makes them: not scaled to length 1
     */
    float[][] encode(List<PosterImage> images);

    /** Frees what the encoder holds outside the heap. */
    @Override
    default void close() {}
}
