package kinoscope.notebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kinoscope.eval.CountBand;
import kinoscope.eval.stats.Interval;
import kinoscope.experiment.VisualStudy;
import kinoscope.experiment.VisualStudy.Gain;
import kinoscope.experiment.VisualStudy.Run;
import kinoscope.experiment.VisualStudy.Sight;
import kinoscope.model.neural.NcfArchitecture;
import tech.tablesaw.api.Table;

/** Makes the tables of what networks gain from posters. */
public final class VisualTables {
    private static final List<String> METRICS = List.of("HR@10", "NDCG@10");
    private static final List<Sight> CONTROLS = List.of(Sight.NONE, Sight.SHUFFLED, Sight.RANDOM);

    private VisualTables() {}

    /**
     * A row for each network and what it sees: metrics on the test part as the mean over the seeds, with the lowest and the
     * highest of them.
     *
     * @param name says data, protocol and seeds
     */
    public static Table results(String name, VisualStudy study, List<NcfArchitecture> networks) {
        List<String> models = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        List<String> epochs = new ArrayList<>();
        List<List<String>> values = List.of(new ArrayList<>(), new ArrayList<>());
        for (NcfArchitecture visual : networks) {
            for (Sight sight : Sight.values()) {
                List<Run> runs = study.runs(visual, sight);
                models.add(runs.get(0).test().model());
                seen.add(sight.text());
                epochs.add(String.join(
                        ", ",
                        runs.stream()
                                .map(run -> "" + run.curve().best().epoch())
                                .toList()));
                for (int m = 0; m < METRICS.size(); m++) {
                    values.get(m).add(spread(runs, METRICS.get(m)));
                }
            }
        }
        return Tables.columns(name)
                .texts("model", models)
                .texts("sees", seen)
                .texts(METRICS.get(0), values.get(0))
                .texts(METRICS.get(1), values.get(1))
                .texts("best epochs", epochs)
                .table();
    }

    private static String spread(List<Run> runs, String metric) {
        double[] values = runs.stream()
                .mapToDouble(run -> run.test().mean(metric))
                .sorted()
                .toArray();
        double mean = Arrays.stream(values).average().orElseThrow();
        return values.length == 1
                ? String.format(Locale.ROOT, "%.4f", mean)
                : String.format(Locale.ROOT, "%.4f (%.4f to %.4f)", mean, values[0], values[values.length - 1]);
    }

    /**
     * What networks gain from posters on the test part, over the network without them and over the controls, with intervals
     * over seeds and over users.
     *
     * @param name says data, protocol and seeds
     */
    public static Table gains(String name, VisualStudy study, List<NcfArchitecture> networks) {
        List<String> compared = new ArrayList<>();
        List<String> metrics = new ArrayList<>();
        List<String> overSeeds = new ArrayList<>();
        List<String> overUsers = new ArrayList<>();
        for (NcfArchitecture visual : networks) {
            for (Sight control : CONTROLS) {
                for (String metric : METRICS) {
                    Gain gain = study.gain(visual, Sight.OWN, control, metric);
                    compared.add(visual.label() + ": " + Sight.OWN.text() + " − " + control.text());
                    metrics.add(metric);
                    overSeeds.add(difference(gain.overSeeds()));
                    overUsers.add(difference(gain.overUsers()));
                }
            }
        }
        return Tables.columns(name)
                .texts("comparison", compared)
                .texts("metric", metrics)
                .texts("95 % over seeds", overSeeds)
                .texts("95 % over users", overUsers)
                .table();
    }

    /**
     * A network by how often the held-out movie was rated in the training part, with posters of its own and with shuffled
     * ones, with 95 % intervals over users.
     *
     * @param name says data, protocol and seeds
     * @param metric {@code "HR@10"} or {@code "NDCG@10"}
     */
    public static Table byRatings(String name, VisualStudy study, NcfArchitecture visual, String metric) {
        Map<CountBand, Interval> own = study.byRatings(visual, Sight.OWN, metric);
        Map<CountBand, Interval> shuffled = study.byRatings(visual, Sight.SHUFFLED, metric);
        Map<CountBand, Interval> gains = study.gainByRatings(visual, Sight.OWN, Sight.SHUFFLED, metric);
        return Tables.columns(name)
                .texts("ratings", own.keySet().stream().map(CountBand::toString).toList())
                .whole("users", own.values().stream().mapToInt(Interval::n).toArray())
                .texts(Sight.OWN.text(), estimates(own))
                .texts(Sight.SHUFFLED.text(), estimates(shuffled))
                .texts(
                        "difference",
                        gains.values().stream().map(VisualTables::difference).toList())
                .table();
    }

    private static List<String> estimates(Map<CountBand, Interval> bands) {
        return bands.values().stream()
                .map(band -> String.format(Locale.ROOT, "%.4f", band.estimate()))
                .toList();
    }

    private static String difference(Interval interval) {
        return Double.isNaN(interval.low())
                ? String.format(Locale.ROOT, "%+.4f", interval.estimate())
                : interval.signed();
    }
}
