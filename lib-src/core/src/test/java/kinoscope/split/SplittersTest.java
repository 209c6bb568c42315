package kinoscope.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kinoscope.data.Ratings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Splits of planted ratings, worked out by hand. */
class SplittersTest {
    /** One user; the file is not in the order of time, and items 14 and 15 share the latest time. */
    private static final Ratings TIED = PlantedRatings.of(
            new int[] {1, 14, 3, 50},
            new int[] {1, 11, 3, 20},
            new int[] {1, 13, 3, 40},
            new int[] {1, 10, 3, 10},
            new int[] {1, 15, 3, 50},
            new int[] {1, 12, 3, 30});

    @Test
    void temporalGoesByTimeAndThenByPlaceInTheFile() {
        Split split = new TemporalSplitter(new SplitShares(4 / 6.0, 1 / 6.0, 1 / 6.0)).split(TIED);
        assertThat(itemIds(split.train())).containsExactly(11, 13, 10, 12);
        assertThat(itemIds(split.validation())).containsExactly(14);
        assertThat(itemIds(split.test())).containsExactly(15);
        assertThat(split.name()).isEqualTo("per-user temporal 66.67/16.67/16.67");
    }

    @Test
    void leaveLastOutTakesTheFirstOfTheLatest() {
        Split split = LeaveLastOut.defaults().split(TIED);
        assertThat(itemIds(split.test())).containsExactly(14);
        assertThat(itemIds(split.validation())).containsExactly(15);
        assertThat(itemIds(split.train())).containsExactly(11, 13, 10, 12);
        Split twoParts = new LeaveLastOut(false).split(TIED);
        assertThat(itemIds(twoParts.test())).containsExactly(14);
        assertThat(twoParts.validation().size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 0, 0", "2, 1, 0, 1", "3, 1, 1, 1", "4, 2, 1, 1"})
    void leaveLastOutFillsTrainFirstThenTestThenValidation(int rows, int train, int validation, int test) {
        int[][] planted = new int[rows][];
        Arrays.setAll(planted, k -> new int[] {1, k, 3, k});
        Split split = LeaveLastOut.defaults().split(PlantedRatings.of(planted));
        assertThat(List.of(
                        split.train().size(),
                        split.validation().size(),
                        split.test().size()))
                .containsExactly(train, validation, test);
    }

    @Test
    void randomHasTheSharesAndDependsOnTheSeed() {
        Ratings ratings = PlantedRatings.random(60, 5);
        Split split = RandomSplitter.defaults().split(ratings);
        assertThat(split.test().size()).isEqualTo(Math.round(ratings.size() * 0.1));
        assertThat(split.seed()).isEqualTo(1);
        Split other = new RandomSplitter(SplitShares.defaults(), 2).split(ratings);
        assertThat(other.test().fingerprint()).isNotEqualTo(split.test().fingerprint());
    }

    @Test
    void perUserRandomDependsOnTheUserAlone() {
        Ratings ratings = PlantedRatings.random(30, 5);
        Ratings half = ratings.subset(IntStream.range(0, ratings.size())
                .filter(row -> ratings.user(row) % 2 == 1)
                .toArray());
        Split whole = PerUserRandomSplitter.defaults().split(ratings);
        Split some = PerUserRandomSplitter.defaults().split(half);
        for (int user = 1; user < 30; user += 2) {
            assertThat(some.test().itemsOf(user)).isEqualTo(whole.test().itemsOf(user));
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 0", "5, 0.1", "7, 0.5"})
    void foldsTestEachRowOnce(int folds, double validationShare) {
        Ratings ratings = PlantedRatings.random(20, 3);
        List<Split> splits = new KFold(folds, validationShare, 9).splits(ratings);
        assertThat(splits).hasSize(folds);
        int[] tested = new int[ratings.size()];
        for (Split split : splits) {
            assertThat(split.test().size()).isBetween(ratings.size() / folds, ratings.size() / folds + 1);
            int rest = ratings.size() - split.test().size();
            assertThat(split.validation().size()).isEqualTo((int) Math.round(rest * validationShare));
            for (int row = 0; row < ratings.size(); row++) {
                boolean isTest = Arrays.binarySearch(split.test().itemsOf(ratings.user(row)), ratings.item(row)) >= 0;
                tested[row] += isTest ? 1 : 0;
            }
        }
        assertThat(tested).containsOnly(1);
    }

    @Test
    void foldsRefuseBadOptions() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KFold(1, 0.1, 1))
                .withMessageContaining("not 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KFold(5, 1, 1))
                .withMessageContaining("1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new KFold(7, 0, 1).splits(TIED))
                .withMessageContaining("7 folds of only 6");
    }

    @Test
    void validationIsCarvedOutOfTrainAlone() {
        Split given = FileSplit.ofRows("given", 0, 4).split(TIED);
        Split carved = given.withValidation(new LeaveLastOut(false));
        assertThat(itemIds(carved.test())).containsExactly(14, 15);
        assertThat(itemIds(carved.validation())).containsExactly(13);
        assertThat(itemIds(carved.train())).containsExactly(11, 10, 12);
        assertThat(carved.name()).isEqualTo("given, validation leave-last-out without validation");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> carved.withValidation(new LeaveLastOut(false)))
                .withMessageContaining("one validation part too many");
        assertThatIllegalArgumentException().isThrownBy(() -> given.withValidation(LeaveLastOut.defaults()));
    }

    private static List<Integer> itemIds(Ratings ratings) {
        return IntStream.range(0, ratings.size())
                .mapToObj(row -> ratings.items().id(ratings.item(row)))
                .toList();
    }
}
