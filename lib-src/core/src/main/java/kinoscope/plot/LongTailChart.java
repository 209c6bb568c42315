package kinoscope.plot;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kinoscope.data.Dataset;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * The long tail of popularity: the number of ratings of each item against its rank, both on logarithmic axes, with a mark
 * where the head ends, which is the fewest most popular items that hold a given share of all ratings.
 */
public final class LongTailChart {
    /** The share of the ratings that the head holds unless another is asked for. */
    public static final double HEAD_SHARE = 0.8;

    private static final int MOST_POINTS = 2000;

    private LongTailChart() {}

    /** The items of a data set, with a head of 80 % of the ratings. */
    public static Chart of(Dataset dataset) {
        return of(
                Caption.of("The long tail of popularity", dataset),
                dataset.ratings().countsByItem(),
                HEAD_SHARE);
    }

    /**
     * Any counts.
     *
     * @param caption what stands above
     * @param counts ratings of each item, in any order; items without ratings are left out
     * @param headShare share of the ratings in the head, above 0 and below 1
     * @throws IllegalArgumentException if the share is out of range or nothing was rated
     */
    public static Chart of(Caption caption, int[] counts, double headShare) {
        int[] sorted = descending(counts);
        int head = headSize(sorted, headShare);
        XYChart chart = Axes.xy("rank of the item (1 = most rated)", "ratings of the item");
        chart.getStyler().setXAxisLogarithmic(true).setYAxisLogarithmic(true);
        chart.getStyler().setXAxisLogarithmicDecadeOnly(true).setYAxisLogarithmicDecadeOnly(true);
        chart.getStyler().setXAxisTickLabelsFormattingFunction(Axes::shortCount);
        chart.getStyler().setYAxisTickLabelsFormattingFunction(Axes::shortCount);
        chart.getStyler().setPlotGridVerticalLinesVisible(true);
        List<Legend.Entry> entries = new ArrayList<>();
        entries.add(Legend.Entry.dot(
                "head: " + Axes.count(head) + " of " + Axes.count(sorted.length) + " items hold "
                        + Axes.percent(headShare) + " of the ratings",
                HouseTheme.VERMILION));
        curve(chart, "head", sorted, 0, head, HouseTheme.VERMILION);
        if (head < sorted.length) {
            entries.add(Legend.Entry.dot(
                    "tail: the other " + Axes.count(sorted.length - head) + " items", HouseTheme.BLUE));
            curve(chart, "tail", sorted, head, sorted.length, HouseTheme.BLUE);
        }
        return new Chart(caption, 760, 500, Axes.below(new Legend(entries), chart));
    }

    /** The fewest items, most rated first, that hold the share of the ratings. */
    static int headSize(int[] descending, double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("the share of the head must be between 0 and 1, not " + share);
        }
        long all = 0;
        for (int count : descending) {
            all += count;
        }
        long inHead = 0;
        int size = 0;
        while (inHead < share * all) {
            inHead += descending[size++];
        }
        return size;
    }

    private static int[] descending(int[] counts) {
        int[] ascending =
                Arrays.stream(counts).filter(count -> count > 0).sorted().toArray();
        if (ascending.length == 0) {
            throw new IllegalArgumentException("no item has a rating");
        }
        int[] descending = new int[ascending.length];
        for (int i = 0; i < ascending.length; i++) {
            descending[i] = ascending[ascending.length - 1 - i];
        }
        return descending;
    }

    private static void curve(XYChart chart, String name, int[] counts, int from, int to, Color color) {
        int[] ranks = ranks(from, to);
        double[] x = new double[ranks.length];
        double[] y = new double[ranks.length];
        for (int i = 0; i < ranks.length; i++) {
            x[i] = ranks[i] + 1;
            y[i] = counts[ranks[i]];
        }
        XYSeries series = chart.addSeries(name, x, y);
        series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
        series.setMarker(SeriesMarkers.CIRCLE);
        series.setMarkerColor(color);
    }

    /** At most {@link #MOST_POINTS} ranks of a range, evenly spaced on a logarithmic axis. */
    private static int[] ranks(int from, int to) {
        double first = Math.log(from + 1);
        double last = Math.log(to);
        IntStream all = to - from <= MOST_POINTS
                ? IntStream.range(from, to)
                : IntStream.range(0, MOST_POINTS)
                        .map(i -> (int) Math.round(Math.exp(first + (last - first) * i / (MOST_POINTS - 1))) - 1);
        return all.distinct().toArray();
    }
}
