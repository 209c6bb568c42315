package kinoscope.exchange;

import java.util.List;
import kinoscope.data.Ratings;
import kinoscope.sample.Interactions;

/** Reads labelled interactions. */
final class ExportedInteractions {
    private static final List<String> COLUMNS = List.of("userId", "movieId", "label", "stars", "band");

    private ExportedInteractions() {}

    static Interactions read(SparkExport export, Ratings ratings) {
        Interactions.Builder rows = new Interactions.Builder();
        export.table(SparkExport.INTERACTIONS)
                .forEach(
                        COLUMNS,
                        row -> rows.add(
                                SparkExport.index(ratings.users(), row, 0, "user"),
                                SparkExport.index(ratings.items(), row, 1, "movie"),
                                row.whole(2),
                                row.isEmpty(3) ? Float.NaN : row.number(3)));
        return rows.build();
    }
}
