package kinoscope.plot;

import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Lines over one numeric axis, for instance a metric by cutoff for several models. */
public final class LineChart {
    private static final int MARKED_POINTS = 40;

    private LineChart() {}

    /**
     * One line.
     *
     * @param name for the legend
     * @param x positions, ascending
     * @param y values; NaN leaves a gap
     */
    public record Line(String name, double[] x, double[] y) {
        /**
         * Copies the arrays.
         *
         * @throws IllegalArgumentException if the lengths differ or there is no point
         */
        public Line {
            if (x.length != y.length || x.length == 0) {
                throw new IllegalArgumentException(name + ": " + x.length + " positions with " + y.length + " values");
            }
            x = x.clone();
            y = y.clone();
        }
    }

    /**
     * Draws the lines.
     *
     * @param caption what stands above
     * @param xTitle the horizontal axis
     * @param yTitle the vertical axis
     * @param lines at least one; names differ
     * @throws IllegalArgumentException if there is no line
     */
    public static Chart of(Caption caption, String xTitle, String yTitle, List<Line> lines) {
        return chart(caption, lines, axes(xTitle, yTitle, lines));
    }

    /** The lines on their axes, for charts that change the axes. */
    static XYChart axes(String xTitle, String yTitle, List<Line> lines) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a line chart needs a line");
        }
        XYChart chart = Axes.xy(xTitle, yTitle);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            XYSeries series = chart.addSeries(line.name(), line.x(), line.y());
            series.setLineColor(HouseTheme.color(i)).setLineWidth(2f);
            series.setMarkerColor(HouseTheme.color(i));
            series.setMarker(line.x().length <= MARKED_POINTS ? HouseTheme.marker(i) : SeriesMarkers.NONE);
        }
        return chart;
    }

    /** The axes below the names of the lines, if there are several. */
    static Chart chart(Caption caption, List<Line> lines, XYChart axes) {
        List<Legend.Entry> entries = new ArrayList<>();
        for (Line line : lines) {
            entries.add(Legend.Entry.dot(line.name(), HouseTheme.color(entries.size())));
        }
        Chart.Body body = lines.size() > 1 ? Axes.below(new Legend(entries), axes) : axes::paint;
        return new Chart(caption, 760, 460, body);
    }
}
