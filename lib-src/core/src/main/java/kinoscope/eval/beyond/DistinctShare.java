package kinoscope.eval.beyond;

import java.util.Arrays;
import java.util.List;

/**
 * How many different items some users are recommended in all, as a share of the places: the aggregate diversity of their lists.
 *
 * <pre>{@code share = |union of the lists| / (sum of their lengths)}</pre>
 *
 * <p>Range above 0 to 1, where no item is recommended twice; NaN if all lists are empty. It falls with the number of users, so
 * that only sets of equally many lists can be compared. Divided by the size of the catalogue instead, the union is called
 * catalogue coverage.
 *
 * <p>Source: G. Adomavicius, Y. Kwon, <i>Improving Aggregate Recommendation Diversity Using Ranking-Based Techniques</i>, TKDE
 * 24, 2012.
 */
public record DistinctShare() implements ListMetric {
    @Override
    public String name() {
        return "share of different titles";
    }

    @Override
    public double of(List<int[]> lists) {
        int places = lists.stream().mapToInt(list -> list.length).sum();
        long distinct = lists.stream().flatMapToInt(Arrays::stream).distinct().count();
        return places == 0 ? Double.NaN : (double) distinct / places;
    }
}
