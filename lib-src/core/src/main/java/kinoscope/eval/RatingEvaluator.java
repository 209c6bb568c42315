package kinoscope.eval;

import java.util.List;
import kinoscope.data.Ratings;
import kinoscope.eval.stats.Bootstrap;
import kinoscope.eval.stats.Interval;
import kinoscope.model.RatingPredictor;

/**
 * Measures predicted stars on held-out ratings. Intervals come from drawing users again, each with all of the user's ratings.
 *
 * @param clip whether predictions outside the scale are moved to its ends first
 * @param bootstrap how intervals are made
 */
public record RatingEvaluator(boolean clip, Bootstrap bootstrap) {
    /**
     * The errors of all held-out ratings.
     *
     * @param errors {@code float[rows]}, predicted minus true stars in the order of the ratings; shared, not to be changed
     * @param results the metrics with their intervals, in the order asked for; {@code n} counts users
     */
    public record Result(float[] errors, List<Measured> results) {
        /**
         * The value of a metric.
         *
         * @throws IllegalArgumentException if it was not measured
         */
        public double value(String metric) {
            return interval(metric).estimate();
        }

        /**
         * The value of a metric with its interval.
         *
         * @throws IllegalArgumentException if it was not measured
         */
        public Interval interval(String metric) {
            return results.stream()
                    .filter(r -> r.metric().equals(metric))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no metric " + metric + " in this result"))
                    .interval();
        }
    }

    /**
     * One metric of the predictions.
     *
     * @param metric its name
     * @param interval the value with its interval
     */
    public record Measured(String metric, Interval interval) {}

    /** Clipping to the scale, as the published figures have it. */
    public static RatingEvaluator defaults(long seed) {
        return new RatingEvaluator(true, Bootstrap.defaults(seed));
    }

    /** RMSE and MAE. */
    public Result evaluate(RatingPredictor model, Ratings heldOut) {
        return evaluate(model, heldOut, List.of(new Rmse(), new Mae()));
    }

    /**
     * Measures a model.
     *
     * @param model predicts stars for the users and items of the ratings
     * @param heldOut not seen in training
     * @param metrics what to measure
     * @throws IllegalArgumentException if there are no ratings or a prediction is not finite
     */
    public Result evaluate(RatingPredictor model, Ratings heldOut, List<? extends RatingMetric> metrics) {
        return evaluate(clip ? StarPredictions.of(model, heldOut) : StarPredictions.unclipped(model, heldOut), metrics);
    }

    /** RMSE and MAE of predictions that are there already, taken as they are. */
    public Result evaluate(StarPredictions predictions) {
        return evaluate(predictions, List.of(new Rmse(), new Mae()));
    }

    private Result evaluate(StarPredictions predictions, List<? extends RatingMetric> metrics) {
        float[] errors = predictions.errors();
        return new Result(
                errors,
                metrics.stream()
                        .map(m -> measured(m, errors, predictions.ratings()))
                        .toList());
    }

    private Measured measured(RatingMetric metric, float[] errors, Ratings heldOut) {
        Interval loss = UserSums.of(heldOut).mean(row -> metric.loss(errors[row]), bootstrap);
        return new Measured(metric.name(), metric.value(loss));
    }
}
