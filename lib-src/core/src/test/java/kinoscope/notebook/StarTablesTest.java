package kinoscope.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import kinoscope.eval.GroupErrors;
import kinoscope.eval.RatingGroups;
import kinoscope.eval.Residuals;
import kinoscope.eval.StarCalibration;
import kinoscope.eval.StarPredictions;
import kinoscope.eval.stats.Bootstrap;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class StarTablesTest {
    private static final Bootstrap BOOTSTRAP = new Bootstrap(200, .95, 1);

    private static final Ratings RATINGS = Ratings.builder(RatingScale.WHOLE_STARS)
            .add(1, 1, 4, 0)
            .add(1, 2, 4, 0)
            .add(2, 1, 5, 0)
            .build();

    /** Errors -1, 0 and -.5. */
    private static final StarPredictions PREDICTIONS = new StarPredictions(RATINGS, new float[] {3, 4, 4.5f});

    @Test
    void histogramHasTrueCounts() {
        Table table = StarTables.histogram("t", RATINGS);

        assertThat(table.name()).isEqualTo("t");
        assertThat(row(table, 3)).containsExactly("4", "2", "66.7 %");
        assertThat(row(table, 0)).containsExactly("1", "0", "0.0 %");
    }

    @Test
    void confusionHasSharesOfItsRows() {
        Table table = StarTables.confusion("t", PREDICTIONS);

        assertThat(table.columnNames())
                .containsExactly(
                        "given", "predicted 1", "predicted 2", "predicted 3", "predicted 4", "predicted 5", "ratings");
        assertThat(row(table, 3)).containsExactly("4", "0.0 %", "0.0 %", "50.0 %", "50.0 %", "0.0 %", "2");
        assertThat(row(table, 0)).containsExactly("1", "–", "–", "–", "–", "–", "0");
    }

    @Test
    void calibrationSaysWhereNothingWasPredicted() {
        Table table = StarTables.calibration("t", StarCalibration.byStep(PREDICTIONS, BOOTSTRAP));

        assertThat(row(table, 4)).containsExactly("5", "1", "4.5000", "5.0000", "0.0000");
        assertThat(row(table, 0)).containsExactly("1", "0", "–", "–", "–");
    }

    @Test
    void residualsHaveARowForEachModel() {
        Table table = StarTables.residuals("t", Map.of("ALS", Residuals.of(PREDICTIONS)));

        assertThat(row(table, 0)).containsExactly("ALS", "-0.5000", "0.4082", "3");
    }

    @Test
    void groupsEndWithAllRatings() {
        RatingGroups byUser = new RatingGroups("user", List.of("one", "two"), (user, item) -> user);

        Table table = StarTables.groups("t", GroupErrors.of(PREDICTIONS, byUser, BOOTSTRAP));

        assertThat(row(table, 0)).containsExactly("one", "1", "2", "4.0000", "0.7071", "-0.5000");
        assertThat(row(table, 2))
                .containsExactly(
                        "all",
                        "2",
                        "3",
                        "4.3333 [4.0000, 5.0000]",
                        "0.6455 [0.5000, 0.7071]",
                        "-0.5000 [-0.5000, -0.5000]");
    }

    private static List<String> row(Table table, int row) {
        return table.columns().stream().map(column -> column.getString(row)).toList();
    }
}
