package kinoscope.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kinoscope.eval.stats.Interval;
import kinoscope.experiment.leaderboard.Leaderboard;
import kinoscope.experiment.leaderboard.LeaderboardRow;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class LeaderboardTablesTest {
    private static final Leaderboard SAMPLED = board(row("Next item", .5, Double.NaN), row("EASE", .4, .01));

    @Test
    void resultsShowBothProtocols() {
        Table table = LeaderboardTables.results(SAMPLED);

        assertThat(table.name()).isEqualTo("Test part, planted");
        assertThat(table.columnNames()).containsExactly("model", "HR@10", "NDCG@10", "NDCG@10, catalogue");
        assertThat(table.stringColumn("model").asList()).containsExactly("Next item", "EASE");
        assertThat(table.stringColumn("NDCG@10").get(1)).startsWith("0.4000 [");
        assertThat(table.stringColumn("NDCG@10, catalogue").get(1)).startsWith("0.0400 [");
    }

    @Test
    void firstModelIsNotBehindItself() {
        Table table = LeaderboardTables.behindTheBest(SAMPLED);

        assertThat(table.columnNames()).containsExactly("model", "behind the best", "p", "training");
        assertThat(table.stringColumn("behind the best").asList()).containsExactly("", "-0.1000");
        assertThat(table.stringColumn("p").asList()).containsExactly("", "0.0100");
    }

    @Test
    void orderIsShownForModelsOfBothBoards() {
        Leaderboard temporal = board(row("EASE", .3, Double.NaN), row("Other", .2, .5));

        Table table = LeaderboardTables.order(SAMPLED, temporal, "Next item"::equals);

        assertThat(table.columnNames())
                .containsExactly(
                        "model",
                        "uses the order",
                        "last item, sampled",
                        "last item, catalogue",
                        "newest tenth, catalogue");
        assertThat(table.row(0).getString("model")).isEqualTo("EASE");
        assertThat(table.rowCount()).isEqualTo(1);
        assertThat(table.row(0).getString("uses the order")).isEqualTo("no");
        assertThat(table.row(0).getString("last item, sampled")).isEqualTo("0.4000 [0.390, 0.410]");
        assertThat(table.row(0).getString("last item, catalogue")).isEqualTo("0.0400 [0.030, 0.050]");
        assertThat(table.row(0).getString("newest tenth, catalogue")).isEqualTo("0.3000 [0.290, 0.310]");
        assertThat(LeaderboardTables.order(SAMPLED, SAMPLED, "Next item"::equals)
                        .stringColumn("uses the order")
                        .asList())
                .containsExactly("yes", "no");
    }

    private static Leaderboard board(LeaderboardRow... rows) {
        return new Leaderboard("planted", List.of(rows), "sampled", "catalogue", 1);
    }

    private static LeaderboardRow row(String name, double ndcg, double p) {
        return new LeaderboardRow(
                name,
                Map.of(),
                0,
                around(ndcg + .2),
                around(ndcg),
                around(-.1),
                p,
                12,
                around(.1),
                around(ndcg / 10),
                Optional.empty());
    }

    private static Interval around(double value) {
        return new Interval(value, value - .01, value + .01, .95, 40);
    }
}
