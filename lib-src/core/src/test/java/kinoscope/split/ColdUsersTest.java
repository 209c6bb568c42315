package kinoscope.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import kinoscope.data.Ratings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColdUsersTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void hiddenUsersHaveNoTrainingRatingAndTheOthersNoTestRating(long seed) {
        Ratings ratings = PlantedRatings.random(40, seed);

        Split split = new ColdUsers(.25, seed).split(ratings);

        int[] train = split.train().countsByUser();
        int[] test = split.test().countsByUser();
        int hidden = 0;
        for (int user = 0; user < train.length; user++) {
            assertThat(Math.min(train[user], test[user])).isZero();
            hidden += test[user] > 0 ? 1 : 0;
        }
        assertThat(hidden).isEqualTo((int) Math.round(train.length * .25));
        assertThat(split.train().size() + split.test().size()).isEqualTo(ratings.size());
        assertThat(split.name()).isEqualTo("all ratings of 25 % of the users hidden");
        assertThat(SplitAudit.of(split).coldUsers()).isEqualTo(hidden);
    }

    @Test
    void validationUsersAreOthersThanTestUsers() {
        Ratings ratings = PlantedRatings.random(40, 4);

        Split split = new ColdUsers(.25, 4).split(ratings).withValidation(new ColdUsers(.25, 5));

        int[] train = split.train().countsByUser();
        int[] validation = split.validation().countsByUser();
        int[] test = split.test().countsByUser();
        for (int user = 0; user < train.length; user++) {
            int parts = (train[user] > 0 ? 1 : 0) + (validation[user] > 0 ? 1 : 0) + (test[user] > 0 ? 1 : 0);
            assertThat(parts).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -.1, Double.NaN})
    void shareMustBeBetweenNothingAndEverything(double share) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ColdUsers(share, 1))
                .withMessageContaining("hidden users must be in (0, 1), not " + share);
    }
}
