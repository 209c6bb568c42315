package kinoscope.plot;

import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * The same models ordered by two measures, best at the top: a line joins the places of each. A level line keeps its place, a
 * line that falls or rises is drawn in colour. Places alone are drawn, since two measures share no axis; the values stand
 * beside the names.
 */
public final class SlopeChart {
    private static final int WIDTH = 760;
    private static final int ROW = 30;
    private static final int HEAD = 30;
    private static final int GAP = 12;
    private static final double RADIUS = 4;

    private final String leftTitle;
    private final String rightTitle;
    private final List<Item> left;
    private final List<Item> right;

    /**
     * A model.
     *
     * @param name unlike all others
     * @param left the first measure, the higher the better
     * @param right the second measure, the higher the better
     */
    public record Item(String name, double left, double right) {}

    private SlopeChart(String leftTitle, String rightTitle, List<Item> items) {
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a slope chart needs an item");
        }
        this.leftTitle = leftTitle;
        this.rightTitle = rightTitle;
        this.left = sorted(items, Item::left);
        this.right = sorted(items, Item::right);
    }

    /**
     * Draws the two orders.
     *
     * @param caption what stands above
     * @param leftTitle the first measure with its protocol
     * @param rightTitle the second
     * @param items the models; of equal values the earlier stands above
     * @throws IllegalArgumentException if there is none
     */
    public static Chart of(Caption caption, String leftTitle, String rightTitle, List<Item> items) {
        SlopeChart chart = new SlopeChart(leftTitle, rightTitle, items);
        int height = HEAD + items.size() * ROW;
        return new Chart(caption, WIDTH, height + Chart.heightAroundBody(caption), chart::paint);
    }

    private void paint(Graphics2D g, int width, int height) {
        Pen pen = new Pen(g).font(HouseTheme.font(12.5f));
        double start = pen.widest(texts(left, Item::left)) + GAP;
        double end = width - pen.widest(texts(right, Item::right)) - GAP;
        pen.font(HouseTheme.bold(12.5f)).color(HouseTheme.SOFT_INK);
        pen.left(leftTitle, 0, 12);
        pen.right(rightTitle, width, 12);
        pen.font(HouseTheme.font(12.5f));
        for (int place = 0; place < left.size(); place++) {
            Item item = left.get(place);
            int other = right.indexOf(item);
            double y = y(place);
            double otherY = y(other);
            pen.color(other == place ? HouseTheme.GREY : other > place ? HouseTheme.VERMILION : HouseTheme.BLUE);
            pen.thickness(2).line(start, y, end, otherY);
            pen.dot(start, y, RADIUS);
            pen.dot(end, otherY, RADIUS);
            pen.color(HouseTheme.INK);
            pen.right(text(item, item.left()), start - GAP, y + pen.halfCapHeight());
            pen.left(text(item, item.right()), end + GAP, otherY + pen.halfCapHeight());
        }
    }

    private static double y(int place) {
        return HEAD + (place + 0.5) * ROW;
    }

    private static List<Item> sorted(List<Item> items, ToDoubleFunction<Item> measure) {
        List<Item> sorted = new ArrayList<>(items);
        sorted.sort(Comparator.comparingDouble(measure).reversed());
        return sorted;
    }

    private static List<String> texts(List<Item> items, ToDoubleFunction<Item> measure) {
        return items.stream()
                .map(item -> text(item, measure.applyAsDouble(item)))
                .toList();
    }

    private static String text(Item item, double value) {
        return item.name() + String.format(Locale.ROOT, "  %.4f", value);
    }
}
