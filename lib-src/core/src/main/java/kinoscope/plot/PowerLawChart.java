package kinoscope.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kinoscope.data.Dataset;
import kinoscope.data.Ratings;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * How unevenly ratings are spread: the share of users, and of items, that have at least n ratings, against n, both axes
 * logarithmic. A straight line is a power law; a line that drops ever more steeply has a shorter tail than one.
 */
public final class PowerLawChart {
    private PowerLawChart() {}

    /** The users and the items of a data set. */
    public static Chart of(Dataset dataset) {
        Ratings ratings = dataset.ratings();
        int[] byUser = new int[ratings.users().size()];
        Arrays.setAll(byUser, user -> ratings.rowsOf(user).length);
        return of(
                Caption.of("Ratings of users and of movies", dataset),
                List.of(new Group("users", byUser), new Group("movies", ratings.countsByItem())));
    }

    /**
     * Those who have ratings.
     *
     * @param name for the legend
     * @param counts ratings of each; those without any are left out
     */
    public record Group(String name, int[] counts) {}

    /**
     * Any counts.
     *
     * @param caption what stands above
     * @param groups at least one; names differ
     * @throws IllegalArgumentException if there is no group, or one has no ratings
     */
    public static Chart of(Caption caption, List<Group> groups) {
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("there are no counts");
        }
        XYChart chart = Axes.xy("ratings", "share with at least so many");
        chart.getStyler().setXAxisLogarithmic(true).setYAxisLogarithmic(true);
        chart.getStyler().setXAxisLogarithmicDecadeOnly(true).setYAxisLogarithmicDecadeOnly(true);
        chart.getStyler().setXAxisTickLabelsFormattingFunction(Axes::shortCount);
        chart.getStyler().setYAxisTickLabelsFormattingFunction(PowerLawChart::share);
        chart.getStyler().setPlotGridVerticalLinesVisible(true);
        List<Legend.Entry> entries = new ArrayList<>();
        double fewest = Double.POSITIVE_INFINITY;
        double most = 1;
        double least = 1;
        for (Group group : groups) {
            var color = HouseTheme.color(entries.size());
            double[][] curve = shares(group);
            int last = curve[0].length - 1;
            fewest = Math.min(fewest, curve[0][0]);
            most = Math.max(most, curve[0][last]);
            least = Math.min(least, curve[1][last]);
            XYSeries series = chart.addSeries(group.name(), curve[0], curve[1]);
            series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
            series.setMarker(SeriesMarkers.CIRCLE).setMarkerColor(color);
            entries.add(Legend.Entry.dot(group.name() + " (" + Axes.count((long) curve[2][0]) + ")", color));
        }
        chart.getStyler().setMarkerSize(5);
        // axes run from one power of ten to another, so that each has at least two labels
        chart.getStyler().setXAxisMin(Axes.decadeBelow(fewest)).setXAxisMax(10 * Axes.decadeBelow(most));
        chart.getStyler().setYAxisMin(Axes.decadeBelow(least)).setYAxisMax(1.0);
        return new Chart(caption, 760, 500, Axes.below(new Legend(entries), chart));
    }

    /** Numbers of ratings that occur, ascending; the share with as many or more; how many there are in all. */
    static double[][] shares(Group group) {
        int[] counts = Arrays.stream(group.counts())
                .filter(count -> count > 0)
                .sorted()
                .toArray();
        if (counts.length == 0) {
            throw new IllegalArgumentException("none of the " + group.name() + " has a rating");
        }
        double[] distinct = Arrays.stream(counts).distinct().mapToDouble(c -> c).toArray();
        double[] shares = new double[distinct.length];
        int place = 0;
        for (int k = 0; k < distinct.length; k++) {
            while (counts[place] < distinct[k]) {
                place++;
            }
            shares[k] = (double) (counts.length - place) / counts.length;
        }
        return new double[][] {distinct, shares, {counts.length}};
    }

    private static String share(double value) {
        double percent = 100 * value;
        return Axes.trimmed(percent, percent >= 1 ? 0 : 4) + " %";
    }
}
