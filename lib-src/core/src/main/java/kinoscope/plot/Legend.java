package kinoscope.plot;

import java.awt.Color;
import java.util.List;

/**
 * One line above a plot that says which colour means what.
 *
 * @param entries from left to right
 */
record Legend(List<Entry> entries) {
    /** The height of the line. */
    static final int HEIGHT = 26;

    private static final double RADIUS = 5;
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

    void paint(Pen pen, double left, double top) {
        double x = left;
        double y = top + 8;
        pen.font(HouseTheme.font(12.5f));
        for (Entry entry : entries) {
            pen.color(entry.color());
            if (entry.dashed()) {
                pen.dashed(1.6).line(x - 4, y, x + 2 * RADIUS + 4, y);
            } else {
                pen.dot(x + RADIUS, y, RADIUS);
            }
            pen.color(HouseTheme.INK).left(entry.name(), x + 3.2 * RADIUS, y + pen.halfCapHeight());
            x += 3.2 * RADIUS + pen.width(entry.name()) + GAP;
        }
    }
}
