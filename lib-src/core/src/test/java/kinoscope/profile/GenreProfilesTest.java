package kinoscope.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kinoscope.data.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenreProfilesTest {
    private static final double NAN = Double.NaN;

    /** Genres A to D; user 1 likes A, dislikes C, and leaves B and D alone. */
    private final Dataset four = ProfileFixture.dataset(
            new int[][] {{1, 10, 3}, {1, 30, 1}, {2, 20, 5}, {2, 40, 2}}, "10 A", "20 B", "30 C", "40 D");

    @Test
    void medianOfOddEvenAndIncompleteRows() {
        assertThat(UserTaste.median(new double[] {3, 1, 2})).isEqualTo(2);
        assertThat(UserTaste.median(new double[] {4, 1, 2, 8})).isEqualTo(3);
        assertThat(UserTaste.median(new double[] {NAN, 5, NAN, 7})).isEqualTo(6);
        assertThat(UserTaste.median(new double[] {NAN})).isNaN();
        assertThat(UserTaste.median(new double[0])).isNaN();
    }

    @Test
    void actualGenresNeedWhatTheUserDid() {
        GenreProfiles profiles = profiles(four, new double[][] {{.9, .8, .2, .1}, {.1, .2, .8, .9}});
        assertThat(profiles.median(0)).isEqualTo(.5);
        // A is liked, B above but never rated, C below but rated, D below and never rated
        assertThat(profiles.table(0))
                .containsExactly(
                        new GenreStanding("A", .9, Leaning.POSITIVE, Leaning.POSITIVE, 1, 1),
                        new GenreStanding("B", .8, Leaning.POSITIVE, Leaning.NEITHER, 0, 0),
                        new GenreStanding("C", .2, Leaning.NEGATIVE, Leaning.NEITHER, 0, 1),
                        new GenreStanding("D", .1, Leaning.NEGATIVE, Leaning.NEGATIVE, 0, 0));
        // user 2: D above with two stars only, so not liked; B below but rated; A below and never rated
        assertThat(profiles.positiveGenres(1)).isEmpty();
        assertThat(profiles.negativeGenres(1)).containsExactly(0);
    }

    @Test
    void theThresholdCounts() {
        double[][] cosines = {{.9, .8, .2, .1}, {.1, .2, .8, .9}};
        assertThat(GenreProfiles.of(cosines, four, four.ratings(), 4).positiveGenres(0))
                .isEmpty();
        assertThat(GenreProfiles.of(cosines, four, four.ratings(), 3).positiveGenres(0))
                .containsExactly(0);
        assertThat(GenreProfiles.of(cosines, four, four.ratings(), 2).positiveGenres(1))
                .containsExactly(3);
    }

    @Test
    void onlyTheTrainingPartCounts() {
        Dataset dataset = four;
        GenreProfiles profiles = GenreProfiles.of(
                new double[][] {{.9, .8, .2, .1}, {0, 0, 0, 0}},
                dataset,
                dataset.ratings().subset(new int[] {1}),
                3);
        assertThat(profiles.positiveGenres(0)).isEmpty();
        assertThat(profiles.table(0).get(0).liked()).isZero();
    }

    @Test
    void medianGenreOfAnOddNumberIsNeither() {
        Dataset three = ProfileFixture.dataset(new int[][] {{1, 20, 5}}, "10 A", "20 B", "30 C");
        GenreProfiles profiles = profiles(three, new double[][] {{.9, .5, .1}});
        assertThat(profiles.candidate(0, 0)).isEqualTo(Leaning.POSITIVE);
        assertThat(profiles.candidate(0, 1)).isEqualTo(Leaning.NEITHER);
        assertThat(profiles.actual(0, 1)).isEqualTo(Leaning.NEITHER);
        assertThat(profiles.candidate(0, 2)).isEqualTo(Leaning.NEGATIVE);
    }

    @Test
    void equalCosinesAreAllNeither() {
        GenreProfiles profiles = profiles(four, new double[][] {{.5, .5, .5, .5}, {.1, .5, .5, .9}});
        assertThat(profiles.table(0)).extracting(GenreStanding::candidate).containsOnly(Leaning.NEITHER);
        assertThat(profiles.table(1))
                .extracting(GenreStanding::candidate)
                .containsExactly(Leaning.POSITIVE, Leaning.NEITHER, Leaning.NEITHER, Leaning.NEGATIVE);
    }

    @Test
    void usersAndGenresWithoutVectorStandNowhere() {
        GenreProfiles profiles = profiles(four, new double[][] {{NAN, NAN, NAN, NAN}, {NAN, .6, .4, .2}});
        assertThat(profiles.table(0)).isEmpty();
        assertThat(profiles.median(0)).isNaN();
        assertThat(profiles.positiveGenres(0)).isEmpty();
        assertThat(profiles.negativeGenres(0)).isEmpty();
        assertThat(profiles.table(1)).extracting(GenreStanding::genre).containsExactly("B", "C", "D");
        assertThat(profiles.positiveGenres(1)).containsExactly(1);
    }

    @Test
    void shapesMustFit() {
        assertThatThrownBy(() -> profiles(four, new double[1][4])).hasMessage("cosines of 1 users for 2");
        assertThatThrownBy(() -> profiles(four, new double[2][3])).hasMessage("cosines with 3 genres for 4");
        Dataset other = ProfileFixture.random(1);
        assertThatThrownBy(() -> GenreProfiles.of(new double[2][4], four, other.ratings(), 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the training part is of another data set");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void halfOfAnEvenNumberOfGenresIsAboveAndEachGenreIsOnOneSide(long seed) {
        Dataset dataset = ProfileFixture.random(seed);
        GenreProfiles profiles = profiles(dataset, ProfileFixture.randomCosines(dataset, seed));
        for (int user = 0; user < profiles.size(); user++) {
            List<GenreStanding> table = profiles.table(user);
            assertThat(table)
                    .filteredOn(row -> row.candidate() == Leaning.POSITIVE)
                    .hasSize(4);
            assertThat(table)
                    .filteredOn(row -> row.candidate() == Leaning.NEGATIVE)
                    .hasSize(4);
            assertThat(table).allSatisfy(row -> {
                assertThat(row.liked()).isLessThanOrEqualTo(row.rated());
                assertThat(row.actual()).isIn(row.candidate(), Leaning.NEITHER);
                assertThat(row.actual() == Leaning.POSITIVE)
                        .isEqualTo(row.candidate() == Leaning.POSITIVE && row.liked() > 0);
                assertThat(row.actual() == Leaning.NEGATIVE)
                        .isEqualTo(row.candidate() == Leaning.NEGATIVE && row.rated() == 0);
            });
        }
    }

    private static GenreProfiles profiles(Dataset dataset, double[][] cosines) {
        return GenreProfiles.of(cosines, dataset, dataset.ratings(), 3);
    }
}
