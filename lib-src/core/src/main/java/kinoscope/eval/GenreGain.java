package kinoscope.eval;

import java.util.function.IntFunction;

/**
 * The gain behind Genre-NDCG: the share of a movie's genres that are actual positive genres of the user, each weighted by
 * how similar the user is to it.
 *
 * <pre>{@code
 * gain(u, i) = (sum over g in G(i) and P(u) of w(u, g)) / |G(i)|
 * w(u, g)    = max(0, s(u, g)) / max over h in P(u) of s(u, h)
 * }</pre>
 *
 * <p>{@code G(i)} are the movie's genres, {@code P(u)} the user's actual positive genres and {@code s} the cosine of the
 * user's and the genre's vector. Range 0 to 1: 1 for a movie that has only the user's most similar positive genre, less for
 * one that has a weaker one, 0 for a movie without any of them and for a movie without genres.
 *
 * <p>Dividing by all of the movie's genres makes it a share, so that a movie does not win by carrying many labels. Dividing by
 * the largest similarity frees it from the scale of the cosines, which differs between raw and centred vectors and between
 * encoders, but not between the movies of one user. It does not depend on what the user rated in the test part, only on the
 * profile.
 *
 * <p>A user without an actual positive genre, or with no similarity above 0 to any of them, has no gain: NaN.
 *
 * <p>The system that reports a Genre-NDCG gives no definition, so this one is the project's own and its values are not
 * comparable with the reported .84.
 */
public final class GenreGain implements ItemGain {
    private final IntFunction<int[]> genresOfItem;
    private final double[][] weights;

    private GenreGain(IntFunction<int[]> genresOfItem, double[][] weights) {
        this.genresOfItem = genresOfItem;
        this.weights = weights;
    }

    /**
     * Prepares the weights of all users.
     *
     * @param genresOfItem from item index to its genre indices, none twice
     * @param positiveGenres from user index to the user's actual positive genres
     * @param similarity {@code double[users][genres]}, similarity of user and genre; rows of users without positive genres
     *     are not read
     * @throws IllegalArgumentException if a similarity to a positive genre is NaN
     */
    public static GenreGain of(
            IntFunction<int[]> genresOfItem, IntFunction<int[]> positiveGenres, double[][] similarity) {
        double[][] weights = new double[similarity.length][];
        for (int user = 0; user < weights.length; user++) {
            weights[user] = weights(user, positiveGenres.apply(user), similarity[user]);
        }
        return new GenreGain(genresOfItem, weights);
    }

    /** Whether a user has an actual positive genre with a similarity above 0. */
    public boolean isDefined(int user) {
        return weights[user] != null;
    }

    /** The weight of a genre for a user, in [0, 1]; NaN for a user without a gain. */
    public double weight(int user, int genre) {
        return isDefined(user) ? weights[user][genre] : Double.NaN;
    }

    @Override
    public double gain(int user, int item) {
        double[] own = weights[user];
        if (own == null) {
            return Double.NaN;
        }
        int[] genres = genresOfItem.apply(item);
        double sum = 0;
        for (int genre : genres) {
            sum += own[genre];
        }
        return genres.length == 0 ? 0 : sum / genres.length;
    }

    private static double[] weights(int user, int[] positive, double[] similarity) {
        double largest = 0;
        for (int genre : positive) {
            if (Double.isNaN(similarity[genre])) {
                throw new IllegalArgumentException("similarity of user " + user + " and genre " + genre + " is NaN");
            }
            largest = Math.max(largest, similarity[genre]);
        }
        if (largest == 0) {
            return null;
        }
        double[] weights = new double[similarity.length];
        for (int genre : positive) {
            weights[genre] = Math.max(0, similarity[genre]) / largest;
        }
        return weights;
    }
}
