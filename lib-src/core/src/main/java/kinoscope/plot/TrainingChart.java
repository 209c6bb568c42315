package kinoscope.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * A training run: losses by epoch above, the validation metric by epoch below, the best epoch marked in both. Two panels,
 * since a loss and a metric share no axis.
 */
public final class TrainingChart {
    private static final int AXIS_WIDTH = 64;
    private static final int PANEL_GAP = 12;
    private static final int MARKED_EPOCHS = 40;

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
     * @param losses the losses of each epoch by name, drawn in the map's order; NaN where one was not taken
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
        losses.forEach((name, loss) -> {
            if (loss.length != metric.length) {
                throw new IllegalArgumentException(
                        name + " has " + loss.length + " epochs, " + metricName + " " + metric.length);
            }
        });
        Panel above = new Panel("loss", "", 0);
        losses.forEach(above::add);
        Panel below = new Panel(metricName, "epoch", losses.size());
        below.add(metricName, metric);
        above.mark("best epoch", bestEpoch);
        below.mark(String.format(Locale.ROOT, "best epoch %d: %.4f", bestEpoch, metric[bestEpoch - 1]), bestEpoch);
        return new Chart(caption, 760, 600, (g, width, height) -> {
            int half = height / 2;
            AffineTransform before = g.getTransform();
            above.body().paint(g, width, half - PANEL_GAP);
            g.setTransform(before);
            g.translate(0, half);
            below.body().paint(g, width, height - half);
        });
    }

    /** Lines over the epochs with a legend above. */
    private static final class Panel {
        private final XYChart chart;
        private final List<Legend.Entry> entries = new ArrayList<>();
        private final int firstColor;
        private double low = Double.POSITIVE_INFINITY;
        private double high = Double.NEGATIVE_INFINITY;

        Panel(String yTitle, String xTitle, int firstColor) {
            this.firstColor = firstColor;
            chart = Axes.xy(xTitle, yTitle);
            chart.getStyler().setYAxisLeftWidthHint(AXIS_WIDTH);
            chart.getStyler().setXAxisTickLabelsFormattingFunction(Axes::wholeOnly);
            chart.getStyler().setYAxisTickMarkSpacingHint(36);
        }

        void add(String name, double[] values) {
            Color color = HouseTheme.color(firstColor + entries.size());
            double[] epochs = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                epochs[i] = i + 1;
                low = Double.isNaN(values[i]) ? low : Math.min(low, values[i]);
                high = Double.isNaN(values[i]) ? high : Math.max(high, values[i]);
            }
            XYSeries series = chart.addSeries(name, epochs, values);
            series.setLineColor(color).setLineWidth(2f);
            series.setMarker(values.length <= MARKED_EPOCHS ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE)
                    .setMarkerColor(color);
            entries.add(Legend.Entry.dot(name, color));
        }

        void mark(String name, int epoch) {
            XYSeries mark = chart.addSeries(name, new double[] {epoch, epoch}, new double[] {low, high});
            mark.setLineColor(HouseTheme.SOFT_INK)
                    .setLineStyle(new BasicStroke(
                            1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {6, 4}, 0));
            mark.setMarker(SeriesMarkers.NONE);
            entries.add(Legend.Entry.dashed(name, HouseTheme.SOFT_INK));
        }

        Chart.Body body() {
            return Axes.below(new Legend(entries), chart);
        }
    }
}
