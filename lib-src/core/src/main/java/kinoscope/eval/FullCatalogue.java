package kinoscope.eval;

import java.util.Arrays;
import java.util.function.IntFunction;
import kinoscope.data.Ratings;

/**
 * Ranks the whole catalogue without the items that the user has in the parts seen so far: train, and when testing also
 * validation. Held-out items below the relevance threshold stay in the list as items that are not relevant; items without
 * any training rating stay as well.
 *
 * <p>When validating, the items of the test part are ordinary candidates, since nothing may be known about them.
 *
 * @param relevance which held-out ratings count
 */
public record FullCatalogue(Relevance relevance) implements Protocol {
    /** Held-out items with three stars or more are relevant. */
    public static FullCatalogue defaults() {
        return new FullCatalogue(Relevance.POSITIVE);
    }

    @Override
    public String text() {
        return "full catalogue, seen items removed; " + relevance.text();
    }

    @Override
    public IntFunction<Query> queries(HeldOut heldOut) {
        int items = heldOut.ratings().items().size();
        return user -> {
            int[] relevant = heldOut.relevantItems(user, relevance);
            return relevant.length == 0
                    ? Query.none(user)
                    : new Query(user, unseen(heldOut, user, new boolean[items]), relevant);
        };
    }

    private static int[] unseen(HeldOut heldOut, int user, boolean[] seen) {
        for (Ratings part : heldOut.seen()) {
            for (int row : part.rowsOf(user)) {
                seen[part.item(row)] = true;
            }
        }
        int[] candidates = new int[seen.length];
        int n = 0;
        for (int item = 0; item < seen.length; item++) {
            if (!seen[item]) {
                candidates[n++] = item;
            }
        }
        return Arrays.copyOf(candidates, n);
    }
}
