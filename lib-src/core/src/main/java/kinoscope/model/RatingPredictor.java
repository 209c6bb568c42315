package kinoscope.model;

/** A fitted model that predicts stars. */
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
