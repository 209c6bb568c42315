package kinoscope.plot;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Points in the plane with rays from the origin to some of them, which carry their names: movies after PCA with the most
 * polarising ones, for instance. Both axes have one unit, so that lengths and angles can be read.
 */
public final class VectorMapChart {
    private static final int WIDTH = 860;
    private static final int HEIGHT = 640;
    private static final int AXIS = 30;
    private static final double RADIUS = 2.6;
    private static final double PADDING = .06;
    private static final double GAP = 6;
    private static final int MOST_SHIFTS = 40;
    private static final Font LABEL = HouseTheme.font(12);

    private final String xTitle;
    private final String yTitle;
    private final double[][] points;
    private final List<Group> groups;

    /**
     * Points that are named.
     *
     * @param name what they have in common, for the legend
     * @param points their indices
     * @param labels a name for each
     */
    public record Group(String name, int[] points, List<String> labels) {
        /**
         * Copies the labels.
         *
         * @throws IllegalArgumentException if there is not one for each point
         */
        public Group {
            labels = List.copyOf(labels);
            if (points.length != labels.size()) {
                throw new IllegalArgumentException(points.length + " points with " + labels.size() + " labels");
            }
        }
    }

    private VectorMapChart(String xTitle, String yTitle, double[][] points, List<Group> groups) {
        this.xTitle = xTitle;
        this.yTitle = yTitle;
        this.points = points;
        this.groups = List.copyOf(groups);
    }

    /**
     * Draws the points.
     *
     * @param caption what stands above
     * @param xTitle the first coordinate, for instance {@code "PCA 1"}
     * @param yTitle the second
     * @param points {@code double[points][2]}
     * @param groups whom rays are drawn to
     * @throws IllegalArgumentException if there is no point, or a group names one that is not there
     */
    public static Chart of(Caption caption, String xTitle, String yTitle, double[][] points, List<Group> groups) {
        if (points.length == 0) {
            throw new IllegalArgumentException("a map needs a point");
        }
        for (Group group : groups) {
            for (int point : group.points()) {
                if (point < 0 || point >= points.length) {
                    throw new IllegalArgumentException(group.name() + " names point " + point + " of " + points.length);
                }
            }
        }
        return new Chart(caption, WIDTH, HEIGHT, new VectorMapChart(xTitle, yTitle, points, groups)::paint);
    }

    private void paint(Graphics2D g, int width, int height) {
        Pen pen = new Pen(g);
        List<Legend.Entry> entries = new ArrayList<>();
        for (Group group : groups) {
            entries.add(Legend.Entry.dot(group.name(), color(entries.size())));
        }
        entries.add(Legend.Entry.dot("the others", HouseTheme.GREY));
        new Legend(entries).paint(pen, 0, 0);
        View view = new View(points, AXIS, Legend.HEIGHT, width, height - AXIS);
        paintAxes(pen, view, width, height);
        pen.color(HouseTheme.withAlpha(HouseTheme.GREY, 120));
        for (double[] point : points) {
            pen.dot(view.x(point[0]), view.y(point[1]), RADIUS);
        }
        List<Rectangle2D> taken = new ArrayList<>();
        for (int group = 0; group < groups.size(); group++) {
            for (int k = 0; k < groups.get(group).points().length; k++) {
                double[] point = points[groups.get(group).points()[k]];
                pen.color(color(group)).thickness(1.6);
                pen.line(view.x(0), view.y(0), view.x(point[0]), view.y(point[1]));
                pen.dot(view.x(point[0]), view.y(point[1]), 1.7 * RADIUS);
                paintLabel(pen, view, point, groups.get(group).labels().get(k), taken);
            }
        }
    }

    private static Color color(int group) {
        return HouseTheme.color(group);
    }

    private void paintAxes(Pen pen, View view, int width, int height) {
        pen.thickness(1).font(HouseTheme.font(11));
        for (double tick : view.xTicks().values()) {
            pen.color(HouseTheme.GRID).line(view.x(tick), view.top, view.x(tick), view.bottom);
            pen.color(HouseTheme.SOFT_INK).center(view.xTicks().label(tick), view.x(tick), view.bottom + 14);
        }
        for (double tick : view.yTicks().values()) {
            pen.color(HouseTheme.GRID).line(view.left, view.y(tick), view.right, view.y(tick));
            pen.color(HouseTheme.SOFT_INK)
                    .right(view.yTicks().label(tick), view.left - 4, view.y(tick) + pen.halfCapHeight());
        }
        pen.font(HouseTheme.font(12));
        pen.center(xTitle, (view.left + view.right) / 2, height - 1.0);
        pen.upwards(yTitle, view.left - AXIS + 2, (view.top + view.bottom) / 2);
    }

    /** Beyond the end of the ray, or above or below it if there is no room; the nearest place where it covers no other label. */
    private static void paintLabel(Pen pen, View view, double[] point, String text, List<Rectangle2D> taken) {
        pen.font(LABEL).color(HouseTheme.INK);
        double width = pen.width(text);
        double line = LABEL.getSize2D() * 1.25;
        double outwards = point[1] >= 0 ? -line : line;
        double wanted = point[0] >= 0 ? view.x(point[0]) + GAP : view.x(point[0]) - GAP - width;
        double x = Math.max(view.left, Math.min(view.right - width, wanted));
        double middle = view.y(point[1]) + (x == wanted ? 0 : outwards);
        Rectangle2D box = new Rectangle2D.Double(x, middle - line / 2, width, line);
        for (int shift = 1; taken.stream().anyMatch(box::intersects) && shift < MOST_SHIFTS; shift++) {
            double away = (shift + 1) / 2 * (shift % 2 == 0 ? -outwards : outwards) / 2;
            box = new Rectangle2D.Double(x, middle + away - line / 2, width, line);
        }
        taken.add(box);
        pen.left(text, x, box.getCenterY() + pen.halfCapHeight());
    }

    /** Where coordinates are on the paper: one unit for both, all points and the origin inside. */
    private static final class View {
        private final double left;
        private final double top;
        private final double right;
        private final double bottom;
        private final double unit;
        private final double middleX;
        private final double middleY;

        View(double[][] points, double left, double top, double right, double bottom) {
            this.left = left;
            this.top = top;
            this.right = right;
            this.bottom = bottom - 16;
            double[] low = {0, 0};
            double[] high = {0, 0};
            for (double[] point : points) {
                for (int axis = 0; axis < 2; axis++) {
                    low[axis] = Math.min(low[axis], point[axis]);
                    high[axis] = Math.max(high[axis], point[axis]);
                }
            }
            double wide = Math.max(high[0] - low[0], 1e-6) * (1 + 2 * PADDING);
            double tall = Math.max(high[1] - low[1], 1e-6) * (1 + 2 * PADDING);
            this.unit = Math.min((right - left) / wide, (this.bottom - top) / tall);
            this.middleX = (low[0] + high[0]) / 2;
            this.middleY = (low[1] + high[1]) / 2;
        }

        double x(double value) {
            return (left + right) / 2 + (value - middleX) * unit;
        }

        double y(double value) {
            return (top + bottom) / 2 - (value - middleY) * unit;
        }

        Ticks xTicks() {
            double half = (right - left) / 2 / unit;
            return Ticks.within(middleX - half, middleX + half, 8);
        }

        Ticks yTicks() {
            double half = (bottom - top) / 2 / unit;
            return Ticks.within(middleY - half, middleY + half, 6);
        }
    }
}
