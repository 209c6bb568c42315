package kinoscope.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import kinoscope.data.Ratings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColdItemsTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void hiddenItemsHaveNoTrainingRatingAndTheOthersNoTestRating(long seed) {
        Ratings ratings = PlantedRatings.random(40, seed);

        Split split = new ColdItems(.25, seed).split(ratings);

        int[] train = split.train().countsByItem();
        int[] test = split.test().countsByItem();
        int hidden = 0;
        for (int item = 0; item < train.length; item++) {
            assertThat(Math.min(train[item], test[item])).isZero();
            hidden += test[item] > 0 ? 1 : 0;
        }
        assertThat(hidden).isEqualTo((int) Math.round(ratings.items().size() * .25));
        assertThat(split.validation().size()).isZero();
        assertThat(SplitAudit.of(split).coldItems()).isEqualTo(hidden);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -.1, Double.NaN})
    void shareMustBeBetweenNothingAndEverything(double share) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ColdItems(share, 1))
                .withMessageContaining("must be in (0, 1), not " + share);
    }
}
