package kinoscope.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kinoscope.data.Dataset;
import kinoscope.eval.stats.Interval;
import kinoscope.experiment.ListComparison;
import kinoscope.experiment.PosterStudy.Order;
import kinoscope.rerank.RerankedItem;
import kinoscope.rerank.RerankedList;
import tech.tablesaw.api.Table;

/** Makes the tables of recommendations that are ordered by posters. */
public final class PosterTables {
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

    /** The movies of one re-ranked list: title, similarity, score, rank by the model. */
    public static Table reranked(String name, RerankedList list, Dataset dataset) {
        List<RerankedItem> items = list.items();
        return Tables.columns(name)
                .texts(
                        "title",
                        items.stream().map(movie -> dataset.movie(movie.item()).title()).toList())
                .numbers(
                        "similarity",
                        items.stream().mapToDouble(RerankedItem::similarity).toArray())
                .numbers("score", items.stream().mapToDouble(RerankedItem::score).toArray())
                .whole(
                        "rank of the model",
                        items.stream().mapToInt(RerankedItem::modelRank).toArray())
                .table();
    }

    /**
     * How varied lists are in each order, with 95 % intervals over groups of users.
     *
     * @param name says data, model and size of the groups
     * @param comparisons a row each
     */
    public static Table variety(String name, List<ListComparison> comparisons) {
        TableBuilder table = Tables.columns(name)
                .texts(
                        "measure",
                        comparisons.stream().map(ListComparison::metric).toList());
        for (Order order : Order.values()) {
            table.texts(
                    order.label(),
                    comparisons.stream()
                            .map(c -> text("%.3f [%.3f, %.3f]", c.values().get(order)))
                            .toList());
        }
        return table.texts("posters − model", differences(comparisons, true))
                .texts("posters − chance", differences(comparisons, false))
                .table();
    }

    private static List<String> differences(List<ListComparison> comparisons, boolean model) {
        return comparisons.stream()
                .map(c -> text("%+.3f [%+.3f, %+.3f]", model ? c.againstModel() : c.againstChance()))
                .toList();
    }

    private static String text(String format, Interval interval) {
        return String.format(Locale.ROOT, format, interval.estimate(), interval.low(), interval.high());
    }
}
