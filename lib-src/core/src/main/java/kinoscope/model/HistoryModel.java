package kinoscope.model;

import java.util.Arrays;

/**
 * What models have in common that know a user by the items of the training history alone: {@link #score} is
 * {@link #scoreHistory} of that history, so that somebody new with the same history gets the same scores.
 */
public abstract class HistoryModel implements FoldIn {
    private final Histories histories;

    /**
     * Keeps the histories.
     *
     * @param histories of the training part
     */
    protected HistoryModel(Histories histories) {
        this.histories = histories;
    }

    /** Adds the score of each item to {@code scores}, which is 0 everywhere; both arguments are checked. */
    protected abstract void addScores(int[] history, float[] scores);

    /**
     * Adds the score of each item to {@code scores}, which is 0 everywhere; both arguments are checked. Unless overridden, as
     * {@link FoldIn#scoreTaste} says.
     */
    protected void addScores(Taste taste, float[] scores) {
        FoldIn.super.scoreTaste(taste, scores);
    }

    /** As {@link #contributions}, with both arguments checked. */
    protected abstract float[] parts(int[] history, int item);

    /** The histories of the training part. */
    public final Histories histories() {
        return histories;
    }

    @Override
    public final int users() {
        return histories.users();
    }

    @Override
    public final int items() {
        return histories.items();
    }

    /**
     * Scores the whole catalogue for a user.
     *
     * @throws IllegalArgumentException if the user is unknown or the scores have another length than the catalogue
     */
    @Override
    public final void score(int user, float[] scores) {
        scoreHistory(histories.of(user), scores);
    }

    /**
     * Scores the whole catalogue for a history.
     *
     * @throws IllegalArgumentException if an item is unknown or the scores have another length than the catalogue
     */
    @Override
    public final void scoreHistory(int[] history, float[] scores) {
        prepare(scores, history);
        addScores(history, scores);
    }

    /**
     * Scores the whole catalogue for a taste.
     *
     * @throws IllegalArgumentException if an item is unknown or the scores have another length than the catalogue
     */
    @Override
    public final void scoreTaste(Taste taste, float[] scores) {
        prepare(scores, taste.picks());
        addScores(taste, scores);
    }

    /**
     * How much each item of a history adds to the score of an item.
     *
     * @throws IllegalArgumentException if an item is unknown
     */
    @Override
    public final float[] contributions(int[] history, int item) {
        requireKnown(history);
        requireKnown(item);
        return parts(history, item);
    }

    private void prepare(float[] scores, int[] itemIndices) {
        if (scores.length != items()) {
            throw new IllegalArgumentException(scores.length + " scores for " + items() + " items");
        }
        requireKnown(itemIndices);
        Arrays.fill(scores, 0);
    }

    private void requireKnown(int... itemIndices) {
        for (int item : itemIndices) {
            if (item < 0 || item >= items()) {
                throw new IllegalArgumentException(
                        "unknown item index " + item + " (the model has " + items() + " items)");
            }
        }
    }
}
