package kinoscope.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The best items of a row of scores, found with a heap of k entries. */
public final class TopItems {
    private static final Comparator<ScoredItem> WORST_FIRST =
            Comparator.comparingDouble(ScoredItem::score).thenComparing(ScoredItem::item, Comparator.reverseOrder());

    private TopItems() {}

    /**
     * The {@code k} highest scores, best first; equal scores are in item order, NaN is never chosen.
     *
     * @param scores {@code float[items]}, not modified
     * @param k how many; fewer come back when fewer are left
     * @param excluded item indices to leave out
     */
    public static List<ScoredItem> of(float[] scores, int k, int[] excluded) {
        boolean[] out = new boolean[scores.length];
        for (int item : excluded) {
            out[item] = true;
        }
        PriorityQueue<ScoredItem> best = new PriorityQueue<>(k + 1, WORST_FIRST);
        for (int item = 0; item < scores.length; item++) {
            if (out[item] || Float.isNaN(scores[item])) {
                continue;
            }
            if (best.size() < k) {
                best.add(new ScoredItem(item, scores[item]));
            } else if (scores[item] > best.peek().score()) {
                best.poll();
                best.add(new ScoredItem(item, scores[item]));
            }
        }
        List<ScoredItem> result = new ArrayList<>(best);
        result.sort(Collections.reverseOrder(WORST_FIRST));
        return result;
    }
}
