package kinoscope.eval;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import kinoscope.data.Ratings;
import kinoscope.eval.stats.Bootstrap;
import kinoscope.eval.stats.Interval;
import kinoscope.eval.stats.PairedTest;

/**
 * Two rating models on the same held-out ratings: how much the squared errors of the second are below those of the first, and
 * how sure that is. What is drawn again, and what the test flips, are users or items, each with all of its ratings.
 *
 * @param first name of the first model, the baseline
 * @param second name of the second model
 * @param difference mean squared error of the second less that of the first, in squared stars, over all ratings: below 0 if
 *     the second is better; {@code n} counts users or items
 * @param randomization paired randomization test on the sums of squared errors of users or items; its mean is per user or item
 */
public record StarComparison(String first, String second, Interval difference, PairedTest randomization) {
    private static final Rmse RMSE = new Rmse();

    /**
     * Compares user by user: how much other users could change the difference.
     *
     * @param first name of the baseline
     * @param before its predictions
     * @param second name of the other model
     * @param after its predictions of the same ratings
     * @param bootstrap how the interval is made; its seed is also that of the test
     * @throws IllegalArgumentException if the predictions are not of the same ratings
     */
    public static StarComparison byUser(
            String first, StarPredictions before, String second, StarPredictions after, Bootstrap bootstrap) {
        Ratings ratings = shared(before, after);
        return of(first, before, second, after, ratings::user, ratings.countsByUser(), bootstrap);
    }

    /** As {@link #byUser}, item by item: how much other items could change the difference. */
    public static StarComparison byItem(
            String first, StarPredictions before, String second, StarPredictions after, Bootstrap bootstrap) {
        Ratings ratings = shared(before, after);
        return of(first, before, second, after, ratings::item, ratings.countsByItem(), bootstrap);
    }

    private static Ratings shared(StarPredictions before, StarPredictions after) {
        if (before.ratings() != after.ratings()) {
            throw new IllegalArgumentException(
                    "predictions of different ratings: " + before.size() + " and " + after.size());
        }
        return before.ratings();
    }

    private static StarComparison of(
            String first,
            StarPredictions before,
            String second,
            StarPredictions after,
            IntUnaryOperator whose,
            int[] counts,
            Bootstrap bootstrap) {
        double[] one = squaredErrors(before.errors(), whose, counts.length);
        double[] other = squaredErrors(after.errors(), whose, counts.length);
        int[] present =
                IntStream.range(0, counts.length).filter(k -> counts[k] > 0).toArray();
        double[] sizes = IntStream.of(present).mapToDouble(k -> counts[k]).toArray();
        double[] mine = IntStream.of(present).mapToDouble(k -> one[k]).toArray();
        double[] theirs = IntStream.of(present).mapToDouble(k -> other[k]).toArray();
        double[] less =
                IntStream.of(present).mapToDouble(k -> other[k] - one[k]).toArray();
        return new StarComparison(
                first,
                second,
                bootstrap.ratio(less, sizes),
                PairedTest.randomization(mine, theirs, PairedTest.DEFAULT_PERMUTATIONS, bootstrap.seed()));
    }

    /**
     * The sums of squared errors.
     *
     * @param errors {@code float[rows]}
     * @param whose from a row to the user or item that it counts for
     * @param size how many of them there are
     */
    static double[] squaredErrors(float[] errors, IntUnaryOperator whose, int size) {
        double[] sums = new double[size];
        for (int row = 0; row < errors.length; row++) {
            sums[whose.applyAsInt(row)] += RMSE.loss(errors[row]);
        }
        return sums;
    }
}
