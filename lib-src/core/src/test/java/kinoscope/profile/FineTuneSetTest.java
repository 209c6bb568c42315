package kinoscope.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import kinoscope.data.Dataset;
import kinoscope.data.Ratings;
import kinoscope.profile.FineTuneOptions.MixedNegatives;
import kinoscope.profile.FineTuneOptions.Shortage;
import kinoscope.sample.Interactions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FineTuneSetTest {
    private static final FineTuneOptions DEFAULTS = FineTuneOptions.defaults();
    private static final int GOLDEN = 457305428;
    private static final int GOLDEN_RATIO = 126732143;

    /** User 1 likes movies 10 and 11 of A; B is far from her, with movies 20 to 24, of which 24 is of A too. User 2 rates the rest. */
    private final Dataset dataset = ProfileFixture.dataset(
            new int[][] {
                {1, 10, 5},
                {1, 11, 3},
                {1, 12, 2},
                {2, 20, 4},
                {2, 21, 4},
                {2, 22, 4},
                {2, 23, 4},
                {2, 24, 4},
                {2, 10, 4}
            },
            "10 A",
            "11 A",
            "12 A",
            "20 B",
            "21 B",
            "22 B",
            "23 B",
            "24 B|A");

    private final GenreProfiles profiles =
            GenreProfiles.of(new double[][] {{.9, .1}, {Double.NaN, Double.NaN}}, dataset, dataset.ratings(), 3);

    @Test
    void rowsByHandWithShortfall() {
        FineTuneSet set = FineTuneSet.draw(profiles, DEFAULTS);
        assertThat(set.rows())
                .containsExactlyInAnyOrder(
                        new FineTuneRow(1, 10, 1, "A", "Movie 10"),
                        new FineTuneRow(1, 11, 1, "A", "Movie 11"),
                        new FineTuneRow(1, 20, 0, "B", "Movie 20"),
                        new FineTuneRow(1, 21, 0, "B", "Movie 21"),
                        new FineTuneRow(1, 22, 0, "B", "Movie 22"),
                        new FineTuneRow(1, 23, 0, "B", "Movie 23"));
        // 2 positives ask for 6 negatives; 24 is of the liked genre too, so 4 are left
        assertThat(set.report()).isEqualTo(new FineTuneReport(2, 1, 1, 0, 1, 2, 4, 2, 0));
        assertThat(set.report().ratio()).isEqualTo(2);
    }

    @Test
    void starsStandBesidePositivesOnly() {
        FineTuneSet set = FineTuneSet.draw(profiles, DEFAULTS);
        Interactions rows = set.interactions();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.label(row) == 1) {
                assertThat(rows.rating(row)).isEqualTo(set.rows().get(row).movieId() == 10 ? 5 : 3);
            } else {
                assertThat(rows.rating(row)).isNaN();
            }
            assertThat(dataset.genres().name(set.genre(row)))
                    .isEqualTo(set.rows().get(row).genre());
        }
    }

    @Test
    void mixedMoviesCanBeAllowed() {
        FineTuneSet set = FineTuneSet.draw(profiles, DEFAULTS.withMixedNegatives(MixedNegatives.ALLOW));
        assertThat(set.rows()).extracting(FineTuneRow::movieId).contains(24);
        assertThat(set.report()).isEqualTo(new FineTuneReport(2, 1, 1, 0, 1, 2, 5, 1, 0));
    }

    @Test
    void theRatioCanComeFirst() {
        FineTuneSet set = FineTuneSet.draw(profiles, DEFAULTS.withShortage(Shortage.KEEP_RATIO));
        assertThat(set.report()).isEqualTo(new FineTuneReport(2, 1, 1, 0, 1, 1, 3, 2, 1));
        assertThat(set.interactions().size()).isEqualTo(4);
    }

    @Test
    void userWithoutNegativesKeepsPositivesOrDropsOut() {
        GenreProfiles all = GenreProfiles.of(new double[][] {{.9, .1}, {.1, .9}}, dataset, dataset.ratings(), 3);
        FineTuneSet kept = FineTuneSet.draw(all, DEFAULTS);
        assertThat(kept.report()).isEqualTo(new FineTuneReport(2, 2, 0, 1, 2, 7, 4, 17, 0));
        FineTuneSet strict = FineTuneSet.draw(all, DEFAULTS.withShortage(Shortage.KEEP_RATIO));
        assertThat(strict.report()).isEqualTo(new FineTuneReport(2, 1, 0, 1, 2, 1, 3, 17, 6));
    }

    @Test
    void hiddenPairsAreNeverDrawn() {
        Dataset whole = ProfileFixture.dataset(
                new int[][] {{1, 10, 5}, {1, 11, 5}, {1, 20, 5}, {2, 20, 4}, {2, 21, 4}, {2, 22, 4}, {2, 23, 4}},
                "10 A",
                "11 A",
                "20 B",
                "21 B",
                "22 B",
                "23 B");
        Ratings train = whole.ratings().subset(new int[] {0, 1, 3, 4, 5, 6});
        GenreProfiles split = GenreProfiles.of(new double[][] {{.9, .1}, {.9, .1}}, whole, train, 3);
        FineTuneSet open = FineTuneSet.draw(split, DEFAULTS);
        assertThat(open.rows()).contains(new FineTuneRow(1, 20, 0, "B", "Movie 20"));
        FineTuneSet closed = FineTuneSet.draw(split, DEFAULTS, whole.ratings().subset(new int[] {0, 2}));
        assertThat(closed.rows()).extracting(FineTuneRow::movieId).containsExactlyInAnyOrder(11, 21, 22, 23);
        assertThatThrownBy(() -> FineTuneSet.draw(split, DEFAULTS, dataset.ratings()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyRowFollowsTheRules(long seed) {
        Dataset whole = ProfileFixture.random(seed);
        int size = whole.ratings().size();
        Ratings train = whole.ratings()
                .subset(IntStream.range(0, size).filter(row -> row % 4 != 0).toArray());
        Ratings test = whole.ratings()
                .subset(IntStream.range(0, size).filter(row -> row % 4 == 0).toArray());
        GenreProfiles random = GenreProfiles.of(ProfileFixture.randomCosines(whole, seed), whole, train, 3);
        FineTuneOptions options = new FineTuneOptions(
                3, 3, MixedNegatives.LEAVE_OUT, seed % 2 == 0 ? Shortage.KEEP_RATIO : Shortage.KEEP_POSITIVES, 0, seed);
        FineTuneSet set = FineTuneSet.draw(random, options, test);
        Interactions rows = set.interactions();
        int[] positives = new int[train.users().size()];
        int[] negatives = new int[train.users().size()];
        Set<Long> pairs = new HashSet<>();
        for (int row = 0; row < rows.size(); row++) {
            int user = rows.user(row);
            int item = rows.item(row);
            float stars = rows.rating(row);
            assertThat(pairs.add((long) user << 32 | item)).isTrue();
            assertThat(whole.genresOf(item)).contains(set.genre(row));
            assertThat(test.itemsOf(user)).doesNotContain(item);
            if (rows.label(row) == 1) {
                positives[user]++;
                assertThat(random.positiveGenres(user)).contains(set.genre(row));
                assertThat(Arrays.stream(train.rowsOf(user)))
                        .anyMatch(
                                own -> train.item(own) == item && train.rating(own) >= 3 && train.rating(own) == stars);
            } else {
                negatives[user]++;
                assertThat(random.negativeGenres(user)).contains(set.genre(row));
                assertThat(train.itemsOf(user)).doesNotContain(item);
                assertThat(whole.genresOf(item)).doesNotContain(random.positiveGenres(user));
            }
        }
        int missing = 0;
        for (int user = 0; user < positives.length; user++) {
            assertThat(positives[user]).isLessThanOrEqualTo(3);
            assertThat(negatives[user]).isLessThanOrEqualTo(3 * positives[user]);
            missing += 3 * positives[user] - negatives[user];
        }
        FineTuneReport report = set.report();
        assertThat(report.usersShort())
                .as("the fixture has users short of negatives")
                .isPositive();
        assertThat(report.users() - report.usersWithoutPositives() - report.usersShort())
                .as("and users that are not")
                .isPositive();
        assertThat(report.positives()).isEqualTo(Arrays.stream(positives).sum());
        assertThat(report.negatives()).isEqualTo(Arrays.stream(negatives).sum());
        assertThat(missing).isEqualTo(options.shortage() == Shortage.KEEP_RATIO ? 0 : report.missingNegatives());
    }

    @Test
    void seedDecides() {
        Dataset whole = ProfileFixture.random(3);
        GenreProfiles random = GenreProfiles.of(ProfileFixture.randomCosines(whole, 3), whole, whole.ratings(), 3);
        assertThat(FineTuneSet.draw(random, DEFAULTS.withSeed(7)).rows())
                .isEqualTo(FineTuneSet.draw(random, DEFAULTS.withSeed(7)).rows())
                .isNotEqualTo(FineTuneSet.draw(random, DEFAULTS.withSeed(8)).rows());
    }

    /** As drawn before the rule for one user had a class of its own. */
    @Test
    void drawIsWhatItHasAlwaysBeen() {
        Dataset whole = ProfileFixture.random(3);
        GenreProfiles random = GenreProfiles.of(ProfileFixture.randomCosines(whole, 3), whole, whole.ratings(), 3);
        assertThat(hash(FineTuneSet.draw(random, DEFAULTS))).isEqualTo(GOLDEN);
        assertThat(hash(FineTuneSet.draw(random, DEFAULTS.withShortage(Shortage.KEEP_RATIO))))
                .isEqualTo(GOLDEN_RATIO);
    }

    private static int hash(FineTuneSet set) {
        return set.rows().stream()
                .map(row -> List.of(row.userId(), row.movieId(), row.interaction(), row.genre()))
                .toList()
                .hashCode();
    }

    /** Users, movies and rows in another order, and so other indices. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void drawByIdDependsOnIdsAlone(long seed) {
        Dataset whole = ProfileFixture.random(seed);
        Dataset mixed = ProfileFixture.mixed(whole, seed);
        double[][] cosines = ProfileFixture.randomCosines(whole, seed);
        double[][] same = new double[cosines.length][];
        for (int user = 0; user < same.length; user++) {
            same[user] = cosines[
                    whole.ratings().users().index(mixed.ratings().users().id(user))];
        }
        FineTuneSet set = byId(whole, cosines);
        FineTuneSet other = byId(mixed, same);
        assertThat(mixed.ratings().users()).isNotEqualTo(whole.ratings().users());
        assertThat(mixed.ratings().items()).isNotEqualTo(whole.ratings().items());
        assertThat(other.rows()).containsExactlyInAnyOrderElementsOf(set.rows()).isNotEqualTo(set.rows());
        assertThat(other.report()).isEqualTo(set.report());
    }

    private static FineTuneSet byId(Dataset dataset, double[][] cosines) {
        Ratings ratings = dataset.ratings();
        Ratings train = ratings.where(row -> ratings.rating(row) != 4);
        Ratings test = ratings.where(row -> ratings.rating(row) == 4);
        return FineTuneSet.drawById(GenreProfiles.of(cosines, dataset, train, 3), DEFAULTS, test);
    }

    @Test
    void optionsAreChecked() {
        assertThatThrownBy(() -> new FineTuneOptions(0, 3, MixedNegatives.ALLOW, Shortage.KEEP_RATIO, 0, 1))
                .hasMessage("positivesPerUser must be at least 1, not 0");
        assertThatThrownBy(() -> new FineTuneOptions(1, -1, MixedNegatives.ALLOW, Shortage.KEEP_RATIO, 0, 1))
                .hasMessage("negativesPerPositive must not be negative: -1");
        assertThatThrownBy(() -> DEFAULTS.withReplayShare(1.5)).hasMessage("replayShare must be in 0..1, not 1.5");
    }
}
