package kinoscope.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import kinoscope.experiment.search.Objective;
import kinoscope.experiment.search.Range;
import kinoscope.experiment.search.Trial;
import org.junit.jupiter.api.Test;

class TuningChartsTest {
    private static final Caption CAPTION = new Caption("title", "detail");

    @Test
    void numbersOverMoreThanADecadeAreOnALogAxis() {
        OptionAxis axis = OptionAxis.of("rate", Range.parse("1e-3|1e-1|1e-2"));
        assertThat(axis.place("1e-3")).isZero();
        assertThat(axis.place("1e-2")).isCloseTo(.5, within(1e-9));
        assertThat(axis.place("1e-1")).isEqualTo(1);

        OptionAxis log = OptionAxis.of("rate", Range.parse("log:1e-5..1e-1"));
        assertThat(log.ticks()).hasSize(5).containsKeys("1e-5", "1e-4", "0.001", "0.1");
        assertThat(log.place("1e-3")).isCloseTo(.5, within(1e-9));
        assertThat(OptionAxis.of("rate", Range.parse("log:0.2..3")).ticks().keySet())
                .containsExactly("0.2", "0.5", "1", "2");
    }

    @Test
    void otherChoicesAreEvenlySpacedNumbersInTheirOrder() {
        OptionAxis sizes = OptionAxis.of("size", Range.parse("4096|512|1024"));
        assertThat(sizes.ticks()).isEqualTo(Map.of("512", 0.0, "1024", .5, "4096", 1.0));
        OptionAxis decay = OptionAxis.of("decay", Range.parse("1e-3|0|1e-5"));
        assertThat(decay.ticks()).isEqualTo(Map.of("0", 0.0, "1e-5", .5, "1e-3", 1.0));
        OptionAxis words = OptionAxis.of("optimizer", Range.parse("sgd|adam"));
        assertThat(words.ticks()).isEqualTo(Map.of("sgd", 0.0, "adam", 1.0));
        assertThat(OptionAxis.of("epochs", Range.parse("50")).place("50")).isEqualTo(.5);
        assertThat(OptionAxis.of("near", Range.parse("1|1.01|50")).place("1.01"))
                .isEqualTo(.5);
    }

    @Test
    void bestValueIsAtTheTopWhateverTheMetric() {
        assertThat(OptionAxis.ofValues(Objective.RMSE, .8, .9).place(".8")).isEqualTo(1);
        assertThat(OptionAxis.ofValues(Objective.NDCG, .8, .9).place(".9")).isEqualTo(1);
        assertThat(OptionAxis.ofValues(Objective.RMSE, .8, .8).place(".8")).isEqualTo(.5);
    }

    @Test
    void stoppedAndFailedTrialsAreMarked() {
        Trial finished = trial(0, Trial.State.FINISHED, .9);
        Trial stopped = trial(1, Trial.State.STOPPED, 1);
        Trial failed = trial(2, Trial.State.FAILED, Double.NaN);
        BufferedImage all = TrialsChart.of(CAPTION, Objective.RMSE, List.of(finished, stopped, failed))
                .image(1);
        BufferedImage good = TrialsChart.of(
                        CAPTION, Objective.RMSE, List.of(finished, trial(1, Trial.State.FINISHED, 1)))
                .image(1);

        assertThat(pixels(all, HouseTheme.VERMILION)).isPositive();
        assertThat(pixels(good, HouseTheme.VERMILION)).isZero();
        assertThat(pixels(all, HouseTheme.BLUE)).isLessThan(pixels(good, HouseTheme.BLUE));
    }

    @Test
    void oneBadValueDoesNotFlattenTheOthers() {
        double[] values = {.9, .91, .92, .93, .94, .95, .96, .97, .98, .99, 1, 40};
        TrialPlot plot = new TrialPlot(values, Objective.RMSE, 0, 11);
        BufferedImage image = new BufferedImage(800, 400, BufferedImage.TYPE_INT_RGB);
        plot.paint(image.createGraphics(), 800, 400, 30, "RMSE", "trial");

        assertThat(plot.y(.9) - plot.y(1)).isGreaterThan(250);
        assertThat(plot.y(40)).isEqualTo(plot.y(50)).isGreaterThanOrEqualTo(30);
    }

    @Test
    void somethingMustBeShown() {
        List<Trial> failed = List.of(trial(0, Trial.State.FAILED, Double.NaN));
        assertThatThrownBy(() -> TrialsChart.of(CAPTION, Objective.RMSE, failed))
                .hasMessage("no trial has a value");
        assertThatThrownBy(() -> ParallelCoordinatesChart.of(CAPTION, Objective.RMSE, SampleTrials.SPACE, failed))
                .hasMessage("no trial has a value");
        assertThatThrownBy(() -> TrialCurvesChart.of(CAPTION, Objective.RMSE, failed))
                .hasMessage("no trial has a curve");
        assertThatThrownBy(() -> ImportanceChart.of(CAPTION, List.of())).hasMessage("a bar chart needs a row");
    }

    private static Trial trial(int number, Trial.State state, double value) {
        return new Trial(number, Map.of("a", "1"), state, 1, value, List.of(), 1, 1, "");
    }

    private static long pixels(BufferedImage image, Color color) {
        long count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += image.getRGB(x, y) == color.getRGB() ? 1 : 0;
            }
        }
        return count;
    }
}
