package kinoscope.eval;

import java.util.function.IntFunction;

/**
 * Ranks just the user's own held-out items; those below the relevance threshold are the ones that are not relevant.
 *
 * <p>The easiest protocol: the model need not find the items among thousands, only put the liked before the disliked. A
 * random order scores high, since most of a user's ratings are positive, and users with positives alone always score 1 in
 * NDCG. Lists are often shorter than k.
 *
 * @param relevance which held-out ratings count; {@link Relevance#ANY} would make every list perfect
 */
public record TestItemsOnly(Relevance relevance) implements Protocol {
    /**
     * Checks that something can be irrelevant.
     *
     * @throws IllegalArgumentException if any interaction would be relevant
     */
    public TestItemsOnly {
        if (relevance.equals(Relevance.ANY)) {
            throw new IllegalArgumentException(
                    "if any interaction is relevant, every order of the test items is perfect");
        }
    }

    /** Held-out items with three stars or more are relevant. */
    public static TestItemsOnly defaults() {
        return new TestItemsOnly(Relevance.POSITIVE);
    }

    @Override
    public String text() {
        return "the user's held-out items only; " + relevance.text();
    }

    @Override
    public IntFunction<Query> queries(HeldOut heldOut) {
        return user -> {
            int[] relevant = heldOut.relevantItems(user, relevance);
            return relevant.length == 0
                    ? Query.none(user)
                    : new Query(user, heldOut.ratings().itemsOf(user), relevant);
        };
    }
}
