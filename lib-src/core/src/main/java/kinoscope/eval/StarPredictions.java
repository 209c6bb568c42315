package kinoscope.eval;

import java.util.Arrays;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import kinoscope.model.RatingPredictor;

/**
 * What a model predicts for known ratings, made in one pass and shared by all measures of predicted stars.
 *
 * @param ratings the known ratings
 * @param stars {@code float[rows]}, predicted, in the order of the ratings; shared, not to be changed
 */
public record StarPredictions(Ratings ratings, float[] stars) {
    /**
     * Checks that they fit together.
     *
     * @throws IllegalArgumentException if there are no ratings, or not one prediction each, or one is not finite
     */
    public StarPredictions {
        if (ratings.size() == 0) {
            throw new IllegalArgumentException("there are no ratings to predict");
        }
        if (stars.length != ratings.size()) {
            throw new IllegalArgumentException(stars.length + " predictions for " + ratings.size() + " ratings");
        }
        for (int row = 0; row < stars.length; row++) {
            if (!Float.isFinite(stars[row])) {
                throw new IllegalArgumentException("the prediction for user " + ratings.user(row) + " and item "
                        + ratings.item(row) + " is " + stars[row]);
            }
        }
    }

    /**
     * Predicts stars; those outside the scale are moved to its ends.
     *
     * @param model predicts stars for the users and items of the ratings
     * @param ratings at least one
     * @throws IllegalArgumentException if there are no ratings or a prediction is not finite
     */
    public static StarPredictions of(RatingPredictor model, Ratings ratings) {
        StarPredictions predictions = unclipped(model, ratings);
        RatingScale scale = ratings.scale();
        for (int row = 0; row < predictions.stars.length; row++) {
            predictions.stars[row] = scale.clip(predictions.stars[row]);
        }
        return predictions;
    }

    /**
     * Predicts stars, perhaps outside the scale.
     *
     * @param model predicts stars for the users and items of the ratings
     * @param ratings at least one
     * @throws IllegalArgumentException if there are no ratings or a prediction is not finite
     */
    public static StarPredictions unclipped(RatingPredictor model, Ratings ratings) {
        float[] stars = new float[ratings.size()];
        for (int user = 0; user < ratings.users().size(); user++) {
            int[] rows = ratings.rowsOf(user);
            float[] own = new float[rows.length];
            model.predict(user, Arrays.stream(rows).map(ratings::item).toArray(), own);
            for (int k = 0; k < rows.length; k++) {
                stars[rows[k]] = own[k];
            }
        }
        return new StarPredictions(ratings, stars);
    }

    /** The number of predictions. */
    public int size() {
        return stars.length;
    }

    /** Predicted minus true stars of a row. */
    public float error(int row) {
        return stars[row] - ratings.rating(row);
    }

    /** The errors of all rows, {@code float[rows]}, as a new array. */
    public float[] errors() {
        float[] errors = new float[stars.length];
        for (int row = 0; row < errors.length; row++) {
            errors[row] = error(row);
        }
        return errors;
    }

    /** The level of the scale that is nearest to the prediction of a row, the upper of two that are equally near. */
    public int predictedLevel(int row) {
        return ratings.scale().level(ratings.scale().clip(stars[row]));
    }

    /** The level of the true stars of a row. */
    public int trueLevel(int row) {
        return ratings.scale().level(ratings.rating(row));
    }
}
