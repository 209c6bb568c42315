package kinoscope.model;

/**
 * A model that can also score the catalogue for somebody it was not fitted to, from the items that person liked, without
 * training again.
 */
public interface FoldIn extends TasteFoldIn {
    /**
     * What a disliked item takes off where a liked one adds 1. What people dislike is often near to what they like. So the more
     * it counts, the better liked items stand before disliked ones, but the fewer liked ones are on top: counting a quarter,
     * EASE gains half of the AUC that it gains by counting 1, for a fifth of the loss of NDCG@10 (left-out users of ML-1M).
     */
    float DISLIKE_WEIGHT = .25f;

    /**
     * Scores the whole catalogue for a history. For the training history of a user it gives the scores of that user, up to
     * rounding. Safe for any number of threads at once.
     *
     * @param history item indices, each once, oldest first; models that ignore order ignore it here too
     * @param scores {@code float[items]}, overwritten; the higher the better
     * @throws IllegalArgumentException if an item is unknown
     */
    void scoreHistory(int[] history, float[] scores);

    /**
     * Scores the whole catalogue for a taste. Unless a model says otherwise, what is disliked takes off a quarter of what it
     * would add if it were liked: {@code score(liked) - DISLIKE_WEIGHT * (score(disliked) - score(nothing))}. That leaves alone
     * what the scores of all histories have in common.
     */
    @Override
    default void scoreTaste(Taste taste, float[] scores) {
        scoreHistory(taste.liked(), scores);
        int[] disliked = taste.disliked();
        if (disliked.length > 0) {
            float[] against = new float[scores.length];
            float[] common = new float[scores.length];
            scoreHistory(disliked, against);
            scoreHistory(new int[0], common);
            for (int item = 0; item < scores.length; item++) {
                scores[item] -= DISLIKE_WEIGHT * (against[item] - common[item]);
            }
        }
    }

    /**
     * How much each item of a history adds to the score of an item: the answer to "why this one?".
     *
     * @param history as for {@link #scoreHistory}
     * @param item the item to explain
     * @return {@code float[history.length]}, in the order of the history, in units of the score; the parts need not add up
     *     to the score where the model has a term that no item of the history causes
     */
    float[] contributions(int[] history, int item);

    /**
     * How much each item of a history adds to the scores of some items, which models may find in less time than one by one.
     *
     * @param history as for {@link #scoreHistory}
     * @param items the items to explain
     * @return {@code float[items.length][history.length]}, rows as of {@link #contributions(int[], int)}
     */
    default float[][] contributions(int[] history, int[] items) {
        float[][] parts = new float[items.length][];
        for (int k = 0; k < items.length; k++) {
            parts[k] = contributions(history, items[k]);
        }
        return parts;
    }
}
