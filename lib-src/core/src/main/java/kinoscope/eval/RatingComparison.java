package kinoscope.eval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kinoscope.data.Ratings;
import kinoscope.eval.stats.Bootstrap;
import kinoscope.eval.stats.Interval;

/**
 * Two rating models on the same held-out ratings, those of items with few training ratings apart from those with many.
 * Intervals come from drawing items again, each with all of its held-out ratings, since what is compared is claimed of items.
 *
 * @param band how many training ratings the items have
 * @param ratings how many held-out ratings they have
 * @param first root mean squared error of the first model, in stars; {@code n} counts items
 * @param second that of the second
 * @param difference mean squared error of the second less that of the first, in squared stars, item by item: below 0 if
 *     the second is better
 */
public record RatingComparison(CountBand band, int ratings, Interval first, Interval second, Interval difference) {
    private static final Rmse RMSE = new Rmse();

    /**
     * Compares band by band. Bands without held-out ratings are left out.
     *
     * @param first the errors of one model
     * @param second the errors of the other
     * @param heldOut the ratings that both have predicted
     * @param trainingCounts {@code int[items]}: how many training ratings each item has
     * @param bands how to divide the items
     * @param bootstrap how intervals are made
     * @throws IllegalArgumentException if errors and ratings do not fit together
     */
    public static List<RatingComparison> byBand(
            RatingEvaluator.Result first,
            RatingEvaluator.Result second,
            Ratings heldOut,
            int[] trainingCounts,
            List<CountBand> bands,
            Bootstrap bootstrap) {
        if (first.errors().length != heldOut.size() || second.errors().length != heldOut.size()) {
            throw new IllegalArgumentException(first.errors().length + " and " + second.errors().length + " errors for "
                    + heldOut.size() + " ratings");
        }
        int[] counts = heldOut.countsByItem();
        double[] firstLosses = StarComparison.squaredErrors(first.errors(), heldOut::item, counts.length);
        double[] secondLosses = StarComparison.squaredErrors(second.errors(), heldOut::item, counts.length);
        List<RatingComparison> comparisons = new ArrayList<>();
        for (CountBand band : bands) {
            int[] items = IntStream.range(0, counts.length)
                    .filter(item -> counts[item] > 0 && band.contains(trainingCounts[item]))
                    .toArray();
            if (items.length > 0) {
                double[] sizes =
                        Arrays.stream(items).mapToDouble(item -> counts[item]).toArray();
                double[] one = Arrays.stream(items)
                        .mapToDouble(item -> firstLosses[item])
                        .toArray();
                double[] other = Arrays.stream(items)
                        .mapToDouble(item -> secondLosses[item])
                        .toArray();
                double[] less = Arrays.stream(items)
                        .mapToDouble(item -> secondLosses[item] - firstLosses[item])
                        .toArray();
                comparisons.add(new RatingComparison(
                        band,
                        (int) Arrays.stream(sizes).sum(),
                        RMSE.value(bootstrap.ratio(one, sizes)),
                        RMSE.value(bootstrap.ratio(other, sizes)),
                        bootstrap.ratio(less, sizes)));
            }
        }
        return comparisons;
    }
}
