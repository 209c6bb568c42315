package kinoscope.bench.als;

import java.util.stream.IntStream;
import kinoscope.data.Ratings;

/**
 * The additions and multiplications that an iteration of ALS with biases cannot do without, a fused multiply-add being two. What
 * an engine does beside, such as the lower triangle, padding or empty lanes, does not count.
 */
final class FloatingOperations {
    private FloatingOperations() {}

    /**
     * An iteration: a sweep over both sides. With K factors and {@code n = K + 1} equations (the bias is one) these are
     *
     * <ul>
     *   <li>for each rating on each side {@code K(K + 1)} for the upper triangle of {@code v v'}, K for the sum of v, 2K for that
     *       of e v, and 3 for e and its sum;
     *   <li>for each user and item with ratings {@code n^3/3 + n^2/2 + n/6} for Cholesky's factorization and {@code 2 n^2} for the
     *       two triangular systems.
     * </ul>
     */
    static double inSweep(Ratings train, int factors) {
        double perRating = factors * (factors + 1.0) + 3.0 * factors + 3;
        double n = factors + 1.0;
        double perRow = n * n * n / 3 + n * n / 2 + n / 6 + 2 * n * n;
        return 2.0 * train.size() * perRating + rows(train) * perRow;
    }

    private static long rows(Ratings train) {
        boolean[] users = new boolean[train.users().size()];
        boolean[] items = new boolean[train.items().size()];
        for (int row = 0; row < train.size(); row++) {
            users[train.user(row)] = true;
            items[train.item(row)] = true;
        }
        return count(users) + count(items);
    }

    private static long count(boolean[] marks) {
        return IntStream.range(0, marks.length).filter(k -> marks[k]).count();
    }
}
