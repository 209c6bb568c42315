package kinoscope.eval.stats;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Percentile bootstrap intervals: the observations are drawn again with replacement {@code resamples} times, and the
 * interval runs between the two quantiles of the resampled estimates.
 *
 * <p>The observations are users, since ratings of one user depend on each other. Quantiles are interpolated linearly
 * between order statistics. An index is the upper half of a product with 32 random bits, which favours no observation by
 * more than {@code n / 2^32}. Equal seeds and equal input give equal intervals.
 *
 * <p>Source: B. Efron, R. Tibshirani, <i>An Introduction to the Bootstrap</i>, 1993, chapter 13.
 *
 * @param resamples how many times to draw, at least 100; 1000 or more for a report
 * @param level the share to cover, in (0, 1)
 * @param seed seed of the draws
 */
public record Bootstrap(int resamples, double level, long seed) {
    /**
     * Checks the options.
     *
     * @throws IllegalArgumentException if there are fewer than 100 resamples or the level is not in (0, 1)
     */
    public Bootstrap {
        if (resamples < 100) {
            throw new IllegalArgumentException("a bootstrap needs at least 100 resamples, not " + resamples);
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level " + level + " is not in (0, 1)");
        }
    }

    /** 2000 resamples at level 0.95. */
    public static Bootstrap defaults(long seed) {
        return new Bootstrap(2000, 0.95, seed);
    }

    /**
     * The mean of the values that are not NaN.
     *
     * @param values one value a user; NaN for users without one
     */
    public Interval mean(double[] values) {
        double[] present = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        double[] ones = new double[present.length];
        Arrays.fill(ones, 1);
        return ratio(present, ones);
    }

    /**
     * The mean of {@code second - first} over the users that have both values; the pairs stay together.
     *
     * @param first one value a user, NaN for none
     * @param second the same users in the same order
     * @throws IllegalArgumentException if the lengths differ
     */
    public Interval difference(double[] first, double[] second) {
        return mean(Paired.differences(first, second));
    }

    /**
     * The ratio {@code sum(sums) / sum(counts)}, for instance the mean error of all ratings where each user brings the sum
     * of errors and the number of ratings.
     *
     * @param sums one sum a user
     * @param counts one count a user, above 0
     * @throws IllegalArgumentException if the lengths differ
     */
    public Interval ratio(double[] sums, double[] counts) {
        if (sums.length != counts.length) {
            throw new IllegalArgumentException(sums.length + " sums but " + counts.length + " counts");
        }
        int n = sums.length;
        if (n == 0) {
            return new Interval(Double.NaN, Double.NaN, Double.NaN, level, 0);
        }
        double[] estimates = new double[resamples];
        SplittableRandom random = new SplittableRandom(seed);
        for (int r = 0; r < resamples; r++) {
            double sum = 0;
            double count = 0;
            for (int i = 0; i < n; i += 2) {
                long bits = random.nextLong();
                int first = (int) ((bits >>> 32) * n >>> 32);
                sum += sums[first];
                count += counts[first];
                if (i + 1 < n) {
                    int second = (int) ((bits & 0xffffffffL) * n >>> 32);
                    sum += sums[second];
                    count += counts[second];
                }
            }
            estimates[r] = sum / count;
        }
        Arrays.sort(estimates);
        double tail = (1 - level) / 2;
        double estimate = Arrays.stream(sums).sum() / Arrays.stream(counts).sum();
        return new Interval(estimate, quantile(estimates, tail), quantile(estimates, 1 - tail), level, n);
    }

    private static double quantile(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
