package kinoscope.plot;

import java.awt.Graphics2D;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import kinoscope.eval.GroupErrors;
import kinoscope.eval.GroupErrors.Group;
import kinoscope.eval.stats.Interval;

/**
 * The error of predicted stars in each group: a row each with users and ratings, a dot for the RMSE and a line for its
 * interval; the dashed line is the RMSE of all ratings. The axis does not begin at 0, as dots have no length to compare.
 */
public final class GroupErrorChart {
    private static final int WIDTH = 860;
    private static final int ROW = 23;
    private static final int HEAD = 40;
    private static final int FOOT = 44;
    private static final int GAP = 14;
    private static final double PADDING = 0.06;

    private final GroupErrors errors;

    private GroupErrorChart(GroupErrors errors) {
        this.errors = errors;
        if (errors.groups().isEmpty()) {
            throw new IllegalArgumentException("no ratings belong to a group by " + errors.by());
        }
    }

    /**
     * Draws the groups in their order, the first at the top.
     *
     * @param caption what stands above; names model, data and part
     * @param errors of at least one group
     * @throws IllegalArgumentException if there is no group
     */
    public static Chart of(Caption caption, GroupErrors errors) {
        int height = HEAD + errors.groups().size() * ROW + FOOT;
        return new Chart(caption, WIDTH, height + Chart.heightAroundBody(caption), new GroupErrorChart(errors)::paint);
    }

    private void paint(Graphics2D g, int width, int height) {
        List<Group> groups = errors.groups();
        Pen pen = new Pen(g).font(HouseTheme.font(12.5f));
        double labels = Math.max(
                pen.width(errors.by()),
                pen.widest(groups.stream().map(Group::name).toList()));
        pen.font(HouseTheme.font(11.5f));
        double users = labels + GAP + Math.max(pen.width("users"), pen.width(Axes.count(most(Group::users))));
        double ratings = users + GAP + Math.max(pen.width("ratings"), pen.width(Axes.count(most(Group::ratings))));
        double figures = pen.widest(groups.stream().map(GroupErrorChart::text).toList());
        double left = ratings + 2 * GAP;
        double right = width - figures - 2 * GAP;

        pen.color(HouseTheme.SOFT_INK);
        pen.right(errors.by(), labels, HEAD - 8);
        pen.right("users", users, HEAD - 8);
        pen.right("ratings", ratings, HEAD - 8);
        pen.right("RMSE with its interval", width, HEAD - 8);
        Axis axis = axis(left, right);
        double bottom = HEAD + groups.size() * ROW;
        paintAxis(pen, axis, bottom);
        for (int k = 0; k < groups.size(); k++) {
            Group group = groups.get(k);
            double y = HEAD + (k + 0.5) * ROW;
            double baseline = y + pen.font(HouseTheme.font(11.5f)).halfCapHeight();
            pen.color(HouseTheme.SOFT_INK);
            pen.right(Axes.count(group.users()), users, baseline);
            pen.right(Axes.count(group.ratings()), ratings, baseline);
            pen.right(text(group), width, baseline);
            pen.font(HouseTheme.font(12.5f)).color(HouseTheme.INK).right(group.name(), labels, baseline);
            Interval rmse = group.rmse();
            pen.color(HouseTheme.BLUE);
            Whisker.across(pen, axis.x(rmse.low()), axis.x(rmse.estimate()), axis.x(rmse.high()), y);
        }
    }

    private void paintAxis(Pen pen, Axis axis, double bottom) {
        Ticks ticks = Ticks.within(axis.low(), axis.high(), 6);
        pen.font(HouseTheme.font(11)).thickness(1);
        for (double tick : ticks.values()) {
            pen.color(HouseTheme.GRID).line(axis.x(tick), HEAD, axis.x(tick), bottom + 4);
            pen.color(HouseTheme.SOFT_INK).center(ticks.label(tick), axis.x(tick), bottom + 18);
        }
        pen.color(HouseTheme.GREY).line(axis.left(), bottom, axis.right(), bottom);
        pen.color(HouseTheme.SOFT_INK).center("RMSE in stars", (axis.left() + axis.right()) / 2, bottom + 38);
        double overall = errors.all().rmse().estimate();
        pen.color(HouseTheme.VERMILION).dashed(1.6).line(axis.x(overall), HEAD, axis.x(overall), bottom);
        String text = String.format(Locale.ROOT, "all: %.4f", overall);
        double half = pen.width(text) / 2;
        pen.center(text, Math.max(axis.left() + half, Math.min(axis.right() - half, axis.x(overall))), 14);
    }

    /** From the least to the greatest end of an interval, the overall value among them. */
    private Axis axis(double left, double right) {
        double low = errors.all().rmse().estimate();
        double high = low;
        for (Group group : errors.groups()) {
            Interval rmse = group.rmse();
            low = Math.min(low, Double.isNaN(rmse.low()) ? rmse.estimate() : rmse.low());
            high = Math.max(high, Double.isNaN(rmse.high()) ? rmse.estimate() : rmse.high());
        }
        double padding = high > low ? (high - low) * PADDING : 0.1;
        return new Axis(left, right, low - padding, high + padding);
    }

    private int most(ToIntFunction<Group> count) {
        return errors.groups().stream().mapToInt(count).max().orElseThrow();
    }

    private static String text(Group group) {
        Interval rmse = group.rmse();
        return Double.isNaN(rmse.low())
                ? String.format(Locale.ROOT, "%.4f  [one user]", rmse.estimate())
                : String.format(Locale.ROOT, "%.4f  [%.4f, %.4f]", rmse.estimate(), rmse.low(), rmse.high());
    }

    /** From values to places. */
    private record Axis(double left, double right, double low, double high) {
        double x(double value) {
            return left + (right - left) * (value - low) / (high - low);
        }
    }
}
