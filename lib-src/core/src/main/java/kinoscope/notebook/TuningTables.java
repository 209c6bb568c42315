package kinoscope.notebook;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import kinoscope.experiment.ResultRow;
import kinoscope.experiment.search.FinalModel;
import kinoscope.experiment.search.RandomSearch;
import kinoscope.experiment.search.Trial;
import kinoscope.experiment.search.TrialText;
import tech.tablesaw.api.Table;

/** Makes the tables of a search for options. */
public final class TuningTables {
    private TuningTables() {}

    /**
     * The best trials, a row each.
     *
     * @param search what was searched
     * @param trials that have ended
     * @param most so many
     */
    public static Table best(RandomSearch search, List<Trial> trials, int most) {
        List<List<String>> rows = TrialText.best(search.task(), trials, most);
        TableBuilder table = Tables.columns("Best of " + trials.size() + " trials, "
                + search.task().recipe().name() + ", validation part of "
                + search.task().bed().dataset().title());
        List<String> headings = TrialText.headings(search.task());
        IntStream.range(0, headings.size())
                .forEach(k -> table.texts(
                        headings.get(k), rows.stream().map(row -> row.get(k)).toList()));
        return table.table();
    }

    /** The figures of the final model on the test part, a row a metric, with 95 % intervals over users. */
    public static Table test(FinalModel model) {
        List<ResultRow> rows = model.record().results();
        ResultRow first = rows.get(0);
        return Tables.columns("Test part of " + first.data() + ", " + first.protocol() + ", " + first.split()
                        + ", seed " + first.seed())
                .texts("metric", rows.stream().map(ResultRow::metric).toList())
                .texts("value", figures(rows, ResultRow::value))
                .texts("low", figures(rows, ResultRow::low))
                .texts("high", figures(rows, ResultRow::high))
                .whole("users", rows.stream().mapToInt(ResultRow::n).toArray())
                .table();
    }

    private static List<String> figures(List<ResultRow> rows, Function<ResultRow, Double> figure) {
        return rows.stream()
                .map(row -> String.format(Locale.ROOT, "%.4f", figure.apply(row)))
                .toList();
    }
}
