package kinoscope.model.factor;

/**
 * What an epoch of {@link BiasedAls} gave. Errors are in stars.
 *
 * @param epoch counted from 1
 * @param objective what is minimized, see {@link BiasedAls}, after the epoch; never rises but for rounding
 * @param trainRmse root mean squared error of the training ratings
 * @param trainMae mean absolute error of the training ratings
 * @param validationRmse root mean squared error of the validation ratings; NaN without any
 * @param validationMae mean absolute error of the validation ratings; NaN without any
 * @param testRmse root mean squared error of ratings that are only watched; NaN without any
 * @param testMae mean absolute error of ratings that are only watched; NaN without any
 * @param seconds how long fitting took, without measuring errors
 */
public record BiasedAlsEpoch(
        int epoch,
        double objective,
        double trainRmse,
        double trainMae,
        double validationRmse,
        double validationMae,
        double testRmse,
        double testMae,
        double seconds) {}
