package kinoscope.eval.beyond;

import java.util.Arrays;
import java.util.List;

/**
 * How many different items some users are recommended in all: the aggregate diversity of their lists.
 *
 * <pre>{@code distinct = |union of the lists|}</pre>
 *
 * <p>Range 0 to the sum of the lengths. It grows with the number of users, so that only sets of equally many lists can be
 * compared; divided by the size of the catalogue it is called catalogue coverage.
 *
 * <p>Source: G. Adomavicius, Y. Kwon, <i>Improving Aggregate Recommendation Diversity Using Ranking-Based Techniques</i>, TKDE
 * 24, 2012.
 */
public record DistinctItems() implements ListMetric {
    @Override
    public String name() {
        return "different titles";
    }

    @Override
    public double of(List<int[]> lists) {
        return lists.stream().flatMapToInt(Arrays::stream).distinct().count();
    }
}
