package kinoscope.plot;

import java.util.Locale;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.AxesChartStyler.TextAlignment;

/** Makes XChart's charts with axes, dressed in the house theme. */
final class Axes {
    private static final double BILLION = 1e9;

    private Axes() {}

    static XYChart xy(String xTitle, String yTitle) {
        XYChart chart =
                new XYChartBuilder().xAxisTitle(xTitle).yAxisTitle(yTitle).build();
        chart.getStyler().setTheme(new HouseTheme());
        dress(chart.getStyler());
        return chart;
    }

    /** Draws the chart below its legend. */
    static Chart.Body below(Legend legend, XYChart chart) {
        return (g, width, height) -> {
            int above = (int) legend.paint(new Pen(g), 0, 0, width);
            g.translate(0, above);
            chart.paint(g, width, height - above);
        };
    }

    private static void dress(AxesChartStyler styler) {
        styler.setLocale(Locale.ROOT);
        styler.setYAxisLabelAlignment(TextAlignment.Right);
        styler.setPlotContentSize(0.96);
        styler.setLegendVisible(false);
    }

    /** A count for an axis: 950, 1.5k, 20k, 3M. */
    static String shortCount(double count) {
        double size = Math.abs(count);
        if (size >= BILLION) {
            return trimmed(count / BILLION) + "G";
        } else if (size >= 1e6) {
            return trimmed(count / 1e6) + "M";
        } else if (size >= 1e3) {
            return trimmed(count / 1e3) + "k";
        }
        return trimmed(count);
    }

    /** A label only where the value is whole. */
    static String wholeOnly(double value) {
        return Math.abs(value - Math.rint(value)) < 1e-6 ? String.valueOf((long) Math.rint(value)) : "";
    }

    /** A count with thousands separators. */
    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** A share in per cent, with one digit below ten per cent; what that digit cannot show is {@code "< 0.1 %"}. */
    static String percent(double share) {
        double percent = 100 * share;
        if (percent > 0 && percent < 0.05) {
            return "< 0.1 %";
        }
        return String.format(Locale.ROOT, percent != 0 && percent < 9.95 ? "%.1f %%" : "%.0f %%", percent);
    }

    /** The power of ten at or below a value above 0, where a logarithmic axis may begin. */
    static double decadeBelow(double value) {
        return Math.pow(10, Math.floor(Math.log10(value)));
    }

    private static String trimmed(double value) {
        return trimmed(value, 2);
    }

    /** A number without zeros at the end of its decimals. */
    static String trimmed(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
    }
}
