package kinoscope.embed;

import java.util.List;
import kinoscope.data.Genres;
import kinoscope.data.Movie;

/**
 * One vector for each genre: the mean over all movies of the genre that have a vector. Immutable.
 *
 * <p>A movie of several genres counts in each. All listed movies count, rated or not: no rating enters, so nothing can leak
 * from a test part.
 */
public final class GenreVectors {
    private final Genres genres;
    private final float[][] vectors;
    private final int[] counts;

    private GenreVectors(Genres genres, float[][] vectors, int[] counts) {
        this.genres = genres;
        this.vectors = vectors;
        this.counts = counts;
    }

    /**
     * Takes the means.
     *
     * @param movies vectors of movies whose genres are all in {@code genres}
     * @param genres the genres, which give the order
     */
    public static GenreVectors of(MovieVectors movies, Genres genres) {
        Vectors.Sum[] sums = new Vectors.Sum[genres.size()];
        for (int genre = 0; genre < sums.length; genre++) {
            sums[genre] = new Vectors.Sum(movies.dimensions());
        }
        List<Movie> listed = movies.movies();
        for (int row = 0; row < listed.size(); row++) {
            for (int genre : genres.of(listed.get(row))) {
                sums[genre].add(movies.row(row));
            }
        }
        float[][] vectors = new float[sums.length][];
        int[] counts = new int[sums.length];
        for (int genre = 0; genre < sums.length; genre++) {
            vectors[genre] = sums[genre].mean();
            counts[genre] = sums[genre].count();
        }
        return new GenreVectors(genres, vectors, counts);
    }

    /** The genres, in the order of the vectors. */
    public Genres genres() {
        return genres;
    }

    /** The number of movies behind a genre's vector. */
    public int count(int genre) {
        return counts[genre];
    }

    /**
     * The vector of a genre, as a copy.
     *
     * @throws IllegalArgumentException if no movie of the genre has a vector
     */
    public float[] vector(int genre) {
        if (vectors[genre] == null) {
            throw new IllegalArgumentException("no movie of the genre " + genres.name(genre) + " has a vector");
        }
        return vectors[genre].clone();
    }

    /** The cosine of each pair of genres; NaN where a genre has no vector. */
    public SimilarityMatrix similarities() {
        return SimilarityMatrix.of(genres.names(), vectors);
    }

    /** The vectors, null where there is none; shared, not to be changed. */
    float[][] shared() {
        return vectors;
    }
}
