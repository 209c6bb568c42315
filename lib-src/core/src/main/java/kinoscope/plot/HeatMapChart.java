package kinoscope.plot;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A matrix of numbers as coloured cells with every label and every value written out; row 0 at the top.
 *
 * <p>Made for 18 x 18 genre similarities and up to about 25 x 25; values are printed with two decimals, NaN as an empty grey
 * cell.
 */
public final class HeatMapChart {
    private static final int CELL_WIDTH = 40;
    private static final int CELL_HEIGHT = 30;
    private static final int GAP = 8;
    private static final int LEGEND_BAR = 14;
    private static final int LEGEND_WIDTH = 72;
    private static final int TREE_WIDTH = 130;
    private static final double LABEL_ANGLE = 45;
    private static final float LABEL_SIZE = 12;
    private static final float VALUE_SIZE = 10.5f;
    private static final int SMALLEST_WIDTH = 380;

    private final List<String> rows;
    private final List<String> columns;
    private final double[][] values;
    private final ColorScale scale;
    private final Dendrogram tree;

    private HeatMapChart(
            List<String> rows, List<String> columns, double[][] values, ColorScale scale, Dendrogram tree) {
        this.rows = List.copyOf(rows);
        this.columns = List.copyOf(columns);
        this.values = values;
        this.scale = scale;
        this.tree = tree;
    }

    /**
     * A matrix.
     *
     * @param caption what stands above
     * @param rows a label for each row
     * @param columns a label for each column
     * @param values {@code double[rows][columns]}
     * @param scale the colours
     * @throws IllegalArgumentException if the labels do not fit the values
     */
    public static Chart of(
            Caption caption, List<String> rows, List<String> columns, double[][] values, ColorScale scale) {
        check(rows, columns, values);
        return new HeatMapChart(rows, columns, values, scale, null).chart(caption);
    }

    /**
     * A square matrix of similarities, reordered so that similar ones are neighbours, with the tree beside it.
     *
     * @param caption what stands above
     * @param labels a label for each row and column, in the order of the values
     * @param values {@code double[labels][labels]}
     * @param scale the colours
     * @param tree the clustering of the labels
     * @throws IllegalArgumentException if the labels or the tree do not fit the values
     */
    public static Chart clustered(
            Caption caption, List<String> labels, double[][] values, ColorScale scale, Dendrogram tree) {
        Objects.requireNonNull(tree, "tree");
        check(labels, labels, values);
        if (tree.leaves() != labels.size()) {
            throw new IllegalArgumentException(labels.size() + " labels with a tree of " + tree.leaves() + " leaves");
        }
        int[] order = tree.order();
        List<String> ordered = new ArrayList<>();
        double[][] reordered = new double[order.length][order.length];
        for (int row = 0; row < order.length; row++) {
            ordered.add(labels.get(order[row]));
            for (int column = 0; column < order.length; column++) {
                reordered[row][column] = values[order[row]][order[column]];
            }
        }
        return new HeatMapChart(ordered, ordered, reordered, scale, tree).chart(caption);
    }

    private static void check(List<String> rows, List<String> columns, double[][] values) {
        if (rows.isEmpty() || columns.isEmpty() || values.length != rows.size()) {
            throw new IllegalArgumentException(rows.size() + " row labels with " + values.length + " rows");
        }
        for (double[] row : values) {
            if (row.length != columns.size()) {
                throw new IllegalArgumentException(columns.size() + " column labels with " + row.length + " columns");
            }
        }
    }

    private Chart chart(Caption caption) {
        Pen ruler = Pen.ruler(HouseTheme.font(LABEL_SIZE));
        double slope = Math.sin(Math.toRadians(LABEL_ANGLE));
        int left = (int) Math.ceil(
                Math.max(ruler.widest(rows) + GAP, ruler.width(columns.get(0)) * slope + GAP - CELL_WIDTH / 2.0));
        int bottom = (int) Math.ceil(ruler.widest(columns) * slope + GAP + LABEL_SIZE);
        int width = left + columns.size() * CELL_WIDTH + (tree == null ? 0 : TREE_WIDTH + GAP) + LEGEND_WIDTH;
        int height = rows.size() * CELL_HEIGHT + bottom;
        return new Chart(
                caption,
                Math.max(SMALLEST_WIDTH, width) + Chart.widthAroundBody(),
                height + Chart.heightAroundBody(caption),
                (g, w, h) -> paint(g, left));
    }

    private void paint(Graphics2D g, int left) {
        Pen pen = new Pen(g);
        int bottom = rows.size() * CELL_HEIGHT;
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                paintCell(pen, left + column * CELL_WIDTH, row * CELL_HEIGHT, values[row][column]);
            }
        }
        pen.font(HouseTheme.font(LABEL_SIZE)).color(HouseTheme.INK);
        for (int row = 0; row < rows.size(); row++) {
            pen.right(rows.get(row), left - GAP, middle(row) + pen.halfCapHeight());
        }
        for (int column = 0; column < columns.size(); column++) {
            double x = left + (column + 0.5) * CELL_WIDTH;
            pen.rising(columns.get(column), x + 3, bottom + GAP, LABEL_ANGLE);
        }
        int right = left + columns.size() * CELL_WIDTH;
        if (tree != null) {
            tree.paint(pen, leafMiddles(), right + GAP / 2.0, TREE_WIDTH);
            right += TREE_WIDTH + GAP;
        }
        paintLegend(pen, right + 2 * GAP, bottom);
    }

    private void paintCell(Pen pen, double x, double y, double value) {
        pen.color(scale.color(value)).bar(x, y, CELL_WIDTH, CELL_HEIGHT);
        if (!Double.isNaN(value)) {
            pen.font(HouseTheme.font(VALUE_SIZE)).color(scale.ink(value));
            pen.center(number(value), x + CELL_WIDTH / 2.0, y + CELL_HEIGHT / 2.0 + pen.halfCapHeight());
        }
    }

    private void paintLegend(Pen pen, double x, int height) {
        for (int y = 0; y < height; y++) {
            double value = scale.max() - (scale.max() - scale.min()) * y / Math.max(1, height - 1);
            pen.color(scale.color(value)).bar(x, y, LEGEND_BAR, 1.5);
        }
        pen.color(HouseTheme.PAPER).bar(x, height, LEGEND_BAR, 2);
        pen.font(HouseTheme.font(11)).color(HouseTheme.SOFT_INK);
        double textX = x + LEGEND_BAR + 5;
        pen.left(number(scale.max()), textX, 10);
        pen.left(number((scale.min() + scale.max()) / 2), textX, height / 2.0 + pen.halfCapHeight());
        pen.left(number(scale.min()), textX, height - 1);
    }

    private double[] leafMiddles() {
        int[] order = tree.order();
        double[] middles = new double[order.length];
        for (int row = 0; row < order.length; row++) {
            middles[order[row]] = middle(row);
        }
        return middles;
    }

    private static double middle(int row) {
        return (row + 0.5) * CELL_HEIGHT;
    }

    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.equals("-0.00") ? "0.00" : text.replace('-', '−');
    }
}
