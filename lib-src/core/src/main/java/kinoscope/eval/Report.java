package kinoscope.eval;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kinoscope.data.IdIndex;

/**
 * The metrics of one model under one protocol, with all that a number needs beside it: data, split, seed, protocol and the
 * number of users.
 *
 * @param model name of the model
 * @param setting what was measured on
 * @param users the users' ids; the values of {@link MetricResult#values()} are in its order
 * @param measured the number of users with a query
 * @param dropped the number of users without one, by reason
 * @param results one for each metric, in the order asked for
 */
public record Report(
        String model,
        Setting setting,
        IdIndex users,
        int measured,
        Map<String, Integer> dropped,
        List<MetricResult> results) {
    private static final String COLUMNS =
            "model,data,split,seed,part,protocol,metric,mean,low,high,level,users,dropped,undefined";

    /**
     * What a model was measured on; two reports can be compared when theirs are equal.
     *
     * @param data name of the data set
     * @param split how it was divided
     * @param seed seed of the split
     * @param part {@code "validation"} or {@code "test"}
     * @param protocol candidates and rule for relevance
     */
    public record Setting(String data, String split, long seed, String part, String protocol) {
        /** All of it on one line. */
        public String text() {
            return data + ", " + split + ", seed " + seed + ", " + part + " part, " + protocol;
        }
    }

    /** Copies the results. */
    public Report {
        dropped = Map.copyOf(dropped);
        results = List.copyOf(results);
    }

    /**
     * The result of a metric.
     *
     * @param metric its name, for instance {@code "NDCG@10"}
     * @throws IllegalArgumentException if it was not measured
     */
    public MetricResult result(String metric) {
        return results.stream()
                .filter(r -> r.metric().equals(metric))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no metric " + metric + " in this report, only "
                        + results.stream().map(MetricResult::metric).toList()));
    }

    /** The same report under another model name, where one architecture was measured in several states. */
    public Report renamed(String name) {
        return new Report(name, setting, users, measured, dropped, results);
    }

    /** The mean of a metric over its users. */
    public double mean(String metric) {
        return result(metric).mean();
    }

    /** The line that goes under a table: data, split, seed, protocol, number of users and who was left out. */
    public String caption() {
        StringBuilder text = new StringBuilder(setting.text())
                .append("; n = ")
                .append(measured)
                .append(" users");
        dropped.forEach((reason, count) ->
                text.append("; ").append(count).append(" left out: ").append(reason));
        for (MetricResult result : results) {
            if (result.undefined() > 0) {
                text.append("; ")
                        .append(result.metric())
                        .append(" without ")
                        .append(result.undefined())
                        .append(" users: ")
                        .append(result.reason());
            }
        }
        return text.toString();
    }

    /** The summary of several reports as CSV with a header: one line for each metric. */
    public static String summaryCsv(List<Report> reports) {
        StringBuilder csv = new StringBuilder(COLUMNS).append('\n');
        for (Report report : reports) {
            for (MetricResult result : report.results) {
                csv.append(report.summaryLine(result)).append('\n');
            }
        }
        return csv.toString();
    }

    /** The values of all users as CSV with a header: raw user id, then one column a metric; empty where there is no value. */
    public String perUserCsv() {
        StringBuilder csv = new StringBuilder("user");
        results.forEach(result -> csv.append(',').append(quoted(result.metric())));
        csv.append('\n');
        for (int user = 0; user < users.size(); user++) {
            csv.append(users.id(user));
            for (MetricResult result : results) {
                double value = result.values()[user];
                csv.append(',').append(Double.isNaN(value) ? "" : Double.toString(value));
            }
            csv.append('\n');
        }
        return csv.toString();
    }

    private String summaryLine(MetricResult result) {
        return List.<Object>of(
                        model,
                        setting.data(),
                        setting.split(),
                        setting.seed(),
                        setting.part(),
                        setting.protocol(),
                        result.metric(),
                        result.mean(),
                        result.interval().low(),
                        result.interval().high(),
                        result.interval().level(),
                        result.n(),
                        dropped.values().stream().mapToInt(Integer::intValue).sum(),
                        result.undefined())
                .stream()
                .map(value -> quoted(value.toString()))
                .collect(Collectors.joining(","));
    }

    private static String quoted(String text) {
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }
}
