package kinoscope.eval;

import kinoscope.eval.stats.Interval;

/** A measure of predicted stars that is a function of the mean loss of a rating. */
public interface RatingMetric {
    /** The name, for instance {@code "RMSE"}. */
    String name();

    /** The loss of one rating, where {@code error} is predicted minus true stars. */
    double loss(double error);

    /** The value from the mean loss of all ratings; must not decrease. */
    double value(double meanLoss);

    /** The value with its interval from the mean loss with its interval. */
    default Interval value(Interval meanLoss) {
        return new Interval(
                value(meanLoss.estimate()),
                value(meanLoss.low()),
                value(meanLoss.high()),
                meanLoss.level(),
                meanLoss.n());
    }
}
