package kinoscope.plot;

import java.util.Arrays;
import java.util.List;
import kinoscope.data.Dataset;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;

/** How often each number of stars was given: one bar a level of the rating scale, with the true counts. */
public final class RatingHistogram {
    private RatingHistogram() {}

    /** The ratings of a data set. */
    public static Chart of(Dataset dataset) {
        return of(Caption.of("How many stars are given", dataset), dataset.ratings());
    }

    /** Any ratings. */
    public static Chart of(Caption caption, Ratings ratings) {
        return of(
                caption,
                ratings.scale(),
                Arrays.stream(ratings.countsByLevel()).asLongStream().toArray());
    }

    /**
     * Counts that are already known.
     *
     * @param caption what stands above
     * @param scale the levels
     * @param counts ratings at each level: {@code long[scale.levels()]}
     * @throws IllegalArgumentException if there are not as many counts as levels
     */
    public static Chart of(Caption caption, RatingScale scale, long[] counts) {
        return BarChart.ofCounts(caption, "stars", "ratings", labels(scale), counts, 760);
    }

    /** The levels of a scale for axes: {@code "3½ ★"}. */
    static List<String> labels(RatingScale scale) {
        return scale.labels().stream().map(label -> label + " ★").toList();
    }
}
