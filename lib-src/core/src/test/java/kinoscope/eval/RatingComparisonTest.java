package kinoscope.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import kinoscope.eval.stats.Bootstrap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatingComparisonTest {
    /** Items 0 and 1 with two held-out ratings, item 2 with one. */
    private static final Ratings HELD_OUT = Ratings.builder(RatingScale.WHOLE_STARS)
            .add(1, 1, 3, 0)
            .add(2, 1, 3, 0)
            .add(1, 2, 3, 0)
            .add(2, 2, 3, 0)
            .add(1, 3, 3, 0)
            .build();

    private static final int[] TRAINING_COUNTS = {0, 3, 70};

    private static RatingEvaluator.Result errors(float... errors) {
        return new RatingEvaluator.Result(errors, List.of());
    }

    @Test
    void bandsByHand() {
        List<RatingComparison> bands = RatingComparison.byBand(
                errors(1, 1, 1, -3, 2),
                errors(0, 1, 2, -1, 2),
                HELD_OUT,
                TRAINING_COUNTS,
                CountBand.standard(),
                Bootstrap.defaults(1));

        assertThat(bands)
                .extracting(band -> band.band().toString(), RatingComparison::ratings)
                .containsExactly(tuple("0", 2), tuple("1–4", 2), tuple("50 or more", 1));
        assertThat(bands.get(0).first().estimate()).isCloseTo(1, within(1e-12));
        assertThat(bands.get(0).second().estimate()).isCloseTo(Math.sqrt(.5), within(1e-12));
        assertThat(bands.get(0).difference().estimate()).isCloseTo(-.5, within(1e-12));
        assertThat(bands.get(1).difference().estimate()).isCloseTo((5 - 10) / 2.0, within(1e-12));
        assertThat(bands.get(2).difference().estimate()).isZero();
    }

    /** Of two items with differences of -1 and 0 a rating, one is drawn twice, or both. */
    @Test
    void itemsAreDrawnWithAllTheirRatings() {
        RatingComparison all = RatingComparison.byBand(
                        errors(1, 1, 1, 1, 0),
                        errors(0, 0, 1, 1, 0),
                        HELD_OUT,
                        new int[] {2, 2, 0},
                        List.of(new CountBand(1, 4)),
                        Bootstrap.defaults(1))
                .get(0);

        assertThat(all.difference().n()).isEqualTo(2);
        assertThat(all.difference().low()).isCloseTo(-1, within(1e-12));
        assertThat(all.difference().high()).isCloseTo(0, within(1e-12));
    }

    @Test
    void errorsOfOtherRatingsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingComparison.byBand(
                        errors(1),
                        errors(1, 2, 3, 4, 5),
                        HELD_OUT,
                        TRAINING_COUNTS,
                        CountBand.standard(),
                        Bootstrap.defaults(1)))
                .withMessage("1 and 5 errors for 5 ratings");
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "4, 1, 1–4", "9, 2, 5–9", "20, 4, 20–49", "2000000000, 5, 50 or more"})
    void everyNumberIsInOneBand(int count, int index, String text) {
        List<CountBand> bands = CountBand.standard();

        assertThat(bands.stream().filter(band -> band.contains(count))).containsExactly(bands.get(index));
        assertThat(bands.get(index)).hasToString(text);
    }

    @Test
    void emptyBandsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CountBand(3, 2))
                .withMessage("no numbers from 3 to 2");
        assertThatIllegalArgumentException().isThrownBy(() -> new CountBand(-1, 2));
    }
}
