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
}
