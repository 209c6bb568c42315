package kinoscope.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import kinoscope.eval.StarComparison;
import kinoscope.eval.stats.Interval;
import kinoscope.eval.stats.PairedTest;
import kinoscope.experiment.NetworkFit;
import kinoscope.model.neural.rating.RatingEngine;
import kinoscope.model.neural.rating.RatingFitting;
import kinoscope.model.neural.rating.RatingMlp;
import kinoscope.model.neural.rating.RatingNetworkModel;
import kinoscope.model.neural.rating.RatingTrainer;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Table;

class RatingTablesTest {
    private static final Ratings RATINGS = Ratings.builder(RatingScale.WHOLE_STARS)
            .add(1, 1, 4, 0)
            .add(1, 2, 2, 0)
            .add(2, 1, 5, 0)
            .build();

    @Test
    void comparisonsAreCorrectedForTheirNumber() {
        Table table = RatingTables.comparisons(
                "t", "movies", List.of(comparison("mean", -.25, .01, 7), comparison("ALS", .5, .04, 7)));

        assertThat(table.columnNames())
                .containsExactly(
                        "comparison", "difference of squared errors", "p (randomization)", "p (Holm)", "movies");
        assertThat(row(table, 0)).containsExactly("net − mean", "-0.2500 [-0.3500, -0.1500]", "0.0100", "0.0200", "7");
        assertThat(row(table, 1)).containsExactly("net − ALS", "+0.5000 [+0.4000, +0.6000]", "0.0400", "0.0400", "7");
    }

    private static StarComparison comparison(String first, double difference, double p, int n) {
        return new StarComparison(
                first,
                "net",
                new Interval(difference, difference - .1, difference + .1, .95, n),
                new PairedTest("test", difference, p, n));
    }

    @Test
    void fitsTellOfTheBestEpoch() {
        RatingFitting fitting = RatingMlp.fitting().withEpochs(2);
        RatingTrainer trainer = new RatingTrainer(
                RatingEngine.fused(1),
                "net",
                RatingMlp.defaults().withLayers(List.of(2, 2)).architecture(),
                fitting);
        RatingNetworkModel finished = trainer.train(RATINGS);
        RatingNetworkModel chosen = trainer.validatedOn(RATINGS).train(RATINGS);

        Table table = RatingTables.fits("t", List.of(new NetworkFit(chosen, finished)));

        assertThat(row(table, 0))
                .containsExactly(
                        "net",
                        String.valueOf(finished.parameters()),
                        "2",
                        String.valueOf(chosen.history().bestEpoch()),
                        String.format(
                                Locale.ROOT, "%.4f", chosen.history().best().trainRmse()),
                        String.format(
                                Locale.ROOT, "%.4f", chosen.history().best().validationRmse()));
    }

    private static List<String> row(Table table, int row) {
        return table.columns().stream().map(column -> column.getString(row)).toList();
    }
}
