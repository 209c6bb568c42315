package kinoscope.plot;

import java.awt.Color;
import java.util.List;

/**
 * Says above a plot which colour means what; in one line if there is room.
 *
 * @param entries from left to right
 */
record Legend(List<Entry> entries) {
    /** The height of a line. */
    static final int HEIGHT = 26;

    private static final double RADIUS = 5;
    private static final double INDENT = 3.2 * RADIUS;
    private static final int GAP = 20;

    record Entry(String name, Color color, boolean dashed) {
        static Entry dot(String name, Color color) {
            return new Entry(name, color, false);
        }

        static Entry dashed(String name, Color color) {
            return new Entry(name, color, true);
        }
    }

    Legend {
        entries = List.copyOf(entries);
    }

    /** Paints one line, from a place on. */
    void paint(Pen pen, double left, double top) {
        paint(pen, left, top, Double.POSITIVE_INFINITY);
    }

    /**
     * Paints as many lines as are needed.
     *
     * @param right where a line ends
     * @return the height of the lines
     */
    double paint(Pen pen, double left, double top, double right) {
        double x = left;
        double line = top;
        pen.font(HouseTheme.font(12.5f));
        for (Entry entry : entries) {
            double width = INDENT + pen.width(entry.name());
            if (x > left && x + width > right) {
                x = left;
                line += HEIGHT;
            }
            double y = line + 8;
            pen.color(entry.color());
            if (entry.dashed()) {
                pen.dashed(1.6).line(x - 4, y, x + 2 * RADIUS + 4, y);
            } else {
                pen.dot(x + RADIUS, y, RADIUS);
            }
            pen.color(HouseTheme.INK).left(entry.name(), x + INDENT, y + pen.halfCapHeight());
            x += width + GAP;
        }
        return line + HEIGHT - top;
    }
}
