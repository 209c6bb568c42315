package kinoscope.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;

/**
 * The body of a chart with a labelled horizontal bar a row, first row at the top, the value beside the bar.
 *
 * @param rows the bars
 * @param axis what the length means
 * @param mark where a dashed line crosses all rows, or NaN for none
 * @param markLabel what the line means
 */
record HorizontalBars(List<Row> rows, String axis, double mark, String markLabel) {
    private static final int ROW = 27;
    private static final int BAR = 18;
    private static final int GAP = 10;
    private static final int HEAD = 22;
    private static final int FOOT = 26;

    record Row(String label, double value, String text, Color color) {}

    HorizontalBars {
        rows = List.copyOf(rows);
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("a bar chart needs a row");
        }
    }

    Chart chart(Caption caption, int width) {
        int height = head() + rows.size() * ROW + FOOT;
        return new Chart(caption, width, height + Chart.heightAroundBody(caption), this::paint);
    }

    private void paint(Graphics2D g, int width, int height) {
        Pen pen = new Pen(g).font(HouseTheme.font(12));
        double labels = pen.widest(rows.stream().map(Row::label).toList()) + GAP;
        double texts = pen.widest(rows.stream().map(Row::text).toList()) + GAP;
        double least = Double.isNaN(mark) ? 0 : Math.min(0, mark);
        double most = Double.isNaN(mark) ? 0 : Math.max(0, mark);
        for (Row row : rows) {
            least = Math.min(least, row.value());
            most = Math.max(most, row.value());
        }
        double left = labels + (least < 0 ? texts : 0);
        double right = width - (most > 0 ? texts : 0);
        double unit = most > least ? (right - left) / (most - least) : 0;
        double zero = left - least * unit;

        for (int i = 0; i < rows.size(); i++) {
            double end = zero + rows.get(i).value() * unit;
            pen.color(rows.get(i).color()).bar(Math.min(zero, end), middle(i) - BAR / 2.0, Math.abs(end - zero), BAR);
        }
        if (!Double.isNaN(mark)) {
            paintMark(pen, zero + mark * unit, width);
        }
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double end = zero + row.value() * unit;
            double baseline = middle(i) + pen.halfCapHeight();
            pen.color(HouseTheme.INK).right(row.label(), labels - GAP, baseline);
            double text = pen.width(row.text());
            double x = row.value() < 0 ? end - GAP / 2.0 - text : end + GAP / 2.0;
            pen.color(HouseTheme.PAPER).bar(x - 2, middle(i) - BAR / 2.0, text + 4, BAR);
            pen.color(HouseTheme.SOFT_INK).left(row.text(), x, baseline);
        }
        double y = head() + rows.size() * ROW;
        pen.color(HouseTheme.GREY).thickness(1).line(zero, head(), zero, y);
        pen.color(HouseTheme.SOFT_INK).center(axis, (left + right) / 2, y + 20);
    }

    private double middle(int row) {
        return head() + (row + 0.5) * ROW;
    }

    private int head() {
        return Double.isNaN(mark) ? 4 : HEAD;
    }

    private void paintMark(Pen pen, double x, int width) {
        pen.color(HouseTheme.INK).dashed(1.6).line(x, HEAD - 4, x, HEAD + rows.size() * ROW);
        double half = pen.width(markLabel) / 2;
        pen.center(markLabel, Math.max(half, Math.min(width - half, x)), HEAD - 10);
    }
}
