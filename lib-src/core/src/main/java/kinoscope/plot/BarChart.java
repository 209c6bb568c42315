package kinoscope.plot;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.CategoryChart;

/** Bars over named categories, one group or several side by side. */
public final class BarChart {
    private static final int LEVEL_LABELS = 8;

    private BarChart() {}

    /** One bar a category. */
    public static Chart of(Caption caption, String xTitle, String yTitle, List<String> categories, double[] values) {
        return of(caption, xTitle, yTitle, categories, Map.of(yTitle, values));
    }

    /**
     * Several bars a category.
     *
     * @param caption what stands above
     * @param xTitle what the categories are
     * @param yTitle what the bars mean
     * @param categories the names
     * @param groups values by group name, one a category; drawn in the map's order
     * @throws IllegalArgumentException if there is no group or category, or a group has not one value a category
     */
    public static Chart of(
            Caption caption, String xTitle, String yTitle, List<String> categories, Map<String, double[]> groups) {
        if (categories.isEmpty() || groups.isEmpty()) {
            throw new IllegalArgumentException("a bar chart needs a category and a group");
        }
        CategoryChart chart = Axes.category(xTitle, yTitle);
        chart.getStyler().setLegendVisible(groups.size() > 1);
        chart.getStyler().setYAxisTickLabelsFormattingFunction(Axes::shortCount);
        if (categories.size() > LEVEL_LABELS) {
            chart.getStyler().setXAxisLabelRotation(45);
        }
        groups.forEach((name, values) -> {
            if (values.length != categories.size()) {
                throw new IllegalArgumentException(
                        categories.size() + " categories with " + values.length + " values of " + name);
            }
            List<Double> column = new ArrayList<>();
            for (double value : values) {
                column.add(value);
            }
            Color color = HouseTheme.color(chart.getSeriesCollection().size());
            chart.addSeries(name, categories, column).setFillColor(color);
        });
        return new Chart(caption, 760, 460, chart::paint);
    }
}
