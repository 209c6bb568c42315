package kinoscope.plot;

import java.awt.Color;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;

/**
 * Points in the plane by category, for instance movies after t-SNE or PCA coloured by genre. Categories differ in colour
 * and, beyond seven, in the marker.
 */
public final class ScatterChart {
    private static final int FEW_POINTS = 600;

    private ScatterChart() {}

    /**
     * Draws the points.
     *
     * @param caption what stands above
     * @param xTitle the first coordinate, for instance {@code "t-SNE 1"}
     * @param yTitle the second
     * @param points {@code double[points][2]}
     * @param category each point's category, an index into the names, or -1 for "none", which is drawn in light grey
     * @param names the categories, at most 21; those without points are left out
     * @throws IllegalArgumentException if the lengths differ, an index is out of range or there are too many categories
     */
    public static Chart of(
            Caption caption, String xTitle, String yTitle, double[][] points, int[] category, List<String> names) {
        if (points.length != category.length) {
            throw new IllegalArgumentException(points.length + " points with " + category.length + " categories");
        }
        if (names.size() > HouseTheme.CATEGORIES) {
            throw new IllegalArgumentException(
                    "at most " + HouseTheme.CATEGORIES + " categories can be told apart, not " + names.size());
        }
        int[] sizes = sizes(category, names.size());
        XYChart chart = Axes.xy(xTitle, yTitle);
        chart.getStyler().setDefaultSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
        chart.getStyler().setMarkerSize(points.length <= FEW_POINTS ? 8 : 6);
        chart.getStyler().setPlotGridVerticalLinesVisible(true);
        chart.getStyler().setLegendVisible(true);
        chart.getStyler().setLegendPosition(LegendPosition.OutsideE);
        chart.getStyler().setLegendLayout(LegendLayout.Vertical);
        int alpha = points.length <= FEW_POINTS ? 220 : 170;
        if (sizes[0] > 0) {
            add(chart, "none", points, category, -1, sizes[0], HouseTheme.GRID);
        }
        for (int c = 0; c < names.size(); c++) {
            if (sizes[c + 1] > 0) {
                Color color = HouseTheme.withAlpha(HouseTheme.color(c), alpha);
                add(chart, names.get(c), points, category, c, sizes[c + 1], color);
            }
        }
        return new Chart(caption, 900, 660, chart::paint);
    }

    private static void add(
            XYChart chart, String name, double[][] points, int[] category, int wanted, int size, Color color) {
        double[] x = new double[size];
        double[] y = new double[size];
        int next = 0;
        for (int i = 0; i < points.length; i++) {
            if (category[i] == wanted) {
                x[next] = points[i][0];
                y[next++] = points[i][1];
            }
        }
        XYSeries series = chart.addSeries(name + " (" + Axes.count(size) + ")", x, y);
        series.setMarker(HouseTheme.marker(Math.max(0, wanted))).setMarkerColor(color);
    }

    private static int[] sizes(int[] category, int names) {
        int[] sizes = new int[names + 1];
        for (int c : category) {
            if (c < -1 || c >= names) {
                throw new IllegalArgumentException("category " + c + " of " + names);
            }
            sizes[c + 1]++;
        }
        return sizes;
    }
}
