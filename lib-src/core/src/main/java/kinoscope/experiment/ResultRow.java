package kinoscope.experiment;

import java.util.List;
import java.util.Objects;
import kinoscope.eval.Report;

/**
 * One figure with everything it needs to stand: model, metric, protocol, data, split, seed and n.
 *
 * @param model what was measured
 * @param metric for instance {@code "NDCG@10"}
 * @param value the mean over the users
 * @param low lower end of the 95 % interval
 * @param high upper end of the 95 % interval
 * @param protocol over which candidates, for instance {@code "full catalogue"}
 * @param data short name of the data set
 * @param split how it was divided
 * @param seed the seed of the run
 * @param n the number of users behind the mean
 */
public record ResultRow(
        String model,
        String metric,
        double value,
        double low,
        double high,
        String protocol,
        String data,
        String split,
        long seed,
        int n) {
    /** Makes sure that nothing is left out. */
    public ResultRow {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(protocol, "protocol");
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(split, "split");
    }

    /**
     * The figures of a report.
     *
     * @param report where they come from
     * @param protocol a short name for its protocol
     * @param seed the seed of the run
     */
    public static List<ResultRow> of(Report report, String protocol, long seed) {
        return report.results().stream()
                .map(result -> new ResultRow(
                        report.model(),
                        result.metric(),
                        result.mean(),
                        result.interval().low(),
                        result.interval().high(),
                        protocol,
                        report.setting().data(),
                        report.setting().split(),
                        seed,
                        result.n()))
                .toList();
    }
}
