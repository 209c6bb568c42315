package kinoscope.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import kinoscope.split.PlantedRatings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatingBandsTest {
    @ParameterizedTest
    @CsvSource({
        "0.5, HARD_NEGATIVE",
        "1, HARD_NEGATIVE",
        "1.5, HARD_NEGATIVE",
        "2, SOFT_NEGATIVE",
        "2.5, SOFT_NEGATIVE",
        "3, SOFT_POSITIVE",
        "3.5, SOFT_POSITIVE",
        "4, HARD_POSITIVE",
        "4.5, HARD_POSITIVE",
        "5, HARD_POSITIVE"
    })
    void everyHalfStarHasItsBand(float rating, RatingBand band) {
        assertThat(RatingBands.defaults().band(rating)).isEqualTo(band);
        assertThat(RatingBands.defaults().isPositive(rating)).isEqualTo(rating >= 3);
    }

    @Test
    void thresholdsBelongToTheBandAbove() {
        RatingBands bands = new RatingBands(4.5f, 3.5f, 1.5f);
        assertThat(bands.band(4.5f)).isEqualTo(RatingBand.HARD_POSITIVE);
        assertThat(bands.band(4)).isEqualTo(RatingBand.SOFT_POSITIVE);
        assertThat(bands.band(3)).isEqualTo(RatingBand.SOFT_NEGATIVE);
        assertThat(bands.band(1)).isEqualTo(RatingBand.HARD_NEGATIVE);
    }

    @ParameterizedTest
    @CsvSource({"3, 4, 2", "4, 2, 3", "NaN, 3, 2", "4, NaN, 2", "4, 3, NaN", "Infinity, 3, 2", "4, 3, -Infinity"})
    void refusesThresholdsOutOfOrder(float hardPositive, float softPositive, float softNegative) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RatingBands(hardPositive, softPositive, softNegative))
                .withMessageContaining("soft positive " + softPositive);
    }

    @Test
    void refusesNaN() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingBands.defaults().band(Float.NaN));
    }

    @Test
    void countsEveryBand() {
        assertThat(RatingBands.defaults()
                        .counts(PlantedRatings.of(
                                new int[] {1, 1, 5, 0}, new int[] {1, 2, 4, 0}, new int[] {1, 3, 3, 0}, new int[] {
                                    1, 4, 1, 0
                                })))
                .isEqualTo(Map.of(
                        RatingBand.HARD_POSITIVE, 2,
                        RatingBand.SOFT_POSITIVE, 1,
                        RatingBand.SOFT_NEGATIVE, 0,
                        RatingBand.HARD_NEGATIVE, 1));
    }

    @Test
    void bandsHaveReadableNames() {
        assertThat(RatingBand.HARD_POSITIVE.label()).isEqualTo("hard positive");
        assertThat(RatingBand.SOFT_NEGATIVE.label()).isEqualTo("soft negative");
        assertThat(RatingBand.SOFT_NEGATIVE.positive()).isFalse();
        assertThat(RatingBand.HARD_NEGATIVE.hard()).isTrue();
    }
}
