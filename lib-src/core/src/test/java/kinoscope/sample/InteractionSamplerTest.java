package kinoscope.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kinoscope.data.Ratings;
import kinoscope.split.PerUserRandomSplitter;
import kinoscope.split.PlantedRatings;
import kinoscope.split.Split;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class InteractionSamplerTest {
    /**
     * User 1 has one positive, two hard and two soft negatives; user 2 two positives and one soft negative; user 3 no
     * positive. Items are 10 to 19.
     */
    private static final Ratings PLANTED = PlantedRatings.of(
            new int[] {1, 10, 5, 0},
            new int[] {1, 11, 1, 0},
            new int[] {1, 12, 2, 0},
            new int[] {1, 13, 1, 0},
            new int[] {1, 14, 2, 0},
            new int[] {2, 15, 3, 0},
            new int[] {2, 16, 2, 0},
            new int[] {2, 17, 4, 0},
            new int[] {3, 18, 1, 0},
            new int[] {3, 19, 2, 0});

    static Stream<Arguments> strategiesAndSeeds() {
        return Stream.of(NegativeStrategy.values())
                .flatMap(strategy -> LongStream.of(1, 2, 3).mapToObj(seed -> Arguments.of(strategy, seed)));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1 1", "3, 1 1 2", "4, 1 1 2 2", "5, 1 1 2 2 NaN"})
    void hardFirstGoesFromHardToSoftToUnobserved(int negatives, String stars) {
        SampledInteractions sample = sample(PLANTED, NegativeStrategy.HARD_FIRST, negatives);
        List<Float> expected = Stream.of(stars.split(" ")).map(Float::valueOf).toList();
        assertThat(IntStream.rangeClosed(1, negatives)
                        .mapToObj(sample.interactions()::rating)
                        .toList())
                .isEqualTo(expected);
    }

    /** User 1 wants 4 and has 4, user 2 wants 8 and has 1 low rating. */
    @Test
    void hardFirstFillsUpWithUnobservedItems() {
        SamplingReport report = sample(PLANTED, NegativeStrategy.HARD_FIRST, 4).report();
        assertThat(report.positives()).isEqualTo(3);
        assertThat(report.rowsByBand())
                .containsEntry(RatingBand.HARD_POSITIVE, 2)
                .containsEntry(RatingBand.SOFT_POSITIVE, 1)
                .containsEntry(RatingBand.SOFT_NEGATIVE, 3)
                .containsEntry(RatingBand.HARD_NEGATIVE, 2);
        assertThat(report.unobserved()).isEqualTo(7);
        assertThat(report.negatives()).isEqualTo(12);
        assertThat(report.repeated()).isZero();
        assertThat(report.shortfall()).isZero();
        assertThat(report.users()).isEqualTo(2);
        assertThat(report.usersWithoutPositives()).isEqualTo(1);
    }

    @Test
    void explicitOnlyCountsWhatIsMissing() {
        SampledInteractions sample = sample(PLANTED, NegativeStrategy.EXPLICIT_ONLY, 4);
        SamplingReport report = sample.report();
        assertThat(report.unobserved()).isZero();
        assertThat(report.negatives()).isEqualTo(5);
        assertThat(report.shortfall()).isEqualTo(7);
        assertThat(report.usersShort()).isEqualTo(1);
        assertThat(report.usersWithoutNegatives()).isZero();
        assertThat(report.lines())
                .containsEntry("soft negative", 3L)
                .containsEntry("negatives missing", 7L)
                .containsEntry("users short of negatives", 1L);
        assertThat(report)
                .hasToString("EXPLICIT_ONLY: hard positive 2, soft positive 1, soft negative 3, hard negative 2, "
                        + "unobserved negative 0, repeated negative 0, negatives missing 7, users 2, users without positives 1, "
                        + "users short of negatives 1, users without negatives 0");
    }

    @Test
    void userWithoutLowRatingsIsCounted() {
        Ratings liked = PlantedRatings.of(new int[] {1, 10, 5, 0}, new int[] {2, 11, 5, 0}, new int[] {2, 12, 1, 0});
        SamplingReport report = sample(liked, NegativeStrategy.EXPLICIT_ONLY, 1).report();
        assertThat(report.usersWithoutNegatives()).isEqualTo(1);
        assertThat(report.usersShort()).isEqualTo(1);
        assertThat(report.shortfall()).isEqualTo(1);
    }

    /** User 2 has seven unobserved items and wants eight negatives. */
    @Test
    void repeatsAreCountedWhenThePoolStartsAgain() {
        SamplingReport report = sample(PLANTED, NegativeStrategy.UNIFORM, 4).report();
        assertThat(report.repeated()).isEqualTo(1);
        assertThat(report.unobserved()).isEqualTo(12);
        assertThat(report.shortfall()).isZero();
    }

    @Test
    void eachPositiveIsFollowedByItsNegatives() {
        Interactions rows = sample(PLANTED, NegativeStrategy.UNIFORM, 2).interactions();
        assertThat(IntStream.range(0, rows.size()).map(rows::label)).containsExactly(1, 0, 0, 1, 0, 0, 1, 0, 0);
        assertThat(IntStream.range(0, rows.size()).map(rows::user)).containsExactly(0, 0, 0, 1, 1, 1, 1, 1, 1);
        assertThat(new int[] {rows.item(0), rows.item(3), rows.item(6)}).containsExactly(0, 5, 7);
        assertThat(rows.rating(3)).isEqualTo(3);
        assertThat(rows.rating(4)).isNaN();
    }

    @Test
    void noNegativesLeavesThePositives() {
        SampledInteractions sample = sample(PLANTED, NegativeStrategy.HARD_FIRST, 0);
        assertThat(sample.interactions().size()).isEqualTo(3);
        assertThat(sample.interactions().positives()).isEqualTo(3);
        assertThat(sample.report().usersShort()).isZero();
    }

    @ParameterizedTest
    @MethodSource("strategiesAndSeeds")
    void labelsAgreeWithTheTrainingRatings(NegativeStrategy strategy, long seed) {
        Ratings train = PlantedRatings.random(40, seed);
        SampledInteractions sample = sample(train, strategy, 4);
        Interactions rows = sample.interactions();
        for (int row = 0; row < rows.size(); row++) {
            float stars = stars(train, rows.user(row), rows.item(row));
            assertThat(rows.rating(row)).isEqualTo(Float.valueOf(stars));
            assertThat(rows.label(row)).isEqualTo(stars >= 3 ? 1 : 0);
        }
        assertThat(sample.report().positives()).isEqualTo(rows.positives());
        assertThat(sample.report().negatives()).isEqualTo(rows.size() - rows.positives());
        assertThat(sample.report().negatives() + sample.report().shortfall()).isEqualTo(4 * rows.positives());
    }

    @ParameterizedTest
    @MethodSource("strategiesAndSeeds")
    void hiddenItemsAreNeverDrawn(NegativeStrategy strategy, long seed) {
        Split split = PerUserRandomSplitter.defaults().split(PlantedRatings.random(40, seed));
        SamplingOptions options =
                SamplingOptions.defaults().withStrategy(strategy).withSeed(seed);
        Interactions rows = new InteractionSampler(split.train(), options, split.validation(), split.test())
                .sample()
                .interactions();
        assertThat(heldOut(rows, split)).isZero();
    }

    @Test
    void heldOutItemsAreInThePoolUnlessHidden() {
        Split split = PerUserRandomSplitter.defaults().split(PlantedRatings.random(40, 1));
        Interactions rows = sample(split.train(), NegativeStrategy.UNIFORM, 4).interactions();
        assertThat(heldOut(rows, split)).isPositive();
    }

    @ParameterizedTest
    @EnumSource(NegativeStrategy.class)
    void seedDecidesEverything(NegativeStrategy strategy) {
        Ratings train = PlantedRatings.random(40, 1);
        SamplingOptions options = SamplingOptions.defaults().withStrategy(strategy);
        List<String> one = rows(new InteractionSampler(train, options).sample().interactions());
        assertThat(rows(new InteractionSampler(train, options).sample().interactions()))
                .isEqualTo(one);
        assertThat(rows(new InteractionSampler(train, options.withSeed(2))
                        .sample()
                        .interactions()))
                .isNotEqualTo(one);
    }

    @ParameterizedTest
    @EnumSource(
            value = NegativeStrategy.class,
            names = {"HARD_FIRST", "EXPLICIT_ONLY", "UNIFORM"})
    void rowsOfAUserDoNotDependOnOtherUsers(NegativeStrategy strategy) {
        Ratings train = PlantedRatings.random(40, 1);
        Ratings some = train.subset(IntStream.range(0, train.size())
                .filter(row -> train.user(row) % 3 == 0)
                .toArray());
        List<String> ofAll = new ArrayList<>(rows(sample(train, strategy, 4).interactions()));
        ofAll.removeIf(row -> Integer.parseInt(row.substring(0, row.indexOf(' '))) % 3 != 0);
        assertThat(rows(sample(some, strategy, 4).interactions())).isEqualTo(ofAll);
    }

    @ParameterizedTest
    @EnumSource(NegativeStrategy.class)
    void noNegativeComesTwiceWhileThePoolLasts(NegativeStrategy strategy) {
        Ratings train = PlantedRatings.random(40, 2);
        SampledInteractions sample = sample(train, strategy, 1);
        Set<String> pairs = new HashSet<>(rows(sample.interactions()));
        assertThat(pairs).hasSize(sample.interactions().size());
        assertThat(sample.report().repeated()).isZero();
    }

    @Test
    void refusesBadOptions() {
        SamplingOptions defaults = SamplingOptions.defaults();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> defaults.withNegativesPerPositive(-1))
                .withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> defaults.withNegativesPerPositive(1001))
                .withMessageContaining("1001");
        for (double power : new double[] {-0.1, Double.NaN, 11}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> new SamplingOptions(NegativeStrategy.POPULARITY, 4, RatingBands.defaults(), power, 1))
                    .withMessageContaining("" + power);
        }
    }

    private static SampledInteractions sample(Ratings train, NegativeStrategy strategy, int negatives) {
        return new InteractionSampler(
                        train, SamplingOptions.defaults().withStrategy(strategy).withNegativesPerPositive(negatives))
                .sample();
    }

    private static long heldOut(Interactions rows, Split split) {
        return IntStream.range(0, rows.size())
                .filter(row -> !Float.isNaN(stars(split.test(), rows.user(row), rows.item(row)))
                        || !Float.isNaN(stars(split.validation(), rows.user(row), rows.item(row))))
                .count();
    }

    private static float stars(Ratings ratings, int user, int item) {
        for (int row : ratings.rowsOf(user)) {
            if (ratings.item(row) == item) {
                return ratings.rating(row);
            }
        }
        return Float.NaN;
    }

    private static List<String> rows(Interactions interactions) {
        return IntStream.range(0, interactions.size())
                .mapToObj(row -> interactions.user(row) + " " + interactions.item(row) + " " + interactions.label(row))
                .toList();
    }
}
