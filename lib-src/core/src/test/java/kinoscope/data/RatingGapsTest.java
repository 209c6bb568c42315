package kinoscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import kinoscope.data.RatingGaps.Gap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatingGapsTest {
    private static final long START = 978_300_000;

    @ParameterizedTest
    @CsvSource({
        "0, SAME_SECOND",
        "1, MINUTE",
        "60, MINUTE",
        "61, HOUR",
        "3600, HOUR",
        "3601, DAY",
        "86400, DAY",
        "86401, MONTH",
        "2592000, MONTH",
        "2592001, LONGER"
    })
    void gapFallsIntoTheFirstThatHoldsIt(long seconds, Gap expected) {
        RatingGaps gaps = RatingGaps.of(ratings(START, START + seconds));

        for (Gap gap : Gap.values()) {
            assertThat(gaps.counts()[gap.ordinal()]).as(gap.label()).isEqualTo(gap == expected ? 1 : 0);
        }
    }

    @Test
    void ratingsAreComparedWithTheOneBeforeInTimeWhateverTheirPlace() {
        RatingGaps gaps = RatingGaps.of(ratings(START + 100, START, START + 70, START + 70));

        assertThat(gaps.counts()).containsExactly(1, 1, 1, 0, 0, 0);
        assertThat(gaps.shareWithin(Gap.SAME_SECOND)).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(gaps.shareWithin(Gap.MINUTE)).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(gaps.shareWithin(Gap.LONGER)).isEqualTo(1);
    }

    @Test
    void usersAreApartAndOneRatingMakesNoGap() {
        Ratings ratings = Ratings.builder(RatingScale.WHOLE_STARS)
                .add(1, 10, 3, START)
                .add(2, 10, 3, START)
                .add(1, 11, 3, START + 86_400)
                .add(3, 10, 3, START)
                .add(3, 11, 3, START + 50_000)
                .add(3, 12, 3, START + 100_000)
                .build();

        RatingGaps gaps = RatingGaps.of(ratings);

        assertThat(gaps.size()).isEqualTo(3);
        assertThat(gaps.users()).isEqualTo(2);
        assertThat(gaps.usersInADay()).isEqualTo(1);
        assertThat(gaps.shareOfUsersInADay()).isEqualTo(.5);
    }

    @Test
    void ratingsWithoutATimeAreLeftOut() {
        RatingGaps gaps = RatingGaps.of(ratings(0, START, 0));

        assertThat(gaps.size()).isZero();
        assertThat(gaps.users()).isZero();
        assertThat(gaps.shareWithin(Gap.LONGER)).isNaN();
        assertThat(gaps.shareOfUsersInADay()).isNaN();
    }

    /** Ratings of one user at these times, in this order of rows. */
    private static Ratings ratings(long... times) {
        Ratings.Builder ratings = Ratings.builder(RatingScale.WHOLE_STARS);
        for (int k = 0; k < times.length; k++) {
            ratings.add(1, 10 + k, 3, times[k]);
        }
        return ratings.build();
    }
}
