package kinoscope.embed;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kinoscope.data.IdIndex;
import kinoscope.data.Movie;
import kinoscope.data.Posters;
import kinoscope.data.Progress;

/**
 * One vector for each movie that has a poster: {@code float[movies][dimensions]}, as the encoder made them. Immutable.
 *
 * <p>A missing poster is missing: no black image stands in for it, and it is counted. So is a poster that cannot be decoded.
 *
 * @param vectors the vectors, by raw id, by item index, and with their neighbours; their {@link MovieVectors#absent()} is
 *     {@code missing + refused.size()}
 * @param missing the number of movies without a file
 * @param refused one line for each file that cannot be used, with its name and the reason
 * @param fromCache the number of posters that did not have to be encoded
 */
public record PosterVectors(MovieVectors vectors, int missing, List<String> refused, int fromCache) {
    /** Copies the list. */
    public PosterVectors {
        refused = List.copyOf(refused);
    }

    /**
     * Encodes the posters of movies; vectors are kept by the content of the image file, so that no image is encoded twice.
     *
     * @param encoder what looks at the posters
     * @param posters where the images are
     * @param movies the movies, no id twice
     * @param cache the folder of kept vectors; one file for each encoder
     * @param progress told the posters done of those that exist
     * @throws kinoscope.data.InputException if the cache cannot be written
     */
    public static PosterVectors of(
            PosterEncoder encoder, Posters posters, List<Movie> movies, Path cache, Progress progress) {
        VectorCache kept = VectorCache.open(encoder.name(), encoder.dimensions(), cache, VectorCache.log());
        return new PosterReading(encoder, kept, progress).read(posters, movies);
    }

    /** The same posters with other vectors, such as {@code posters.with(posters.vectors().centred())}. */
    public PosterVectors with(MovieVectors others) {
        return new PosterVectors(others, missing, refused, fromCache);
    }

    /** The name of the encoder and of what was done to its vectors, for records and chart titles. */
    public String name() {
        return vectors.name();
    }

    /** The length of a vector. */
    public int dimensions() {
        return vectors.dimensions();
    }

    /** The number of movies with a vector. */
    public int size() {
        return vectors.size();
    }

    /** The vector of a movie by its raw id, as a copy, or empty. */
    public Optional<float[]> vector(int movieId) {
        return vectors.vector(movieId);
    }

    /** The vectors by item index, {@code float[items][]}, null where there is no poster; shared, not to be changed. */
    public float[][] byItem(IdIndex items) {
        return vectors.byItem(items);
    }

    /**
     * The movies with the most similar posters by cosine, nearest first, without the movie itself.
     *
     * @throws IllegalArgumentException if the movie has no vector
     */
    public List<MovieVectors.Neighbour> nearest(int movieId, int k) {
        return vectors.nearest(movieId, k);
    }

    @Override
    public String toString() {
        return "PosterVectors[" + name() + ", " + size() + " posters, " + missing + " missing, " + refused.size()
                + " refused]";
    }
}
