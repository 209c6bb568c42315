package kinoscope.eval.stats;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Holm's correction for several tests at once.
 *
 * <p>Rejecting where the corrected value is at most {@code alpha} keeps the probability of any wrong rejection at or below
 * {@code alpha}, whatever the dependence between the tests.
 *
 * <p>Source: S. Holm, <i>A Simple Sequentially Rejective Multiple Test Procedure</i>, Scandinavian Journal of Statistics 6,
 * 1979.
 */
public final class Holm {
    private Holm() {}

    /**
     * The corrected values, in the order of the input: with the p in ascending order, {@code max over j <= i of
     * min(1, (m - j + 1) p_j)}.
     *
     * @param p values of the m tests, each in [0, 1]; not modified
     * @throws IllegalArgumentException if a value is not in [0, 1]
     */
    public static double[] adjust(double... p) {
        for (double value : p) {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("p = " + value + " is not in [0, 1]");
            }
        }
        Integer[] order = new Integer[p.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> p[i]));
        double[] adjusted = new double[p.length];
        double largest = 0;
        for (int i = 0; i < order.length; i++) {
            largest = Math.max(largest, Math.min(1, (order.length - i) * p[order[i]]));
            adjusted[order[i]] = largest;
        }
        return adjusted;
    }
}
