package kinoscope.experiment.search;

import java.util.List;

/**
 * What the best of fewer trials would have been, on average over all choices of so many out of those that were run. With values
 * {@code v_1 .. v_n}, best first, the best of k is {@code v_i} in {@code C(n-i, k-1)} of the {@code C(n, k)} choices:
 *
 * <pre>{@code
 * E(k) = sum over i of v_i C(n-i, k-1) / C(n, k)
 * }</pre>
 *
 * <p>Exact, nothing is drawn. After Dodge, Gururangan, Card, Schwartz and Smith, Show your work: improved reporting of
 * experimental results (EMNLP 2019), who draw with replacement; without it the last value is the best one of the search.
 *
 * <p>Trials that were given up count with the best value that they had until then, so that of searches which stop trials the
 * curve says less. Failed trials have no value and are left out.
 */
public final class ExpectedBest {
    private ExpectedBest() {}

    /**
     * The curve of a search.
     *
     * @param objective what is better
     * @param trials at least one with a value
     * @return {@code double[n]}: the expected best of 1, 2, .. n trials, the last the best of all
     * @throws IllegalArgumentException if no trial has a value
     */
    public static double[] of(Objective objective, List<Trial> trials) {
        double[] best =
                objective.ranked(trials).stream().mapToDouble(Trial::value).toArray();
        if (best.length == 0) {
            throw new IllegalArgumentException("no trial has a value");
        }
        double[] expected = new double[best.length];
        for (int k = 1; k <= best.length; k++) {
            expected[k - 1] = expected(best, k);
        }
        return expected;
    }

    /** The chances of the i-th best follow from each other: {@code C(m-1, k-1) / C(m, k-1) = (m-k+1) / m}. */
    private static double expected(double[] best, int k) {
        int n = best.length;
        double chance = (double) k / n;
        double sum = 0;
        for (int i = 0; i <= n - k; i++) {
            sum += chance * best[i];
            int after = n - 1 - i;
            chance *= after == 0 ? 0 : (double) (after - k + 1) / after;
        }
        return sum;
    }
}
