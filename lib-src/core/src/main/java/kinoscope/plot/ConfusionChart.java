package kinoscope.plot;

import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.List;
import kinoscope.eval.ConfusionMatrix;
import kinoscope.eval.StarPredictions;

/**
 * A confusion matrix: true labels down, predicted labels across, each cell with its share of the row and its count; colour is
 * that share. Beside each row and below each column stands how many cases it has, and their share of all.
 */
public final class ConfusionChart {
    private static final int FEW_CLASSES = 6;
    private static final int TOP = 46;
    private static final int SIDE_TITLE = 24;
    private static final int GAP = 10;
    private static final int SMALLEST_WIDTH = 400;
    private static final ColorScale SHARE = ColorScale.sequential(0, 1);
    private static final String TOTAL = "all";

    private final List<String> labels;
    private final long[][] counts;
    private final int cellWidth;
    private final int cellHeight;
    private final float fontSize;
    private final int left;
    private final long total;

    private ConfusionChart(List<String> labels, long[][] counts) {
        this.labels = List.copyOf(labels);
        this.counts = counts;
        boolean few = labels.size() <= FEW_CLASSES;
        cellWidth = few ? 104 : 70;
        cellHeight = few ? 66 : 46;
        fontSize = few ? 14 : 12;
        double widest = Pen.ruler(HouseTheme.font(13)).widest(labels);
        left = (int) Math.ceil(widest) + SIDE_TITLE + GAP;
        total = Arrays.stream(counts).mapToLong(ConfusionChart::sum).sum();
    }

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
        ConfusionChart chart = new ConfusionChart(labels, counts);
        int width = Math.max(SMALLEST_WIDTH, chart.left + (n + 1) * chart.cellWidth);
        return new Chart(
                caption,
                width + Chart.widthAroundBody(),
                TOP + (n + 1) * chart.cellHeight + Chart.heightAroundBody(caption),
                (g, w, h) -> chart.paint(g));
    }

    /**
     * Stars given against stars predicted, rounded to the nearest step of the scale.
     *
     * @param caption what stands above; says which part of the data
     * @param predictions of any ratings
     */
    public static Chart of(Caption caption, StarPredictions predictions) {
        return of(
                caption,
                RatingHistogram.labels(predictions.ratings().scale()),
                ConfusionMatrix.of(predictions).counts());
    }

    private void paint(Graphics2D g) {
        Pen pen = new Pen(g);
        int n = labels.size();
        pen.font(HouseTheme.font(12)).color(HouseTheme.SOFT_INK);
        pen.center("predicted", left + n * cellWidth / 2.0, 14);
        pen.upwards("true", 14, TOP + n * cellHeight / 2.0);
        for (int i = 0; i <= n; i++) {
            String label = i == n ? TOTAL : labels.get(i);
            pen.font(HouseTheme.font(13)).color(i == n ? HouseTheme.SOFT_INK : HouseTheme.INK);
            pen.center(label, left + (i + 0.5) * cellWidth, TOP - 10);
            pen.right(label, left - GAP, TOP + (i + 0.5) * cellHeight + pen.halfCapHeight());
        }
        for (int row = 0; row < n; row++) {
            long all = sum(counts[row]);
            for (int column = 0; column < n; column++) {
                double share = share(counts[row][column], all);
                pen.color(SHARE.color(share));
                pen.bar(x(column) + 1, y(row) + 1, cellWidth - 2, cellHeight - 2);
                pen.color(SHARE.ink(share));
                paintTexts(pen, row, column, share, counts[row][column]);
            }
            pen.color(HouseTheme.SOFT_INK);
            paintTexts(pen, row, n, share(all, total), all);
            long predicted = columnSum(row);
            paintTexts(pen, n, row, share(predicted, total), predicted);
        }
    }

    private void paintTexts(Pen pen, int row, int column, double share, long count) {
        double x = x(column) + cellWidth / 2.0;
        double middle = y(row) + cellHeight / 2.0;
        pen.font(HouseTheme.bold(fontSize)).center(Axes.percent(share), x, middle - 3);
        pen.font(HouseTheme.font(fontSize - 2)).center(Axes.count(count), x, middle + fontSize + 1);
    }

    private double x(int column) {
        return left + column * cellWidth;
    }

    private double y(int row) {
        return TOP + row * cellHeight;
    }

    private long columnSum(int column) {
        return Arrays.stream(counts).mapToLong(row -> row[column]).sum();
    }

    private static long sum(long[] counts) {
        return Arrays.stream(counts).sum();
    }

    private static double share(long count, long all) {
        return all == 0 ? 0 : (double) count / all;
    }
}
