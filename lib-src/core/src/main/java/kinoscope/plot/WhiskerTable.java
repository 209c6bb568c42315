package kinoscope.plot;

import java.awt.Graphics2D;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import kinoscope.eval.stats.Interval;

/**
 * The body of a chart with a row for each estimate: a name, some columns of text, a dot with a line for the interval on an axis
 * that all rows share, and the figures. The axis does not begin at 0, as dots have no length to compare.
 *
 * @param head what stands above the names
 * @param columns what stands above the columns of text
 * @param rows the first at the top, at least one
 * @param figures what stands above the figures
 * @param axis what the axis shows
 * @param mark where a dashed line crosses all rows
 * @param markLabel what the line means
 */
record WhiskerTable(
        String head, List<String> columns, List<Row> rows, String figures, String axis, double mark, String markLabel) {
    private static final int WIDTH = 860;
    private static final int ROW = 23;
    private static final int HEAD = 40;
    private static final int FOOT = 44;
    private static final int GAP = 14;
    private static final double PADDING = 0.06;

    /**
     * An estimate.
     *
     * @param name of the row
     * @param cells one text a column
     * @param interval the estimate; ends that are NaN are unknown
     * @param text its figures
     */
    record Row(String name, List<String> cells, Interval interval, String text) {}

    WhiskerTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The chart. */
    Chart chart(Caption caption) {
        int height = HEAD + rows.size() * ROW + FOOT;
        return new Chart(caption, WIDTH, height + Chart.heightAroundBody(caption), this::paint);
    }

    private void paint(Graphics2D g, int width, int height) {
        Pen pen = new Pen(g).font(HouseTheme.font(12.5f));
        double labels = Math.max(pen.width(head), widest(pen, Row::name));
        pen.font(HouseTheme.font(11.5f));
        double[] places = new double[columns.size()];
        double end = labels;
        for (int k = 0; k < places.length; k++) {
            int column = k;
            end += GAP
                    + Math.max(pen.width(columns.get(k)), widest(pen, row -> row.cells()
                            .get(column)));
            places[k] = end;
        }
        Axis scale = axis(end + 2 * GAP, width - widest(pen, Row::text) - 2 * GAP);

        pen.color(HouseTheme.SOFT_INK);
        pen.right(head, labels, HEAD - 8);
        IntStream.range(0, places.length).forEach(k -> pen.right(columns.get(k), places[k], HEAD - 8));
        pen.right(figures, width, HEAD - 8);
        double bottom = HEAD + rows.size() * ROW;
        paintAxis(pen, scale, bottom);
        for (int k = 0; k < rows.size(); k++) {
            Row row = rows.get(k);
            double y = HEAD + (k + 0.5) * ROW;
            double baseline = y + pen.font(HouseTheme.font(11.5f)).halfCapHeight();
            pen.color(HouseTheme.SOFT_INK);
            for (int column = 0; column < places.length; column++) {
                pen.right(row.cells().get(column), places[column], baseline);
            }
            pen.right(row.text(), width, baseline);
            pen.font(HouseTheme.font(12.5f)).color(HouseTheme.INK).right(row.name(), labels, baseline);
            Interval interval = row.interval();
            pen.color(HouseTheme.BLUE);
            Whisker.across(pen, scale.x(interval.low()), scale.x(interval.estimate()), scale.x(interval.high()), y);
        }
    }

    private double widest(Pen pen, Function<Row, String> text) {
        return pen.widest(rows.stream().map(text).toList());
    }

    private void paintAxis(Pen pen, Axis scale, double bottom) {
        Ticks ticks = Ticks.within(scale.low(), scale.high(), 6);
        pen.font(HouseTheme.font(11)).thickness(1);
        for (double tick : ticks.values()) {
            pen.color(HouseTheme.GRID).line(scale.x(tick), HEAD, scale.x(tick), bottom + 4);
            pen.color(HouseTheme.SOFT_INK).center(ticks.label(tick), scale.x(tick), bottom + 18);
        }
        pen.color(HouseTheme.GREY).line(scale.left(), bottom, scale.right(), bottom);
        pen.color(HouseTheme.SOFT_INK).center(axis, (scale.left() + scale.right()) / 2, bottom + 38);
        pen.color(HouseTheme.VERMILION).dashed(1.6).line(scale.x(mark), HEAD, scale.x(mark), bottom);
        double half = pen.width(markLabel) / 2;
        pen.center(markLabel, Math.max(scale.left() + half, Math.min(scale.right() - half, scale.x(mark))), 14);
    }

    /** From the least to the greatest end of an interval, the mark among them. */
    private Axis axis(double left, double right) {
        double low = mark;
        double high = mark;
        for (Row row : rows) {
            low = Math.min(low, known(row.interval().low(), row.interval()));
            high = Math.max(high, known(row.interval().high(), row.interval()));
        }
        double padding = high > low ? (high - low) * PADDING : 0.1;
        return new Axis(left, right, low - padding, high + padding);
    }

    private static double known(double end, Interval interval) {
        return Double.isNaN(end) ? interval.estimate() : end;
    }

    /** From values to places. */
    private record Axis(double left, double right, double low, double high) {
        double x(double value) {
            return left + (right - left) * (value - low) / (high - low);
        }
    }
}
