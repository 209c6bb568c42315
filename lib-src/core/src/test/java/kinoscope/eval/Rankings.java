package kinoscope.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Small rankings for tests, also all orders that ties allow. */
final class Rankings {
    private Rankings() {}

    /** All items are candidates of user 0. */
    static Ranking of(float[] scores, int... relevant) {
        return Ranking.of(new Query(0, IntStream.range(0, scores.length).toArray(), relevant), scores, scores.length);
    }

    /** The items 0, 1, 2, ... ranked in this order, without ties. */
    static Ranking inOrder(int items, int... relevant) {
        return of(descending(items), relevant);
    }

    /** Scores from a few levels, so that many are equal, and one relevant item at least. */
    static Query randomQuery(RandomGenerator random, float[] scores, int levels) {
        for (int i = 0; i < scores.length; i++) {
            scores[i] = random.nextInt(levels) - levels / 2f;
        }
        int[] relevant = IntStream.range(0, scores.length)
                .filter(i -> random.nextInt(3) == 0)
                .toArray();
        int[] one = {random.nextInt(scores.length)};
        return new Query(0, IntStream.range(0, scores.length).toArray(), relevant.length == 0 ? one : relevant);
    }

    /** All orders in which the items can stand when equal scores are shuffled. */
    static List<int[]> orders(float[] scores) {
        List<int[]> orders = new ArrayList<>();
        permute(new int[scores.length], 0, new boolean[scores.length], scores, orders);
        return orders;
    }

    static boolean contains(int[] items, int item) {
        return IntStream.of(items).anyMatch(i -> i == item);
    }

    private static float[] descending(int items) {
        float[] scores = new float[items];
        for (int i = 0; i < items; i++) {
            scores[i] = items - i;
        }
        return scores;
    }

    private static void permute(int[] order, int length, boolean[] used, float[] scores, List<int[]> orders) {
        if (length == order.length) {
            orders.add(order.clone());
            return;
        }
        float best = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) {
            best = used[i] ? best : Math.max(best, scores[i]);
        }
        for (int i = 0; i < scores.length; i++) {
            if (!used[i] && scores[i] == best) {
                used[i] = true;
                order[length] = i;
                permute(order, length + 1, used, scores, orders);
                used[i] = false;
            }
        }
    }
}
