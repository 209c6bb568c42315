package kinoscope.plot;

import java.util.List;
import java.util.Locale;
import kinoscope.eval.GroupErrors;
import kinoscope.eval.GroupErrors.Group;
import kinoscope.eval.stats.Interval;

/**
 * The error of predicted stars in each group: a row each with users and ratings, a dot for the RMSE and a line for its
 * interval; the dashed line is the RMSE of all ratings. The axis does not begin at 0, as dots have no length to compare.
 */
public final class GroupErrorChart {
    private GroupErrorChart() {}

    /**
     * Draws the groups in their order, the first at the top.
     *
     * @param caption what stands above; names model, data and part
     * @param errors of at least one group
     * @throws IllegalArgumentException if there is no group
     */
    public static Chart of(Caption caption, GroupErrors errors) {
        if (errors.groups().isEmpty()) {
            throw new IllegalArgumentException("no ratings belong to a group by " + errors.by());
        }
        double overall = errors.all().rmse().estimate();
        return new WhiskerTable(
                        errors.by(),
                        List.of("users", "ratings"),
                        errors.groups().stream().map(GroupErrorChart::row).toList(),
                        "RMSE with its interval",
                        "RMSE in stars",
                        overall,
                        String.format(Locale.ROOT, "all: %.4f", overall))
                .chart(caption);
    }

    private static WhiskerTable.Row row(Group group) {
        Interval rmse = group.rmse();
        String text = Double.isNaN(rmse.low())
                ? String.format(Locale.ROOT, "%.4f  [one user]", rmse.estimate())
                : String.format(Locale.ROOT, "%.4f  [%.4f, %.4f]", rmse.estimate(), rmse.low(), rmse.high());
        return new WhiskerTable.Row(
                group.name(), List.of(Axes.count(group.users()), Axes.count(group.ratings())), rmse, text);
    }
}
