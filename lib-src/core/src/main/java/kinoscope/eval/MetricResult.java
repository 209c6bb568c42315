package kinoscope.eval;

import kinoscope.eval.stats.Interval;

/**
 * One metric of a model over all users.
 *
 * @param metric the name with the cutoff
 * @param values {@code double[users]}, NaN for users without a value; shared, not to be changed
 * @param interval the mean over the users with a value, with its bootstrap interval
 * @param undefined how many measured users the metric is not defined for
 * @param reason why it is not defined for them, {@code ""} if there are none
 */
public record MetricResult(String metric, double[] values, Interval interval, int undefined, String reason) {
    /** The mean over the users with a value. */
    public double mean() {
        return interval.estimate();
    }

    /** The number of users with a value. */
    public int n() {
        return interval.n();
    }
}
