package kinoscope.model.factor;

import kinoscope.data.RatingScale;

/**
 * Ratings whose errors are measured while a model is fitted.
 *
 * @param step knows the ratings by user; null if there are none
 * @param count how many
 * @param scale the stars there are
 * @param clip whether predictions are measured after they were moved onto the scale
 */
record MeasuredRatings(BiasedHalfStep step, int count, RatingScale scale, boolean clip) {
    /** No ratings, whose mean errors are NaN. */
    static MeasuredRatings none(RatingScale scale) {
        return new MeasuredRatings(null, 0, scale, false);
    }

    /** The errors of a model as it is now. */
    RatingErrors errors(BiasedFactors users, BiasedFactors items, Workers workers) {
        RatingErrors errors = new RatingErrors(users.rows(), count, scale, clip);
        if (step != null) {
            step.measure(items, users, errors, workers);
        }
        return errors;
    }
}
