package kinoscope.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import kinoscope.eval.stats.Bootstrap;
import org.junit.jupiter.api.Test;

class RatingEvaluatorTest {
    /** True 3, 5 of one user and 1 of another, predicted 4, 4.5 and 6: errors 1, -.5 and 5, or 4 when clipped to 5. */
    private static final Ratings RATINGS = Ratings.builder(RatingScale.WHOLE_STARS)
            .add(1, 1, 3, 0)
            .add(1, 2, 5, 0)
            .add(2, 1, 1, 0)
            .build();

    private static float predict(int user, int item) {
        return user == 1 ? 6 : item == 0 ? 4 : 4.5f;
    }

    @Test
    void errorsByHand() {
        RatingEvaluator.Result result =
                new RatingEvaluator(false, Bootstrap.defaults(1)).evaluate(RatingEvaluatorTest::predict, RATINGS);

        assertThat(result.errors()).containsExactly(1, -.5f, 5);
        assertThat(result.value("RMSE")).isCloseTo(Math.sqrt((1 + .25 + 25) / 3), within(1e-12));
        assertThat(result.value("MAE")).isCloseTo(6.5 / 3, within(1e-12));
    }

    @Test
    void predictionsAreClippedToTheScale() {
        RatingEvaluator.Result result = RatingEvaluator.defaults(1).evaluate(RatingEvaluatorTest::predict, RATINGS);

        assertThat(result.errors()).containsExactly(1, -.5f, 4);
    }

    /** Of two users, one is drawn twice, or both: the ends are the values of a single user. */
    @Test
    void usersAreDrawnWithAllTheirRatings() {
        RatingEvaluator.Result result = RatingEvaluator.defaults(1).evaluate(RatingEvaluatorTest::predict, RATINGS);
        var mae = result.results().get(1).interval();

        assertThat(mae.n()).isEqualTo(2);
        assertThat(mae.low()).isCloseTo(.75, within(1e-12));
        assertThat(mae.high()).isCloseTo(4, within(1e-12));
    }

    @Test
    void refusesWhatCannotBeMeasured() {
        RatingEvaluator evaluator = RatingEvaluator.defaults(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluator.evaluate((user, item) -> Float.NaN, RATINGS))
                .withMessage("the prediction for user 0 and item 0 is NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluator.evaluate(RatingEvaluatorTest::predict, RATINGS.subset(new int[0])))
                .withMessage("there are no ratings to predict");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> evaluator
                        .evaluate(RatingEvaluatorTest::predict, RATINGS)
                        .value("R2"))
                .withMessageContaining("R2");
    }
}
