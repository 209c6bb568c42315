package kinoscope.model;

/** A fitted model that predicts stars. One that is a {@link Recommender} as well scores items by stars, perhaps beyond the scale. */
@FunctionalInterface
public interface RatingPredictor {
    /**
     * The predicted stars of a user for an item.
     *
     * @param user user index
     * @param item item index
     */
    float predict(int user, int item);

    /**
     * The predicted stars of a user for some items, which models may find in less time than one by one.
     *
     * @param user user index
     * @param items item indices
     * @param stars {@code float[items.length]}, overwritten
     */
    default void predict(int user, int[] items, float[] stars) {
        for (int k = 0; k < items.length; k++) {
            stars[k] = predict(user, items[k]);
        }
    }
}
