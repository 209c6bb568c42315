package kinoscope.eval;

import java.util.Arrays;

/**
 * What a model is asked about one user: to rank the candidates, of which some are relevant.
 *
 * @param user user index
 * @param candidates item indices, ascending, none twice; shared, not to be changed
 * @param relevant the relevant ones among the candidates, ascending, none twice; shared, not to be changed; empty for a user
 *     whom the protocol cannot measure
 */
public record Query(int user, int[] candidates, int[] relevant) {
    /**
     * Checks the order and that each relevant item is a candidate.
     *
     * @throws IllegalArgumentException if not
     */
    public Query {
        checkAscending(user, candidates);
        checkAscending(user, relevant);
        for (int item : relevant) {
            if (Arrays.binarySearch(candidates, item) < 0) {
                throw new IllegalArgumentException(
                        "item " + item + " is relevant to user " + user + " but not among the candidates");
            }
        }
    }

    /** A user whom the protocol cannot measure. */
    static Query none(int user) {
        return new Query(user, new int[0], new int[0]);
    }

    private static void checkAscending(int user, int[] items) {
        for (int i = 1; i < items.length; i++) {
            if (items[i] <= items[i - 1]) {
                throw new IllegalArgumentException(
                        "items of user " + user + " are not ascending: " + items[i - 1] + ", " + items[i]);
            }
        }
    }
}
