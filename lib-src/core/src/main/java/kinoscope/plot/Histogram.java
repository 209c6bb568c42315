package kinoscope.plot;

import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.CategoryChart;

/** The body of a chart of counts: one bar a bin, the count above it. */
final class Histogram {
    private final String xTitle;
    private final String yTitle;
    private final List<String> bins;
    private final List<Long> counts;

    Histogram(String xTitle, String yTitle, List<String> bins, long[] counts) {
        if (bins.isEmpty() || bins.size() != counts.length) {
            throw new IllegalArgumentException(bins.size() + " bins with " + counts.length + " counts");
        }
        this.xTitle = xTitle;
        this.yTitle = yTitle;
        this.bins = List.copyOf(bins);
        this.counts = new ArrayList<>();
        for (long count : counts) {
            this.counts.add(count);
        }
    }

    Chart chart(Caption caption, int width, int height) {
        CategoryChart chart = Axes.category(xTitle, yTitle);
        chart.getStyler().setLegendVisible(false);
        chart.getStyler().setAvailableSpaceFill(0.9);
        chart.getStyler().setLabelsVisible(true);
        chart.getStyler().setLabelsPosition(1.0);
        chart.getStyler().setDecimalPattern("#,###");
        chart.getStyler().setYAxisTickLabelsFormattingFunction(Axes::shortCount);
        chart.getStyler().setYAxisMin(0.0);
        chart.addSeries(yTitle, bins, counts).setFillColor(HouseTheme.BLUE);
        return new Chart(caption, width, height, chart::paint);
    }
}
