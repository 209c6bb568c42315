package kinoscope.plot;

import java.util.Locale;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendLayout;

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

    static CategoryChart category(String xTitle, String yTitle) {
        CategoryChart chart =
                new CategoryChartBuilder().xAxisTitle(xTitle).yAxisTitle(yTitle).build();
        chart.getStyler().setTheme(new HouseTheme());
        dress(chart.getStyler());
        chart.getStyler().setLabelsFont(HouseTheme.font(11));
        chart.getStyler().setLabelsFontColorAutomaticEnabled(false);
        chart.getStyler().setLabelsFontColor(HouseTheme.INK);
        return chart;
    }

    private static void dress(AxesChartStyler styler) {
        styler.setLocale(Locale.ROOT);
        styler.setXAxisTitleColor(HouseTheme.SOFT_INK);
        styler.setYAxisTitleColor(HouseTheme.SOFT_INK);
        styler.setPlotContentSize(0.96);
        styler.setLegendLayout(LegendLayout.Horizontal);
        styler.setLegendBorderColor(HouseTheme.PAPER);
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

    /** A share in per cent, with one digit below ten per cent. */
    static String percent(double share) {
        double percent = 100 * share;
        return String.format(Locale.ROOT, percent != 0 && percent < 9.95 ? "%.1f %%" : "%.0f %%", percent);
    }

    private static String trimmed(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceAll("\\.?0+$", "");
    }
}
