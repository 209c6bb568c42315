package kinoscope.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import kinoscope.split.PlantedRatings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnobservedNegativesTest {
    private static final int DRAWS = 100_000;
    private static final double FIVE_STANDARD_ERRORS = 5 * 0.5 / Math.sqrt(DRAWS);

    /** Item k (0 to 3) has k + 1 ratings by users 1 to 4; user index 4 (id 99) has rated item 0 alone. */
    private static Ratings staircase() {
        Ratings.Builder builder = Ratings.builder(RatingScale.WHOLE_STARS);
        for (int item = 0; item < 4; item++) {
            for (int user = 0; user <= item; user++) {
                builder.add(user, 10 + item, 4, 0);
            }
        }
        return builder.add(99, 10, 4, 0).build();
    }

    @Test
    void uniformDrawsAllUnobservedItemsAlike() {
        UnobservedNegatives sampler = UnobservedNegatives.uniform(List.of(staircase()));
        double[] first = shareOfFirstDraws(sampler);
        assertThat(first[0]).isZero();
        for (int item = 1; item < 4; item++) {
            assertThat(first[item]).isCloseTo(1 / 3.0, within(FIVE_STANDARD_ERRORS));
        }
    }

    /** Counts are 2, 3, 4 for items 1 to 3, so with power 2 the weights are 4, 9, 16 of 29. */
    @ParameterizedTest
    @CsvSource({"0, 0.33333, 0.33333, 0.33333", "1, 0.22222, 0.33333, 0.44444", "2, 0.13793, 0.31034, 0.55172"})
    void popularityDrawsInProportionToThePower(double power, double one, double two, double three) {
        double[] first = shareOfFirstDraws(UnobservedNegatives.popularity(staircase(), power, List.of()));
        assertThat(first[0]).isZero();
        assertThat(first[1]).isCloseTo(one, within(FIVE_STANDARD_ERRORS));
        assertThat(first[2]).isCloseTo(two, within(FIVE_STANDARD_ERRORS));
        assertThat(first[3]).isCloseTo(three, within(FIVE_STANDARD_ERRORS));
    }

    /** P(3 then 2) = 4/9 * 3/5 by sequential draws with weights 2, 3, 4; the pool is used up, so both ways of drawing meet. */
    @Test
    void orderWithoutReplacementFollowsTheWeightsLeft() {
        UnobservedNegatives sampler = UnobservedNegatives.popularity(staircase(), 1, List.of());
        SplittableRandom random = new SplittableRandom(3);
        int hits = 0;
        for (int k = 0; k < DRAWS; k++) {
            int[] drawn = sampler.draw(4, 3, random);
            assertThat(IntStream.of(drawn).sorted()).containsExactly(1, 2, 3);
            hits += drawn[0] == 3 && drawn[1] == 2 ? 1 : 0;
        }
        assertThat(hits / (double) DRAWS).isCloseTo(4 / 9.0 * 3 / 5.0, within(FIVE_STANDARD_ERRORS));
    }

    /** With weights 1 : 2 : 3 and 99 % of all weight observed, everything comes from the exponential keys. */
    @Test
    void exponentialKeysFollowTheWeightsToo() {
        Ratings.Builder builder = Ratings.builder(RatingScale.WHOLE_STARS);
        for (int user = 0; user < 600; user++) {
            builder.add(user, 1, 4, 0);
        }
        for (int user = 0; user < 3; user++) {
            for (int item = 2; item <= 2 + user; item++) {
                builder.add(user, 6 - item, 4, 0);
            }
        }
        Ratings ratings = builder.build();
        int lastUser = 599;
        double[] shares = new double[4];
        UnobservedNegatives sampler = UnobservedNegatives.popularity(ratings, 1, List.of());
        SplittableRandom random = new SplittableRandom(3);
        for (int k = 0; k < DRAWS; k++) {
            shares[sampler.draw(lastUser, 1, random)[0]] += 1.0 / DRAWS;
        }
        int[] counts = ratings.countsByItem();
        assertThat(counts).containsExactly(600, 3, 2, 1);
        for (int item = 1; item < 4; item++) {
            assertThat(shares[item]).isCloseTo(counts[item] / 6.0, within(FIVE_STANDARD_ERRORS));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void poolStartsAgainOnlyWhenUsedUp(long seed) {
        Ratings ratings = PlantedRatings.random(25, seed);
        int items = ratings.items().size();
        UnobservedNegatives sampler = UnobservedNegatives.uniform(List.of(ratings));
        for (int user = 0; user < 25; user++) {
            int pool = items - ratings.rowsOf(user).length;
            int count = 2 * pool + pool / 2;
            int[] drawn = sampler.draw(user, count, new SplittableRandom(seed));
            assertThat(drawn).hasSize(count).doesNotContain(ratings.itemsOf(user));
            for (int from = 0; from < count; from += pool) {
                assertThat(Arrays.copyOfRange(drawn, from, Math.min(from + pool, count)))
                        .doesNotHaveDuplicates();
            }
            assertThat(sampler.drawDistinct(user, count, new SplittableRandom(seed)))
                    .hasSize(pool);
        }
    }

    @Test
    void emptyPoolGivesNothing() {
        Ratings ratings = staircase();
        int userOfAllItems = 0;
        assertThat(UnobservedNegatives.uniform(List.of(ratings)).draw(userOfAllItems, 5, new SplittableRandom(1)))
                .isEmpty();
    }

    @Test
    void itemsWithoutTrainingRatingsAreNeverPopular() {
        Ratings all = staircase();
        Ratings train = all.subset(
                IntStream.range(0, all.size()).filter(row -> all.item(row) != 3).toArray());
        int[] drawn = UnobservedNegatives.popularity(train, 1, List.of()).draw(4, 50, new SplittableRandom(1));
        assertThat(drawn).hasSize(50).containsOnly(1, 2);
        assertThat(UnobservedNegatives.popularity(train, 0, List.of()).draw(4, 50, new SplittableRandom(1)))
                .contains(3);
    }

    @Test
    void refusesForeignIndices() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> UnobservedNegatives.uniform(List.of(staircase(), staircase())));
    }

    private static double[] shareOfFirstDraws(UnobservedNegatives sampler) {
        SplittableRandom random = new SplittableRandom(5);
        double[] shares = new double[4];
        for (int k = 0; k < DRAWS; k++) {
            shares[sampler.draw(4, 1, random)[0]] += 1.0 / DRAWS;
        }
        return shares;
    }
}
