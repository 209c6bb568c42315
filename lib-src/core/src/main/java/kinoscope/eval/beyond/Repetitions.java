package kinoscope.eval.beyond;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts in how many lists each item stands. */
public final class Repetitions {
    private Repetitions() {}

    /**
     * An item with its count.
     *
     * @param item item index
     * @param lists how many lists hold it, at least 1
     */
    public record Count(int item, int lists) {}

    /** The items of all lists, the most repeated first, equally often repeated ones in item order. */
    public static List<Count> of(List<int[]> lists) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int[] list : lists) {
            for (int item : list) {
                counts.merge(item, 1, Integer::sum);
            }
        }
        List<Count> result = new ArrayList<>();
        counts.forEach((item, count) -> result.add(new Count(item, count)));
        result.sort(Comparator.comparingInt(Count::lists).reversed().thenComparing(Count::item));
        return List.copyOf(result);
    }
}
