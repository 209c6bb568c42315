package kinoscope.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import kinoscope.eval.stats.Bootstrap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Predictions and the measures that share them: confusion, calibration, residuals. */
class StarPredictionsTest {
    private static final Bootstrap BOOTSTRAP = new Bootstrap(200, .95, 1);

    /** Users 1 and 2 with true 3, 5, 1, 4, predicted 3.5, 6, 2.4 and 0. */
    private static final Ratings RATINGS = Ratings.builder(RatingScale.WHOLE_STARS)
            .add(1, 1, 3, 0)
            .add(1, 2, 5, 0)
            .add(2, 1, 1, 0)
            .add(2, 2, 4, 0)
            .build();

    private static final float[][] PREDICTED = {{3.5f, 6}, {2.4f, 0}};

    private static StarPredictions predictions() {
        return StarPredictions.of((user, item) -> PREDICTED[user][item], RATINGS);
    }

    @Test
    void predictionsAreKeptOnTheScaleAndRoundedToTheNearestStep() {
        StarPredictions predictions = predictions();

        assertThat(predictions.stars()).containsExactly(3.5f, 5, 2.4f, 1);
        assertThat(predictions.errors()).containsExactly(.5f, 0, 2.4f - 1, -3);
        assertThat(ConfusionMatrix.of(predictions).counts()).isDeepEqualTo(new long[][] {
            {0, 1, 0, 0, 0}, {0, 0, 0, 0, 0}, {0, 0, 0, 1, 0}, {1, 0, 0, 0, 0}, {0, 0, 0, 0, 1}
        });
    }

    @Test
    void unclippedPredictionsStayOutsideButCountForTheEnds() {
        StarPredictions predictions = StarPredictions.unclipped((user, item) -> PREDICTED[user][item], RATINGS);

        assertThat(predictions.stars()).containsExactly(3.5f, 6, 2.4f, 0);
        assertThat(ConfusionMatrix.of(predictions).counts())
                .isDeepEqualTo(ConfusionMatrix.of(predictions()).counts());
    }

    /** Rounding up, which shifts everything by half a star, would make 4 of 3.1. */
    @ParameterizedTest
    @CsvSource({
        "1, .2, 1",
        "1, 3.1, 3",
        "1, 3.4999, 3",
        "1, 3.5, 4",
        "1, 4.5, 5",
        "1, 9, 5",
        ".5, .1, .5",
        ".5, .74, .5",
        ".5, .75, 1",
        ".5, 3.2499, 3",
        ".5, 3.25, 3.5",
        ".5, 5.1, 5"
    })
    void nearestStep(float step, float predicted, float expected) {
        RatingScale scale = step == 1 ? RatingScale.WHOLE_STARS : RatingScale.HALF_STARS;
        Ratings one = Ratings.builder(scale).add(1, 1, 3, 0).build();

        StarPredictions predictions = StarPredictions.unclipped((user, item) -> predicted, one);

        assertThat(scale.rating(predictions.predictedLevel(0))).isEqualTo(expected);
    }

    @Test
    void evaluatorTakesThePredictionsAsTheyAre() {
        RatingEvaluator evaluator = RatingEvaluator.defaults(1);

        RatingEvaluator.Result shared = evaluator.evaluate(predictions());
        RatingEvaluator.Result own = evaluator.evaluate((user, item) -> PREDICTED[user][item], RATINGS);

        assertThat(shared.errors()).containsExactly(own.errors());
        assertThat(shared.results()).isEqualTo(own.results());
    }

