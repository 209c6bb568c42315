package kinoscope.eval.stats;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The outcome of a two-sided test whether two models differ on the same users.
 *
 * @param method which test, for tables
 * @param meanDifference mean of {@code second - first} over the users that have both values; NaN without any
 * @param p probability of a difference at least as large if the two models were alike, in (0, 1]
 * @param n the number of pairs; pairs with a NaN are left out
 */
public record PairedTest(String method, double meanDifference, double p, int n) {
    /** How often the randomization test flips signs, unless told otherwise. */
    public static final int DEFAULT_PERMUTATIONS = 10_000;

    /**
     * Paired randomization test on the mean: if the models were alike, each user's difference could as well have the other
     * sign. The signs are drawn {@code permutations} times, and {@code p = (b + 1) / (permutations + 1)} with {@code b} the
     * number of draws whose mean is at least as far from 0 as the measured one. So {@code p} is never 0, and its smallest
     * value says how many draws were made.
     *
     * <p>Source: M. Smucker, J. Allan, B. Carterette, <i>A Comparison of Statistical Significance Tests for Information
     * Retrieval Evaluation</i>, CIKM 2007; the {@code +1}: A. Davison, D. Hinkley, <i>Bootstrap Methods and their
     * Application</i>, 1997, section 4.2.
     *
     * @param first one value a user, NaN for none
     * @param second the same users in the same order
     * @param permutations how many draws, at least 100
     * @param seed seed of the draws
     * @throws IllegalArgumentException if the lengths differ or there are too few permutations
     */
    public static PairedTest randomization(double[] first, double[] second, int permutations, long seed) {
        if (permutations < 100) {
            throw new IllegalArgumentException("the test needs at least 100 permutations, not " + permutations);
        }
        double[] all = Paired.present(first, second);
        double[] differences = Arrays.stream(all).filter(d -> d != 0).toArray();
        double measured = Math.abs(Arrays.stream(differences).sum());
        double scale = Arrays.stream(differences).map(Math::abs).sum();
        double reached = measured - 1e-12 * scale;
        SplittableRandom random = new SplittableRandom(seed);
        int atLeast = 0;
        for (int p = 0; p < permutations; p++) {
            if (Math.abs(sumWithRandomSigns(differences, random)) >= reached) {
                atLeast++;
            }
        }
        double p = (atLeast + 1.0) / (permutations + 1.0);
        return new PairedTest("paired randomization", mean(all), p, all.length);
    }

    /**
     * Wilcoxon's signed-rank test by its normal approximation: differences of 0 are left out, equal magnitudes share their
     * mean rank, the variance is corrected for them and there is no continuity correction. Good from about 20 differences
     * that are not 0; without any, {@code p = 1}.
     *
     * <pre>{@code
     * W = sum of the ranks of |d| with d > 0
     * z = (W - m(m+1)/4) / sqrt(m(m+1)(2m+1)/24 - sum(t^3 - t)/48)     m pairs with d != 0, t sizes of ties
     * }</pre>
     *
     * <p>Source: F. Wilcoxon, <i>Individual Comparisons by Ranking Methods</i>, Biometrics Bulletin 1, 1945.
     *
     * @param first one value a user, NaN for none
     * @param second the same users in the same order
     * @throws IllegalArgumentException if the lengths differ
     */
    public static PairedTest wilcoxon(double[] first, double[] second) {
        double[] all = Paired.present(first, second);
        double[] byMagnitude = Arrays.stream(all)
                .filter(d -> d != 0)
                .boxed()
                .sorted((a, b) -> Double.compare(Math.abs(a), Math.abs(b)))
                .mapToDouble(Double::doubleValue)
                .toArray();
        double m = byMagnitude.length;
        double positiveRanks = 0;
        double ties = 0;
        for (int start = 0; start < byMagnitude.length; ) {
            int end = start;
            int positive = 0;
            while (end < byMagnitude.length && Math.abs(byMagnitude[end]) == Math.abs(byMagnitude[start])) {
                positive += byMagnitude[end] > 0 ? 1 : 0;
                end++;
            }
            double t = end - start;
            positiveRanks += positive * (start + end + 1) / 2.0;
            ties += t * t * t - t;
            start = end;
        }
        double variance = m * (m + 1) * (2 * m + 1) / 24 - ties / 48;
        double p = m == 0 ? 1 : NormalTail.twoSided((positiveRanks - m * (m + 1) / 4) / Math.sqrt(variance));
        return new PairedTest("Wilcoxon signed-rank", mean(all), p, all.length);
    }

    private static double sumWithRandomSigns(double[] values, SplittableRandom random) {
        double sum = 0;
        for (int start = 0; start < values.length; start += Long.SIZE) {
            long bits = random.nextLong();
            int end = Math.min(start + Long.SIZE, values.length);
            for (int i = start; i < end; i++) {
                sum += Double.longBitsToDouble(Double.doubleToRawLongBits(values[i]) ^ (bits & Long.MIN_VALUE));
                bits <<= 1;
            }
        }
        return sum;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }
}
