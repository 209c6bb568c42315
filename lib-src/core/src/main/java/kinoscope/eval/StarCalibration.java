package kinoscope.eval;

import java.util.List;
import java.util.stream.IntStream;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import kinoscope.eval.stats.Bootstrap;
import kinoscope.eval.stats.Interval;

/**
 * What users gave where one number of stars was predicted. A model is calibrated if the mean of what was given equals the
 * mean of what was predicted, at each step; being calibrated says nothing about the spread.
 *
 * @param label the predicted stars, rounded to a step of the scale: {@code "4"}, {@code "3½"}
 * @param stars the same as a number
 * @param ratings how many predictions are nearest to this step, perhaps 0
 * @param predicted mean prediction before rounding; NaN without ratings
 * @param given mean true stars; {@code n} counts users, intervals come from drawing users again; NaN without ratings
 * @param deviation standard deviation of the true stars, with the number of ratings in its denominator; NaN without ratings
 */
public record StarCalibration(
        String label, float stars, int ratings, double predicted, Interval given, double deviation) {
    /**
     * Measures step by step.
     *
     * @param predictions of any ratings
     * @param bootstrap how intervals are made
     * @return one a level of the scale, from the fewest stars to the most
     */
    public static List<StarCalibration> byStep(StarPredictions predictions, Bootstrap bootstrap) {
        return IntStream.range(0, predictions.ratings().scale().levels())
                .mapToObj(level -> at(level, predictions, bootstrap))
                .toList();
    }

    private static StarCalibration at(int level, StarPredictions predictions, Bootstrap bootstrap) {
        Ratings ratings = predictions.ratings();
        RatingScale scale = ratings.scale();
        int[] rows = IntStream.range(0, predictions.size())
                .filter(row -> predictions.predictedLevel(row) == level)
                .toArray();
        Interval given = new UserSums(ratings, rows).mean(ratings::rating, bootstrap);
        double squares = IntStream.of(rows)
                .mapToDouble(row -> ratings.rating(row) - given.estimate())
                .map(difference -> difference * difference)
                .average()
                .orElse(Double.NaN);
        double predicted = IntStream.of(rows)
                .mapToDouble(row -> predictions.stars()[row])
                .average()
                .orElse(Double.NaN);
        return new StarCalibration(
                scale.label(level), scale.rating(level), rows.length, predicted, given, Math.sqrt(squares));
    }
}
