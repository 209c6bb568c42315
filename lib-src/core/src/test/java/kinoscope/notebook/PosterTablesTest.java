package kinoscope.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kinoscope.data.Dataset;
import kinoscope.eval.stats.Interval;
import kinoscope.experiment.ListComparison;
import kinoscope.experiment.PlantedTastes;
import kinoscope.experiment.PosterStudy.Order;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class PosterTablesTest {
    @Test
    void listsStandSideBySide() {
        Dataset dataset = PlantedTastes.dataset(8);
        Table table = PosterTables.lists("lists", List.of(7, 9), List.of(new int[] {3, 4}, new int[] {5}), dataset);

        assertThat(table.columnNames()).containsExactly("rank", "user 7", "user 9");
        assertThat(table.stringColumn("user 7").asList())
                .containsExactly(dataset.movie(3).title(), dataset.movie(4).title());
        assertThat(table.stringColumn("user 9").asList())
                .containsExactly(dataset.movie(5).title(), "");
    }

    @Test
    void varietyHasAColumnAnOrderAndChangesTwoDifferences() {
        Interval some = new Interval(.25, .2, .3, .95, 6);
        Interval less = new Interval(-.125, -.2, .01, .95, 6);
        ListComparison row = new ListComparison(
                "overlap", Map.of(Order.MODEL, some, Order.POSTERS, some, Order.CHANCE, some), less, some);

        Table table = PosterTables.variety("variety", List.of(row));

        assertThat(table.columnNames()).containsExactly("measure", "model alone", "by posters", "by chance");
        assertThat(table.row(0).getString("by posters")).isEqualTo("0.250 [0.200, 0.300]");
        Table changes = PosterTables.changes("changes", List.of(row));
        assertThat(changes.columnNames()).containsExactly("measure", "posters − model", "posters − chance");
        assertThat(changes.row(0).getString("posters − model")).isEqualTo("-0.125 [-0.200, +0.010]");
        assertThat(changes.row(0).getString("posters − chance")).isEqualTo("+0.250 [+0.200, +0.300]");
    }
}
