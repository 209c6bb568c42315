package kinoscope.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kinoscope.data.Ratings;
import kinoscope.model.ScoredItem;

/** Reads recommendations; the rows of a user stand together, by rank. */
final class ExportedLists {
    private static final List<String> COLUMNS = List.of("userId", "rank", "movieId", "score");

    private ExportedLists() {}

    static Map<Integer, List<ScoredItem>> read(SparkExport export, Ratings ratings) {
        Map<Integer, List<ScoredItem>> lists = new TreeMap<>();
        export.table(SparkExport.RECOMMENDATIONS).forEach(COLUMNS, row -> {
            int user = SparkExport.index(ratings.users(), row, 0, "user");
            int item = SparkExport.index(ratings.items(), row, 2, "movie");
            List<ScoredItem> list = lists.computeIfAbsent(user, any -> new ArrayList<>());
            if (row.whole(1) != list.size() + 1) {
                throw row.error("rank is not the next one of its user", row.text(1));
            }
            list.add(new ScoredItem(item, row.number(3)));
        });
        return lists;
    }
}
