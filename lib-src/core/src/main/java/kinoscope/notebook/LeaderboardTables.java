package kinoscope.notebook;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kinoscope.eval.stats.Interval;
import kinoscope.experiment.leaderboard.Leaderboard;
import kinoscope.experiment.leaderboard.LeaderboardRow;
import kinoscope.experiment.leaderboard.LeaderboardText;
import tech.tablesaw.api.Table;

/** A leaderboard as tables that fit on a notebook's page. */
public final class LeaderboardTables {
    private static final List<String> BEHIND = List.of("model", "behind the best", "p", "training");

    private LeaderboardTables() {}

    /** HR@10 and NDCG@10 under the protocol with NDCG@10 in the whole catalogue beside them; best first. */
    public static Table results(Leaderboard board) {
        List<LeaderboardRow> rows = board.rows();
        return Tables.columns("Test part, " + board.data())
                .texts("model", rows.stream().map(LeaderboardRow::name).toList())
                .texts("HR@10", texts(rows, LeaderboardRow::hitRate))
                .texts("NDCG@10", texts(rows, LeaderboardRow::ndcg))
                .texts("NDCG@10, catalogue", texts(rows, LeaderboardRow::catalogueNdcg))
                .table();
    }

    /** How far each model is behind the best, with p corrected by Holm, and how long it trained. */
    public static Table behindTheBest(Leaderboard board) {
        List<List<String>> cells = LeaderboardText.cells(board);
        TableBuilder table = Tables.columns("NDCG@10 against the first model, paired by user, " + board.data());
        for (String heading : BEHIND) {
            int column = LeaderboardText.HEADINGS.indexOf(heading);
            table.texts(heading, cells.stream().map(row -> row.get(column)).toList());
        }
        return table.table();
    }

    /**
     * NDCG@10 of the models that stand on both boards: under the protocol of the first, of the same items in the whole
     * catalogue, and under the protocol of the second. In the order of the first board.
     *
     * @param sampled one held-out item among sampled ones
     * @param temporal the newest items in the whole catalogue
     * @param knowsOrder whether the model of a name uses the order of a history
     */
    public static Table order(Leaderboard sampled, Leaderboard temporal, Predicate<String> knowsOrder) {
        Map<String, LeaderboardRow> others =
                temporal.rows().stream().collect(Collectors.toMap(LeaderboardRow::name, Function.identity()));
        List<LeaderboardRow> rows = sampled.rows().stream()
                .filter(row -> others.containsKey(row.name()))
                .toList();
        return Tables.columns("NDCG@10, test parts, " + sampled.data())
                .texts("model", rows.stream().map(LeaderboardRow::name).toList())
                .texts(
                        "uses the order",
                        rows.stream()
                                .map(row -> knowsOrder.test(row.name()) ? "yes" : "no")
                                .toList())
                .texts("last item, sampled", texts(rows, LeaderboardRow::ndcg))
                .texts("last item, catalogue", texts(rows, LeaderboardRow::catalogueNdcg))
                .texts("newest tenth, catalogue", texts(rows, row -> others.get(row.name())
                        .ndcg()))
                .table();
    }

    private static List<String> texts(List<LeaderboardRow> rows, Function<LeaderboardRow, Interval> figure) {
        return rows.stream()
                .map(figure)
                .map(interval -> String.format(
                        Locale.ROOT, "%.4f [%.3f, %.3f]", interval.estimate(), interval.low(), interval.high()))
                .toList();
    }
}
