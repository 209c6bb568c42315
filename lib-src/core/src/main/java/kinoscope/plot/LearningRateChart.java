package kinoscope.plot;

import java.util.Arrays;
import java.util.List;
import org.knowm.xchart.XYChart;

/** The step size of a training by epoch, one line a schedule; on a logarithmic axis where it spans more than a decade. */
public final class LearningRateChart {
    private static final double DECADE = 10;
    private static final double SHORT = 0.0099;
    private static final double TOLERANCE = 1e-9;

    private LearningRateChart() {}

    /**
     * Draws one schedule.
     *
     * @param caption what stands above
     * @param epochs ascending, perhaps with parts of epochs
     * @param rates the step size at each
     * @throws IllegalArgumentException if the lengths differ, there is none, or a rate is below 0
     */
    public static Chart of(Caption caption, double[] epochs, double[] rates) {
        return of(caption, List.of(new LineChart.Line("learning rate", epochs, rates)));
    }

    /**
     * Draws several schedules.
     *
     * @param caption what stands above
     * @param schedules at least one; names differ; the rate by epoch
     * @throws IllegalArgumentException if there is none, or a rate is below 0
     */
    public static Chart of(Caption caption, List<LineChart.Line> schedules) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (LineChart.Line schedule : schedules) {
            least = Math.min(least, Arrays.stream(schedule.y()).min().orElse(least));
            most = Math.max(most, Arrays.stream(schedule.y()).max().orElse(most));
        }
        if (!(least >= 0)) {
            throw new IllegalArgumentException("a learning rate is at least 0, not " + least);
        }
        XYChart chart = LineChart.axes("epoch", "learning rate", schedules);
        chart.getStyler().setYAxisTickLabelsFormattingFunction(LearningRateChart::label);
        if (least > 0 && most > DECADE * least) {
            chart.getStyler().setYAxisLogarithmic(true).setYAxisLogarithmicDecadeOnly(true);
            chart.getStyler().setYAxisMin(Axes.decadeBelow(least)).setYAxisMax(decadeAbove(most));
        } else {
            chart.getStyler().setYAxisMin(0.0);
        }
        return LineChart.chart(caption, schedules, chart);
    }

    /** For instance {@code "0.01"}, {@code "2e-5"}. */
    static String label(double rate) {
        if (rate == 0 || rate > SHORT) {
            return Axes.trimmed(rate, 3);
        }
        int power = (int) Math.floor(Math.log10(rate) + TOLERANCE);
        return Axes.trimmed(rate * Math.pow(DECADE, -power), 2) + "e" + power;
    }

    private static double decadeAbove(double rate) {
        return Math.pow(DECADE, Math.ceil(Math.log10(rate) - TOLERANCE));
    }
}
