package kinoscope.experiment.leaderboard;

import java.util.List;
import java.util.Map;
import kinoscope.data.IdIndex;
import kinoscope.eval.MetricResult;
import kinoscope.eval.Report;
import kinoscope.eval.stats.Bootstrap;

/**
 * A report without what follows from the rest: the values of every user, from which intervals and tests are made anew.
 *
 * @param setting what was measured on
 * @param measured the number of users with a query
 * @param dropped the number of users without one, by reason
 * @param metrics the values
 */
record StoredReport(Report.Setting setting, int measured, Map<String, Integer> dropped, List<Metric> metrics) {
    /**
     * One metric.
     *
     * @param name with the cutoff
     * @param values {@code double[users]}, NaN for users without one
     */
    record Metric(String name, double[] values) {}

    static StoredReport of(Report report) {
        return new StoredReport(
                report.setting(),
                report.measured(),
                report.dropped(),
                report.results().stream()
                        .map(result -> new Metric(result.metric(), result.values()))
                        .toList());
    }

    Report report(String model, IdIndex users, Bootstrap bootstrap) {
        return new Report(
                model,
                setting,
                users,
                measured,
                dropped,
                metrics.stream()
                        .map(metric -> new MetricResult(
                                metric.name(), metric.values(), bootstrap.mean(metric.values()), 0, ""))
                        .toList());
    }
}