    /** Predicted 4: 3 and 5 were given by user 1, 5 and 5 by user 2. */
    @Test
    void calibrationByHand() {
        Ratings ratings = Ratings.builder(RatingScale.WHOLE_STARS)
                .add(1, 1, 3, 0)
                .add(1, 2, 5, 0)
                .add(2, 1, 5, 0)
                .add(2, 2, 5, 0)
                .add(2, 3, 2, 0)
                .build();
        float[] stars = {3.5f, 4, 4.25f, 4.25f, 1};

        List<StarCalibration> steps = StarCalibration.byStep(new StarPredictions(ratings, stars), BOOTSTRAP);

        assertThat(steps).extracting(StarCalibration::label).containsExactly("1", "2", "3", "4", "5");
        assertThat(steps).extracting(StarCalibration::ratings).containsExactly(1, 0, 0, 4, 0);
        StarCalibration four = steps.get(3);
        assertThat(four.predicted()).isEqualTo(4);
        assertThat(four.given().estimate()).isEqualTo(4.5);
        assertThat(four.given().low()).isEqualTo(4);
        assertThat(four.given().high()).isEqualTo(5);
        assertThat(four.given().n()).isEqualTo(2);
        assertThat(four.deviation()).isCloseTo(Math.sqrt(.75), within(1e-12));
        assertThat(steps.get(0).given().estimate()).isEqualTo(2);
        assertThat(steps.get(0).given().high()).as("a single user").isNaN();
        assertThat(steps.get(1).given().estimate()).isNaN();
        assertThat(steps.get(1).deviation()).isNaN();
    }

    /** Errors .5, 0, 1.4 and -3 in bins of a whole star: around -3, 0, 1 (borders count upwards) and 1. */
    @Test
    void residualsByHand() {
        Residuals residuals = Residuals.of(predictions(), 1);

        assertThat(residuals.counts()).containsExactly(0, 1, 0, 0, 1, 2, 0, 0, 0);
        assertThat(residuals.middle(1)).isEqualTo(-3);
        assertThat(residuals.mean()).isCloseTo(-1.1 / 4, within(1e-6));
        assertThat(residuals.deviation()).isCloseTo(Math.sqrt((.25 + 1.96 + 9) / 4 - 1.1 * 1.1 / 16), within(1e-6));
        assertThat(Residuals.of(predictions()).counts()).hasSize(33);
    }

    @Test
    void errorsBeyondTheScaleCountInTheEndBins() {
        Ratings one = Ratings.builder(RatingScale.WHOLE_STARS).add(1, 1, 3, 0).build();

        assertThat(Residuals.of(StarPredictions.unclipped((user, item) -> 99, one), 2)
                        .counts())
                .containsExactly(0, 0, 0, 0, 1);
        assertThat(Residuals.of(StarPredictions.unclipped((user, item) -> -99, one), 2)
                        .counts())
                .containsExactly(1, 0, 0, 0, 0);
    }

    @ParameterizedTest
    @ValueSource(floats = {1, .5f})
    void allMeasuresCountEveryRatingOnce(float step) {
        StarPredictions drawn = DrawnStars.predictions(step == 1 ? RatingScale.WHOLE_STARS : RatingScale.HALF_STARS, 7);
        Ratings ratings = drawn.ratings();
        ConfusionMatrix confusion = ConfusionMatrix.of(drawn);

        assertThat(confusion.total()).isEqualTo(ratings.size());
        int[] given = ratings.countsByLevel();
        for (int level = 0; level < given.length; level++) {
            assertThat(confusion.support(level)).isEqualTo(given[level]);
            assertThat(Arrays.stream(confusion.rowShares()[level]).sum()).isCloseTo(1, within(1e-12));
        }
        List<StarCalibration> steps = StarCalibration.byStep(drawn, BOOTSTRAP);
        assertThat(steps.stream().mapToInt(StarCalibration::ratings).sum()).isEqualTo(ratings.size());
        assertThat(steps.stream()
                                .filter(s -> s.ratings() > 0)
                                .mapToDouble(s -> s.ratings() * s.given().estimate())
                                .sum()
                        / ratings.size())
                .isCloseTo(ratings.mean(), within(1e-9));
        Residuals residuals = Residuals.of(drawn);
        assertThat(residuals.total()).isEqualTo(ratings.size());
        double rmse = RatingEvaluator.defaults(1).evaluate(drawn).value("RMSE");
        assertThat(Math.hypot(residuals.mean(), residuals.deviation())).isCloseTo(rmse, within(1e-9));
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StarPredictions(RATINGS, new float[3]))
                .withMessage("3 predictions for 4 ratings");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Residuals.of(predictions(), 0))
                .withMessage("bins of 0.0 stars on a scale of 4.0");
        assertThatIllegalArgumentException().isThrownBy(() -> Residuals.of(predictions(), 4.5));
    }
}
