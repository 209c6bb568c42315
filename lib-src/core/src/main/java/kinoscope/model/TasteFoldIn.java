package kinoscope.model;

/** A model that can also score the catalogue for somebody it was not fitted to, who likes some items and dislikes others. */
public interface TasteFoldIn extends Recommender {
    /**
     * Scores the whole catalogue for a taste. The same taste always gets the same scores. Safe for any number of threads at
     * once.
     *
     * @param taste what is liked and what is not; models that ignore order ignore it here too
     * @param scores {@code float[items]}, overwritten; the higher the better. Those of the taste's own items mean little
     * @throws IllegalArgumentException if an item is unknown or the scores have another length than the catalogue
     */
    void scoreTaste(Taste taste, float[] scores);
}
