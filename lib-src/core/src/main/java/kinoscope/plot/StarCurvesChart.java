package kinoscope.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * How models learn to predict stars: RMSE by epoch, a colour a model, dashed on the training part and solid on the validation
 * part. The dot is the epoch with the lowest error on the validation part.
 */
public final class StarCurvesChart {
    private static final BasicStroke DASHED =
            new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {6, 4}, 0);

    private StarCurvesChart() {}

    /**
     * One model.
     *
     * @param model its name
     * @param training RMSE in stars on the training part after epoch 1, 2, ..; NaN where it was not taken
     * @param validation the same on the validation part
     */
    public record Curve(String model, double[] training, double[] validation) {
        /**
         * Copies the arrays.
         *
         * @throws IllegalArgumentException if there is no epoch, the lengths differ, or the validation part was never measured
         */
        public Curve {
            if (training.length == 0 || training.length != validation.length) {
                throw new IllegalArgumentException(model + ": " + training.length + " epochs in training, "
                        + validation.length + " in validation");
            }
            if (best(validation) < 0) {
                throw new IllegalArgumentException(model + " was never measured on the validation part");
            }
            training = training.clone();
            validation = validation.clone();
        }

        /** The epoch with the lowest error on the validation part, counted from 1, the earliest of equals. */
        public int bestEpoch() {
            return best(validation) + 1;
        }

        private static int best(double[] errors) {
            int best = -1;
            for (int k = 0; k < errors.length; k++) {
                if (!Double.isNaN(errors[k]) && (best < 0 || errors[k] < errors[best])) {
                    best = k;
                }
            }
            return best;
        }
    }

    /**
     * Draws the models.
     *
     * @param caption what stands above; names data and split
     * @param curves at least one; names differ
     * @throws IllegalArgumentException if there is none
     */
    public static Chart of(Caption caption, List<Curve> curves) {
        if (curves.isEmpty()) {
            throw new IllegalArgumentException("there is no curve to draw");
        }
        XYChart chart = Axes.xy("epoch", "RMSE (stars)");
        chart.getStyler().setXAxisTickLabelsFormattingFunction(Axes::wholeOnly);
        List<Legend.Entry> entries = new ArrayList<>();
        for (Curve curve : curves) {
            Color color = HouseTheme.color(entries.size());
            add(chart, curve.model() + ", training", curve.training(), color).setLineStyle(DASHED);
            add(chart, curve.model() + ", validation", curve.validation(), color)
                    .setLineWidth(2f);
            int best = curve.bestEpoch();
            double error = curve.validation()[best - 1];
            chart.addSeries(curve.model() + ", best", new double[] {best}, new double[] {error})
                    .setMarker(SeriesMarkers.CIRCLE)
                    .setMarkerColor(color);
            entries.add(Legend.Entry.dot(
                    String.format(Locale.ROOT, "%s: %.4f in epoch %d", curve.model(), error, best), color));
        }
        entries.add(Legend.Entry.dashed("in training", HouseTheme.SOFT_INK));
        return new Chart(caption, 760, 460, Axes.below(new Legend(entries), chart));
    }

    private static XYSeries add(XYChart chart, String name, double[] errors, Color color) {
        double[] epochs =
                IntStream.rangeClosed(1, errors.length).asDoubleStream().toArray();
        XYSeries series = chart.addSeries(name, epochs, errors);
        series.setMarker(SeriesMarkers.NONE).setLineStyle(SeriesLines.SOLID).setLineColor(color);
        return series;
    }
}
