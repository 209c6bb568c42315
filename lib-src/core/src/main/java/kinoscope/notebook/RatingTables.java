package kinoscope.notebook;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import kinoscope.eval.RatingComparison;
import kinoscope.eval.RatingEvaluator;
import kinoscope.eval.StarComparison;
import kinoscope.eval.stats.Holm;
import kinoscope.eval.stats.Interval;
import kinoscope.experiment.FactorStudy;
import kinoscope.experiment.NetworkFit;
import tech.tablesaw.api.Table;

/** Makes the tables of rating prediction. */
public final class RatingTables {
    private RatingTables() {}

    /**
     * The best trial of each width.
     *
     * @param name says data and part
     * @param trials of one model
     */
    public static Table trials(String name, List<FactorStudy.Trial> trials) {
        List<FactorStudy.Trial> best = trials.stream()
                .map(FactorStudy.Trial::factors)
                .distinct()
                .map(factors -> FactorStudy.best(
                        trials.stream().filter(t -> t.factors() == factors).toList()))
                .toList();
        return Tables.columns(name)
                .whole(
                        "factors",
                        best.stream().mapToInt(FactorStudy.Trial::factors).toArray())
                .numbers(
                        "regularization",
                        best.stream()
                                .mapToDouble(FactorStudy.Trial::regularization)
                                .toArray())
                .whole("epoch", best.stream().mapToInt(FactorStudy.Trial::epoch).toArray())
                .texts(
                        "RMSE",
                        best.stream()
                                .map(t -> String.format(Locale.ROOT, "%.4f", t.rmse()))
                                .toList())
                .table();
    }

    /**
     * Errors of models on the same ratings, a row each, with 95 % intervals.
     *
     * @param name says data, split and part
     * @param results by name of the model, at least one
     */
    public static Table errors(String name, Map<String, RatingEvaluator.Result> results) {
        List<RatingEvaluator.Result> all = List.copyOf(results.values());
        TableBuilder table = Tables.columns(name).texts("model", List.copyOf(results.keySet()));
        for (int k = 0; k < all.get(0).results().size(); k++) {
            int metric = k;
            table.texts(
                    all.get(0).results().get(k).metric(),
                    all.stream()
                            .map(result ->
                                    result.results().get(metric).interval().toString())
                            .toList());
        }
        return table.whole(
                        "ratings",
                        all.stream().mapToInt(result -> result.errors().length).toArray())
                .table();
    }

    /**
     * Two models by the number of training ratings of the items, and their difference with an interval of 95 % over items.
     *
     * @param name says data, split and part
     * @param first the first model
     * @param second the second model
     * @param comparisons a row each
     */
    public static Table bands(String name, String first, String second, List<RatingComparison> comparisons) {
        return Tables.columns(name)
                .texts(
                        "training ratings of the movie",
                        comparisons.stream().map(c -> c.band().toString()).toList())
                .whole(
                        "movies",
                        comparisons.stream().mapToInt(c -> c.difference().n()).toArray())
                .whole(
                        "ratings",
                        comparisons.stream().mapToInt(RatingComparison::ratings).toArray())
                .texts("RMSE, " + first, values(comparisons, RatingComparison::first))
                .texts("RMSE, " + second, values(comparisons, RatingComparison::second))
                .texts(
                        "difference of squared errors",
                        comparisons.stream().map(c -> c.difference().signed()).toList())
                .table();
    }

    /**
     * Models against others on the same ratings, a row each, with intervals of 95 % over what was drawn again; the last p is
     * corrected for the number of rows (Holm).
     *
     * @param name says data, split and part
     * @param unit what was drawn again, {@code "users"}
     * @param comparisons of any models
     */
    public static Table comparisons(String name, String unit, List<StarComparison> comparisons) {
        double[] p =
                comparisons.stream().mapToDouble(c -> c.randomization().p()).toArray();
        double[] adjusted = Holm.adjust(p);
        return Tables.columns(name)
                .texts(
                        "comparison",
                        comparisons.stream()
                                .map(c -> c.second() + " − " + c.first())
                                .toList())
                .texts(
                        "difference of squared errors",
                        comparisons.stream().map(c -> c.difference().signed()).toList())
                .texts("p (randomization)", fourDigits(p))
                .texts("p (Holm)", fourDigits(adjusted))
                .whole(
                        unit,
                        comparisons.stream().mapToInt(c -> c.difference().n()).toArray())
                .table();
    }

    /**
     * How networks were trained, a row each: size, and the epoch that was best on the validation part with its errors.
     *
     * @param name says data and split
     * @param fits at least one
     */
    public static Table fits(String name, Collection<NetworkFit> fits) {
        return Tables.columns(name)
                .texts("network", fits.stream().map(NetworkFit::name).toList())
                .texts(
                        "parameters",
                        fits.stream()
                                .map(fit -> String.format(
                                        Locale.ROOT, "%,d", fit.finished().parameters()))
                                .toList())
                .whole(
                        "epochs",
                        fits.stream()
                                .mapToInt(fit -> fit.history().epochs().size())
                                .toArray())
                .whole(
                        "best epoch",
                        fits.stream().mapToInt(fit -> fit.history().bestEpoch()).toArray())
                .texts(
                        "RMSE in training",
                        fourDigits(fits.stream()
                                .mapToDouble(fit -> fit.history().best().trainRmse())
                                .toArray()))
                .texts(
                        "RMSE on validation",
                        fourDigits(fits.stream()
                                .mapToDouble(fit -> fit.history().best().validationRmse())
                                .toArray()))
                .table();
    }

    private static List<String> fourDigits(double[] values) {
        return Arrays.stream(values)
                .mapToObj(value -> String.format(Locale.ROOT, "%.4f", value))
                .toList();
    }

    private static List<String> values(
            List<RatingComparison> comparisons, Function<RatingComparison, Interval> interval) {
        return comparisons.stream()
                .map(c -> String.format(Locale.ROOT, "%.4f", interval.apply(c).estimate()))
                .toList();
    }
}
