package kinoscope.plot;

import java.util.List;
import java.util.Map;

/** Bars over named categories, one group or several side by side. */
public final class BarChart {
    private BarChart() {}

    /**
     * One bar a category.
     *
     * @throws IllegalArgumentException if there is no category or there is not one value a category
     */
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
     * @param groups values by group name, one a category, NaN for none; drawn in the map's order
     * @throws IllegalArgumentException if there is no group or category, or a group has not one value a category
     */
    public static Chart of(
            Caption caption, String xTitle, String yTitle, List<String> categories, Map<String, double[]> groups) {
        return new VerticalBars(xTitle, yTitle, categories, groups, value -> "").chart(caption, 760, 460);
    }

    /** Bars of counts with the count above each: the common body of the histograms. */
    static Chart ofCounts(Caption caption, String xTitle, String yTitle, List<String> bins, long[] counts, int width) {
        double[] values = new double[counts.length];
        for (int bin = 0; bin < counts.length; bin++) {
            values[bin] = counts[bin];
        }
        return new VerticalBars(xTitle, yTitle, bins, Map.of(yTitle, values), count -> Axes.count((long) count))
                .chart(caption, width, 440);
    }
}
