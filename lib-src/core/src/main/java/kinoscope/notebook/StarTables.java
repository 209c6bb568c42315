package kinoscope.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import kinoscope.data.Ratings;
import kinoscope.eval.ConfusionMatrix;
import kinoscope.eval.GroupErrors;
import kinoscope.eval.Residuals;
import kinoscope.eval.StarCalibration;
import kinoscope.eval.StarPredictions;
import kinoscope.eval.stats.Interval;
import tech.tablesaw.api.Table;

/** Makes the tables of stars, given and predicted: the figures behind the charts of the same names. */
public final class StarTables {
    private StarTables() {}

    /** How often each number of stars was given, and its share. */
    public static Table histogram(String name, Ratings ratings) {
        int[] counts = ratings.countsByLevel();
        return Tables.columns(name)
                .texts("stars", ratings.scale().labels())
                .whole("ratings", counts)
                .texts(
                        "share",
                        IntStream.of(counts)
                                .mapToObj(count -> percent((double) count / ratings.size()))
                                .toList())
                .table();
    }

    /**
     * The confusion in stars, predictions rounded to the nearest step: a row for the stars given, a column for those
     * predicted, with shares of the row.
     *
     * @param name says model, data, split and part
     * @param predictions of any ratings
     */
    public static Table confusion(String name, StarPredictions predictions) {
        ConfusionMatrix matrix = ConfusionMatrix.of(predictions);
        List<String> labels = predictions.ratings().scale().labels();
        double[][] shares = matrix.rowShares();
        TableBuilder table = Tables.columns(name).texts("given", labels);
        for (int predicted = 0; predicted < labels.size(); predicted++) {
            int column = predicted;
            table.texts(
                    "predicted " + labels.get(predicted),
                    IntStream.range(0, labels.size())
                            .mapToObj(given -> percent(shares[given][column]))
                            .toList());
        }
        return table.texts(
                        "ratings",
                        IntStream.range(0, labels.size())
                                .mapToObj(given -> String.format(Locale.ROOT, "%,d", matrix.support(given)))
                                .toList())
                .table();
    }

    /**
     * What was given at each predicted step.
     *
     * @param name says model, data, split and part
     * @param steps a row each
     */
    public static Table calibration(String name, List<StarCalibration> steps) {
        return Tables.columns(name)
                .texts("predicted", steps.stream().map(StarCalibration::label).toList())
                .whole(
                        "ratings",
                        steps.stream().mapToInt(StarCalibration::ratings).toArray())
                .texts(
                        "mean predicted",
                        steps.stream().map(step -> number(step.predicted())).toList())
                .texts(
                        "mean given",
                        steps.stream().map(step -> step.given().toString()).toList())
                .texts(
                        "deviation of the given",
                        steps.stream().map(step -> number(step.deviation())).toList())
                .table();
    }

    /**
     * Mean and standard deviation of the errors.
     *
     * @param name says data, split and part
     * @param residuals by name of the model, a row each
     */
    public static Table residuals(String name, Map<String, Residuals> residuals) {
        List<Residuals> all = List.copyOf(residuals.values());
        return Tables.columns(name)
                .texts("model", List.copyOf(residuals.keySet()))
                .texts(
                        "mean of predicted minus true",
                        all.stream()
                                .map(r -> String.format(Locale.ROOT, "%+.4f", r.mean()))
                                .toList())
                .texts(
                        "standard deviation",
                        all.stream().map(r -> number(r.deviation())).toList())
                .texts(
                        "ratings",
                        all.stream()
                                .map(r -> String.format(Locale.ROOT, "%,d", r.total()))
                                .toList())
                .table();
    }

    /**
     * Errors of each group, all ratings in the last row.
     *
     * @param name says model, data, split and part
     * @param errors of any division
     */
    public static Table groups(String name, GroupErrors errors) {
        List<GroupErrors.Group> rows = new ArrayList<>(errors.groups());
        rows.add(errors.all());
        return Tables.columns(name)
                .texts(errors.by(), rows.stream().map(GroupErrors.Group::name).toList())
                .whole("users", rows.stream().mapToInt(GroupErrors.Group::users).toArray())
                .whole(
                        "ratings",
                        rows.stream().mapToInt(GroupErrors.Group::ratings).toArray())
                .texts("mean stars given", intervals(rows, GroupErrors.Group::stars, Interval::toString))
                .texts("RMSE", intervals(rows, GroupErrors.Group::rmse, Interval::toString))
                .texts("mean of predicted minus true", intervals(rows, GroupErrors.Group::bias, Interval::signed))
                .table();
    }

    private static List<String> intervals(
            List<GroupErrors.Group> rows,
            Function<GroupErrors.Group, Interval> figure,
            Function<Interval, String> text) {
        return rows.stream().map(figure).map(text).toList();
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.4f", value);
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "–" : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
