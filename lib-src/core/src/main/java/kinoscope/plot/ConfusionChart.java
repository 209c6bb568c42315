package kinoscope.plot;

import java.awt.Graphics2D;
import java.util.List;

/**
 * A confusion matrix: true labels down, predicted labels across, each cell with its count and its share of the row; colour
 * is that share.
 */
public final class ConfusionChart {
    private static final int CELL_WIDTH = 104;
    private static final int CELL_HEIGHT = 66;
    private static final int TOP = 46;
    private static final int SIDE_TITLE = 24;
    private static final int GAP = 10;
    private static final int SMALLEST_WIDTH = 400;
    private static final ColorScale SHARE = ColorScale.sequential(0, 1);

    private ConfusionChart() {}

    /**
     * Draws the matrix.
     *
     * @param caption what stands above; names the decision threshold where there is one
     * @param labels the classes
     * @param counts {@code long[true][predicted]}
     * @throws IllegalArgumentException if the counts are not a square of the labels' size
     */
    public static Chart of(Caption caption, List<String> labels, long[][] counts) {
        int n = labels.size();
        if (n == 0 || counts.length != n) {
            throw new IllegalArgumentException(n + " labels with " + counts.length + " rows");
        }
        for (long[] row : counts) {
            if (row.length != n) {
                throw new IllegalArgumentException(n + " labels with a row of " + row.length + " counts");
            }
        }
        Pen ruler = Pen.ruler(HouseTheme.font(13));
        int left = (int) Math.ceil(ruler.widest(labels)) + SIDE_TITLE + GAP;
        int width = Math.max(SMALLEST_WIDTH, left + n * CELL_WIDTH + GAP);
        return new Chart(
                caption,
                width + Chart.widthAroundBody(),
                TOP + n * CELL_HEIGHT + Chart.heightAroundBody(caption),
                (g, w, h) -> paint(g, labels, counts, left));
    }

    private static void paint(Graphics2D g, List<String> labels, long[][] counts, int left) {
        Pen pen = new Pen(g);
        int n = labels.size();
        pen.font(HouseTheme.font(12)).color(HouseTheme.SOFT_INK);
        pen.center("predicted", left + n * CELL_WIDTH / 2.0, 14);
        pen.upwards("true", 14, TOP + n * CELL_HEIGHT / 2.0);
        for (int i = 0; i < n; i++) {
            pen.font(HouseTheme.font(13)).color(HouseTheme.INK);
            pen.center(labels.get(i), left + (i + 0.5) * CELL_WIDTH, TOP - 10);
            pen.right(labels.get(i), left - GAP, TOP + (i + 0.5) * CELL_HEIGHT + pen.halfCapHeight());
            paintRow(pen, counts[i], left, TOP + i * CELL_HEIGHT);
        }
    }

    private static void paintRow(Pen pen, long[] counts, double left, double y) {
        long all = 0;
        for (long count : counts) {
            all += count;
        }
        for (int column = 0; column < counts.length; column++) {
            double share = all == 0 ? 0 : (double) counts[column] / all;
            double x = left + column * CELL_WIDTH;
            pen.color(SHARE.color(share)).bar(x + 1, y + 1, CELL_WIDTH - 2, CELL_HEIGHT - 2);
            pen.color(SHARE.ink(share));
            pen.font(HouseTheme.bold(14)).center(Axes.count(counts[column]), x + CELL_WIDTH / 2.0, y + 30);
            pen.font(HouseTheme.font(11.5f)).center(Axes.percent(share), x + CELL_WIDTH / 2.0, y + 48);
        }
    }
}
