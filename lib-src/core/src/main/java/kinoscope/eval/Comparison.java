package kinoscope.eval;

import java.util.Locale;
import kinoscope.eval.stats.Bootstrap;
import kinoscope.eval.stats.Interval;
import kinoscope.eval.stats.PairedTest;

/**
 * Two models on the same users: how much the second differs from the first, and how sure that is.
 *
 * @param metric what was measured
 * @param first name of the first model, the baseline
 * @param second name of the second model
 * @param difference mean of {@code second - first} over the users with both values, with its bootstrap interval
 * @param randomization paired randomization test on the mean
 * @param wilcoxon signed-rank test
 */
public record Comparison(
        String metric,
        String first,
        String second,
        Interval difference,
        PairedTest randomization,
        PairedTest wilcoxon) {
    /**
     * Compares a metric of two reports. Seed of interval and test is the bootstrap's.
     *
     * @param first report of the baseline
     * @param second report of the other model
     * @param metric name of a metric in both
     * @param bootstrap how the interval is made
     * @throws IllegalArgumentException if the reports differ in data, split, seed, part, protocol or users, or one of them
     *     lacks the metric
     */
    public static Comparison of(Report first, Report second, String metric, Bootstrap bootstrap) {
        if (!first.setting().equals(second.setting()) || !first.users().equals(second.users())) {
            throw new IllegalArgumentException("not comparable: "
                    + first.setting().text() + " against " + second.setting().text());
        }
        double[] before = first.result(metric).values();
        double[] after = second.result(metric).values();
        return new Comparison(
                metric,
                first.model(),
                second.model(),
                bootstrap.difference(before, after),
                PairedTest.randomization(before, after, PairedTest.DEFAULT_PERMUTATIONS, bootstrap.seed()),
                PairedTest.wilcoxon(before, after));
    }

    /** One line: metric, both models, the difference with its interval, and p. */
    public String text() {
        return String.format(
                Locale.ROOT,
                "%s: %s - %s = %+.4f [%+.4f, %+.4f], n = %d, p = %.2g (randomization), %.2g (Wilcoxon)",
                metric,
                second,
                first,
                difference.estimate(),
                difference.low(),
                difference.high(),
                difference.n(),
                randomization.p(),
                wilcoxon.p());
    }
}
