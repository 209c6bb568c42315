package kinoscope.embed;

import java.util.Arrays;
import java.util.Optional;
import kinoscope.data.Ratings;

/**
 * One vector for each user: the mean over the movies that the user rated at or above a threshold. Immutable.
 *
 * <p>Users without such a movie, or none with a text, have no vector.
 */
public final class UserVectors {
    private final float[][] vectors;
    private final int[] counts;

    private UserVectors(float[][] vectors, int[] counts) {
        this.vectors = vectors;
        this.counts = counts;
    }

    /**
     * Takes the means.
     *
     * @param movies vectors of movies
     * @param train the training part alone, lest the profile knows what it is tested on
     * @param threshold fewest stars of a positive interaction, in general 3
     */
    public static UserVectors of(MovieVectors movies, Ratings train, float threshold) {
        float[][] byItem = movies.byItem(train.items());
        float[][] vectors = new float[train.users().size()][];
        int[] counts = new int[vectors.length];
        for (int user = 0; user < vectors.length; user++) {
            Vectors.Sum sum = new Vectors.Sum(movies.dimensions());
            for (int row : train.rowsOf(user)) {
                float[] vector = byItem[train.item(row)];
                if (vector != null && train.rating(row) >= threshold) {
                    sum.add(vector);
                }
            }
            vectors[user] = sum.mean();
            counts[user] = sum.count();
        }
        return new UserVectors(vectors, counts);
    }

    /** The number of users, with or without a vector. */
    public int size() {
        return vectors.length;
    }

    /** The number of users without a vector. */
    public int absent() {
        return (int) Arrays.stream(counts).filter(count -> count == 0).count();
    }

    /** The number of movies behind a user's vector. */
    public int count(int user) {
        return counts[user];
    }

    /** The vector of a user, as a copy, or empty. */
    public Optional<float[]> vector(int user) {
        return Optional.ofNullable(vectors[user]).map(float[]::clone);
    }

    /**
     * The cosine of each user's vector with each genre's.
     *
     * @return {@code double[users][genres]}; NaN where the user or the genre has no vector
     */
    public double[][] cosines(GenreVectors genres) {
        return Arrays.stream(vectors)
                .map(vector -> Vectors.cosines(vector, genres.shared()))
                .toArray(double[][]::new);
    }
}
