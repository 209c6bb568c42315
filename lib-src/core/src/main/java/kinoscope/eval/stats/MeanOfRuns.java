package kinoscope.eval.stats;

import java.util.Arrays;

/**
 * The mean of a figure over a few runs that differ in their seed, with Student's interval,
 * {@code mean +- t(.975, n - 1) s / sqrt(n)}, where s is the standard deviation with n - 1 in its denominator. It says how far
 * seeds move the mean, not how far other users would.
 *
 * <p>Source: Student, "The probable error of a mean", Biometrika 6, 1908.
 */
public final class MeanOfRuns {
    private static final double LEVEL = .95;

    /** The .975 quantiles of Student's t with 1, 2, .. degrees of freedom. */
    private static final double[] QUANTILES = {
        12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.3060, 2.2622, 2.2281,
        2.2010, 2.1788, 2.1604, 2.1448, 2.1314, 2.1199, 2.1098, 2.1009, 2.0930, 2.0860,
        2.0796, 2.0739, 2.0687, 2.0639, 2.0595, 2.0555, 2.0518, 2.0484, 2.0452, 2.0423
    };

    private MeanOfRuns() {}

    /**
     * The mean with its 95 % interval.
     *
     * @param values one a run, 1 to 31; of a single run the ends are NaN
     * @throws IllegalArgumentException if there are none, or too many
     */
    public static Interval of(double[] values) {
        int n = values.length;
        if (n < 1 || n > QUANTILES.length + 1) {
            throw new IllegalArgumentException("the mean of 1 to " + (QUANTILES.length + 1) + " runs, not of " + n);
        }
        double mean = Arrays.stream(values).average().orElseThrow();
        if (n == 1) {
            return new Interval(mean, Double.NaN, Double.NaN, LEVEL, n);
        }
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        double half = QUANTILES[n - 2] * Math.sqrt(squares / (n - 1) / n);
        return new Interval(mean, mean - half, mean + half, LEVEL, n);
    }
}
