package kinoscope.model;

/**
 * A model that can also score the catalogue for somebody it was not fitted to, from the items that person liked, without
 * training again.
 */
public interface FoldIn extends Recommender {
    /**
     * Scores the whole catalogue for a history. For the training history of a user it gives the scores of that user, up to
     * rounding.
     *
     * @param history item indices, each once, oldest first; models that ignore order ignore it here too
     * @param scores {@code float[items]}, overwritten; the higher the better
     * @throws IllegalArgumentException if an item is unknown
     */
    void scoreHistory(int[] history, float[] scores);

    /**
     * How much each item of a history adds to the score of an item: the answer to "why this one?".
     *
     * @param history as for {@link #scoreHistory}
     * @param item the item to explain
     * @return {@code float[history.length]}, in the order of the history, in units of the score; the parts need not add up
     *     to the score where the model has a term that no item of the history causes
     */
    float[] contributions(int[] history, int item);
}
