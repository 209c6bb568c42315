package kinoscope.model.factor;

import java.util.Arrays;
import kinoscope.data.RatingScale;

/** Sums of errors, each row apart, so that the total does not depend on the order in which rows are done. */
final class RatingErrors {
    private final RatingScale scale;
    private final boolean clip;
    private final double[] fitted;
    private final double[] squared;
    private final double[] absolute;
    private final long count;

    /**
     * Sums that are 0.
     *
     * @param rows of the side that is measured
     * @param ratings how many errors there will be
     * @param scale the stars there are
     * @param clip whether predictions are measured after they were moved onto the scale
     */
    RatingErrors(int rows, long ratings, RatingScale scale, boolean clip) {
        this.scale = scale;
        this.clip = clip;
        this.count = ratings;
        this.fitted = new double[rows];
        this.squared = new double[rows];
        this.absolute = new double[rows];
    }

    /** Adds the error of a prediction, predicted less true stars. */
    void add(int row, float stars, float error) {
        float measured = clip ? clipped(scale, stars + error) - stars : error;
        fitted[row] += (double) error * error;
        squared[row] += (double) measured * measured;
        absolute[row] += Math.abs(measured);
    }

    /** A prediction on the scale. */
    static float clipped(RatingScale scale, float stars) {
        return Math.min(scale.max(), Math.max(scale.min(), stars));
    }

    /** The sum of squares before predictions were moved onto the scale. */
    double squares() {
        return Arrays.stream(fitted).sum();
    }

    /** The root of the mean square; NaN without ratings. */
    double rmse() {
        return Math.sqrt(Arrays.stream(squared).sum() / count);
    }

    /** The mean absolute error; NaN without ratings. */
    double mae() {
        return Arrays.stream(absolute).sum() / count;
    }
}
