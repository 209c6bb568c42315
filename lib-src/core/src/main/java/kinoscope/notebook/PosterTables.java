package kinoscope.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import kinoscope.data.Dataset;
import kinoscope.eval.stats.Interval;
import kinoscope.experiment.ListComparison;
import kinoscope.experiment.PosterStudy.Order;
import tech.tablesaw.api.Table;

/** Makes the tables of recommendations that are ordered by posters. */
public final class PosterTables {
    private static final String MEASURE = "measure";

    private PosterTables() {}

    /**
     * Lists side by side, a column a user, a row a place.
     *
     * @param name says data and model
     * @param users raw ids
     * @param lists item indices of each of them
     */
    public static Table lists(String name, List<Integer> users, List<int[]> lists, Dataset dataset) {
        int places = lists.stream().mapToInt(list -> list.length).max().orElse(0);
        int[] ranks = new int[places];
        for (int place = 0; place < places; place++) {
            ranks[place] = place + 1;
        }
        TableBuilder table = Tables.columns(name).whole("rank", ranks);
        for (int n = 0; n < lists.size(); n++) {
            int[] list = lists.get(n);
            List<String> titles = new ArrayList<>();
            for (int place = 0; place < places; place++) {
                titles.add(place < list.length ? dataset.movie(list[place]).title() : "");
            }
            table.texts("user " + users.get(n), titles);
        }
        return table.table();
    }

    /**
     * How varied lists are in each order, with 95 % intervals over groups of users.
     *
     * @param name says data, model and size of the groups
     * @param comparisons a row each
     */
    public static Table variety(String name, List<ListComparison> comparisons) {
        TableBuilder table = Tables.columns(name)
                .texts(MEASURE, comparisons.stream().map(ListComparison::metric).toList());
        for (Order order : Order.values()) {
            table.texts(
                    order.label(),
                    comparisons.stream()
                            .map(c -> text("%.3f [%.3f, %.3f]", c.values().get(order)))
                            .toList());
        }
        return table.table();
    }

    /**
     * How the order by posters differs from the two others, with 95 % intervals over groups of users.
     *
     * @param name says data, model and size of the groups
     * @param comparisons a row each
     */
    public static Table changes(String name, List<ListComparison> comparisons) {
        return Tables.columns(name)
                .texts(MEASURE, comparisons.stream().map(ListComparison::metric).toList())
                .texts("posters − model", differences(comparisons, ListComparison::againstModel))
                .texts("posters − chance", differences(comparisons, ListComparison::againstChance))
                .table();
    }

    private static List<String> differences(
            List<ListComparison> comparisons, Function<ListComparison, Interval> difference) {
        return comparisons.stream()
                .map(c -> text("%+.3f [%+.3f, %+.3f]", difference.apply(c)))
                .toList();
    }

    private static String text(String format, Interval interval) {
        return String.format(Locale.ROOT, format, interval.estimate(), interval.low(), interval.high());
    }
}
