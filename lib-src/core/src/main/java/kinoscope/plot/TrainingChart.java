package kinoscope.plot;

import java.awt.BasicStroke;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * A training run: losses by epoch above, the validation metric by epoch below, the best epoch marked in both. Two panels,
 * since a loss and a metric share no axis.
 */
public final class TrainingChart {
    private static final int AXIS_WIDTH = 64;
    private static final double LOSS_PANEL = 0.5;

    private TrainingChart() {}

    /**
     * Draws one loss and one metric.
     *
     * @param caption what stands above
     * @param loss the training loss of each epoch
     * @param metricName for instance {@code "validation NDCG@10"}
     * @param metric the metric of each epoch
     * @param bestEpoch the epoch whose weights were kept, counted from 1
     * @throws IllegalArgumentException if the lengths differ or the best epoch is not among them
     */
    public static Chart of(Caption caption, double[] loss, String metricName, double[] metric, int bestEpoch) {
        return of(caption, Map.of("training loss", loss), metricName, metric, bestEpoch);
    }

    /**
     * Draws several losses, for instance training and validation, and one metric.
     *
     * @param caption what stands above
     * @param losses the losses of each epoch by name; NaN where one was not taken
     * @param metricName for instance {@code "validation NDCG@10"}
     * @param metric the metric of each epoch
     * @param bestEpoch the epoch whose weights were kept, counted from 1
     * @throws IllegalArgumentException if the lengths differ or the best epoch is not among them
     */
    public static Chart of(
            Caption caption, Map<String, double[]> losses, String metricName, double[] metric, int bestEpoch) {
        if (bestEpoch < 1 || bestEpoch > metric.length) {
            throw new IllegalArgumentException("best epoch " + bestEpoch + " of " + metric.length);
        }
        for (Map.Entry<String, double[]> loss : losses.entrySet()) {
            if (loss.getValue().length != metric.length) {
                throw new IllegalArgumentException(loss.getKey() + " has " + loss.getValue().length + " epochs, "
                        + metricName + " " + metric.length);
            }
        }
        XYChart above = panel(losses, "loss", "", bestEpoch, false, 0);
        XYChart below = panel(Map.of(metricName, metric), metricName, "epoch", bestEpoch, true, losses.size());
        return new Chart(caption, 760, 580, (g, width, height) -> {
            int split = (int) (height * LOSS_PANEL);
            above.paint(g, width, split);
            g.translate(0, split);
            below.paint(g, width, height - split);
        });
    }

    private static XYChart panel(
            Map<String, double[]> lines, String yTitle, String xTitle, int best, boolean label, int firstColor) {
        XYChart chart = Axes.xy(xTitle, yTitle);
        chart.getStyler().setYAxisLeftWidthHint(AXIS_WIDTH);
        chart.getStyler().setXAxisTickLabelsFormattingFunction(Axes::wholeOnly);
        chart.getStyler().setYAxisTickMarkSpacingHint(36);
        chart.getStyler().setLegendPosition(label ? LegendPosition.InsideSE : LegendPosition.InsideNE);
        chart.getStyler().setLegendLayout(LegendLayout.Vertical);
        int color = firstColor;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Map.Entry<String, double[]> line : new LinkedHashMap<>(lines).entrySet()) {
            double[] y = line.getValue();
            XYSeries series = chart.addSeries(line.getKey(), epochs(y.length), y);
            series.setLineColor(HouseTheme.color(color)).setLineWidth(2f);
            series.setMarker(SeriesMarkers.CIRCLE).setMarkerColor(HouseTheme.color(color));
            color++;
            for (double value : y) {
                low = Double.isNaN(value) ? low : Math.min(low, value);
                high = Double.isNaN(value) ? high : Math.max(high, value);
            }
        }
        String name = label
                ? String.format(Locale.ROOT, "best epoch %d: %.4f", best, lines.get(yTitle)[best - 1])
                : "best epoch";
        mark(chart, name, best, low, high);
        return chart;
    }

    private static void mark(XYChart chart, String name, int epoch, double low, double high) {
        XYSeries mark = chart.addSeries(name, new double[] {epoch, epoch}, new double[] {low, high});
        mark.setMarker(SeriesMarkers.NONE).setLineColor(HouseTheme.SOFT_INK);
        mark.setLineStyle(
                new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {6, 4}, 0));
    }

    private static double[] epochs(int count) {
        double[] epochs = new double[count];
        for (int i = 0; i < count; i++) {
            epochs[i] = i + 1;
        }
        return epochs;
    }
}
