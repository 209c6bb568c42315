package kinoscope.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import kinoscope.split.FileSplit;
import kinoscope.split.LeaveLastOut;
import kinoscope.split.PerUserRandomSplitter;
import kinoscope.split.PlantedRatings;
import kinoscope.split.Split;
import kinoscope.split.SplitAudit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CandidateSetsTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void negativesAreDistinctAndUnknownToTheUser(long seed) {
        Ratings ratings = PlantedRatings.random(40, seed);
        Split split = PerUserRandomSplitter.defaults().split(ratings);
        CandidateOptions options = new CandidateOptions(20, Integer.MAX_VALUE, 0, seed);
        for (CandidateSets sets :
                new CandidateSets[] {CandidateSets.ofTest(split, options), CandidateSets.ofValidation(split, options)
                }) {
            assertThat(sets.users()).isNotEmpty();
            assertThat(SplitAudit.positivesAmongNegatives(ratings, sets::negatives))
                    .isZero();
            for (int user : sets.users()) {
                assertThat(sets.negatives(user)).hasSize(20).doesNotHaveDuplicates();
            }
            assertThat(sets.fewestNegatives()).isEqualTo(20);
        }
    }

    @Test
    void positivesAreThoseOfThePart() {
        Split split = LeaveLastOut.defaults().split(PlantedRatings.random(40, 1));
        CandidateSets test = CandidateSets.ofTest(split, CandidateOptions.defaults());
        CandidateSets validation = CandidateSets.ofValidation(split, CandidateOptions.defaults());
        for (int user = 0; user < 40; user++) {
            assertThat(test.positives(user)).isEqualTo(split.test().itemsOf(user));
            assertThat(validation.positives(user)).isEqualTo(split.validation().itemsOf(user));
        }
        assertThat(test.users())
                .isEqualTo(IntStream.range(0, 40)
                        .filter(user -> split.test().rowsOf(user).length > 0)
                        .toArray());
        int userWithOneRating = 0;
        assertThat(test.negatives(userWithOneRating)).isEmpty();
        assertThat(test.name()).isEqualTo("test of leave-last-out");
    }

    @Test
    void fewPositivesAreTheNewest() {
        Ratings.Builder builder = Ratings.builder(RatingScale.WHOLE_STARS);
        builder.add(1, 10, 5, 300).add(1, 20, 5, 100).add(1, 30, 2, 400).add(1, 40, 5, 200);
        for (int item = 50; item < 60; item++) {
            builder.add(2, item, 3, 0);
        }
        Ratings ratings = builder.build();
        Split split = FileSplit.ofRows("all of user 1", 0, 1, 2, 3).split(ratings);
        assertThat(CandidateSets.ofTest(split, new CandidateOptions(3, 1, 3, 1)).positives(0))
                .containsExactly(ratings.items().index(10));
        assertThat(CandidateSets.ofTest(split, new CandidateOptions(3, 2, 0, 1)).positives(0))
                .containsExactly(ratings.items().index(30), ratings.items().index(10));
    }

    @Test
    void thresholdKeepsLowRatingsOut() {
        Split split = LeaveLastOut.defaults().split(PlantedRatings.random(40, 1));
        CandidateSets sets = CandidateSets.ofTest(split, new CandidateOptions(5, Integer.MAX_VALUE, 4, 1));
        assertThat(sets.users().length)
                .isEqualTo((int) IntStream.range(0, split.test().size())
                        .filter(row -> split.test().rating(row) >= 4)
                        .count());
    }

    @Test
    void smallCatalogueGivesAllItHas() {
        Split split = LeaveLastOut.defaults()
                .split(PlantedRatings.of(
                        new int[] {1, 10, 5, 1}, new int[] {1, 11, 5, 2}, new int[] {2, 12, 5, 1}, new int[] {
                            2, 13, 5, 2
                        }));
        CandidateSets sets = CandidateSets.ofTest(split, CandidateOptions.defaults());
        assertThat(sets.negatives(0)).containsExactlyInAnyOrder(2, 3);
        assertThat(sets.fewestNegatives()).isEqualTo(2);
    }

    @Test
    void seedDecidesTheLists() {
        Split split = LeaveLastOut.defaults().split(PlantedRatings.random(40, 1));
        int user = 10;
        int[] one = CandidateSets.ofTest(split, new CandidateOptions(20, Integer.MAX_VALUE, 0, 1))
                .negatives(user);
        assertThat(CandidateSets.ofTest(split, new CandidateOptions(20, Integer.MAX_VALUE, 0, 1))
                        .negatives(user))
                .isEqualTo(one);
        assertThat(CandidateSets.ofTest(split, new CandidateOptions(20, Integer.MAX_VALUE, 0, 2))
                        .negatives(user))
                .isNotEqualTo(one);
    }

    @Test
    void ncfListsLoseTheirOwnPositive() {
        int[][] lists = {{4, 7, 9}, {1, 2, 3}};
        CandidateSets sets = CandidateSets.fromNcf(new int[] {7, 8}, lists);
        assertThat(sets.users()).containsExactly(0, 1);
        assertThat(sets.positives(0)).containsExactly(7);
        assertThat(sets.negatives(0)).containsExactly(4, 9);
        assertThat(sets.negatives(1)).containsExactly(1, 2, 3);
        assertThat(sets.dropped()).isEqualTo(1);
        assertThat(lists[0]).containsExactly(4, 7, 9);
        assertThat(sets).hasToString("CandidateSets[NCF leave-one-out, 2 users, at least 2 negatives]");
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CandidateSets.fromNcf(new int[] {1}, new int[2][0]))
                .withMessageContaining("1 positives and 2 lists");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CandidateSets.fromNcf(new int[] {1}, new int[][] {{3, -5}}))
                .withMessageContaining("-5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CandidateOptions(0, 1, 0, 1))
                .withMessageContaining("not 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new CandidateOptions(1, 1, Float.NaN, 1));
    }
}
