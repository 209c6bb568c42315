package kinoscope.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kinoscope.data.Ratings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every splitter on any ratings. */
class SplitterPropertiesTest {
    private static final int USERS = 40;
    private static final List<Long> SEEDS = List.of(1L, 2L, 3L, -7L);

    static Stream<Arguments> everySplitter() {
        return SEEDS.stream().flatMap(seed -> Stream.concat(perUser(seed), acrossUsers(seed))
                .map(splitter -> Arguments.of(splitter, seed)));
    }

    static Stream<Arguments> perUserSplitter() {
        return SEEDS.stream().flatMap(seed -> perUser(seed).map(splitter -> Arguments.of(splitter, seed)));
    }

    private static Stream<Splitter> perUser(long seed) {
        SplitShares thin = new SplitShares(0.1, 0.3, 0.6);
        return Stream.of(
                new PerUserRandomSplitter(SplitShares.defaults(), seed),
                new PerUserRandomSplitter(thin, seed),
                TemporalSplitter.defaults(),
                new TemporalSplitter(thin),
                new LeaveLastOut(true),
                new LeaveLastOut(false));
    }

    private static Stream<Splitter> acrossUsers(long seed) {
        return Stream.of(
                new RandomSplitter(SplitShares.defaults(), seed),
                new HashedSplitter(SplitShares.defaults(), seed),
                new ColdItems(.3, seed),
                FileSplit.ofRows("given", 3, 0, 17),
                ratings -> new KFold(3, 0.2, seed).splits(ratings).get(1));
    }

    @ParameterizedTest
    @MethodSource("everySplitter")
    void everyRowLandsInExactlyOnePart(Splitter splitter, long seed) {
        Ratings ratings = PlantedRatings.random(USERS, seed);
        Split split = splitter.split(ratings);
        List<String> rows = new ArrayList<>(rows(split.train()));
        rows.addAll(rows(split.validation()));
        rows.addAll(rows(split.test()));
        assertThat(rows).containsExactlyInAnyOrderElementsOf(rows(ratings));
        assertThat(SplitAudit.of(split).overlap()).isZero();
    }

    @ParameterizedTest
    @MethodSource("everySplitter")
    void partsKeepTheOrderOfTheFile(Splitter splitter, long seed) {
        Ratings ratings = PlantedRatings.random(USERS, seed);
        List<String> all = rows(ratings);
        Split split = splitter.split(ratings);
        for (Ratings part : List.of(split.train(), split.validation(), split.test())) {
            assertThat(rows(part).stream().map(all::indexOf).toList()).isSorted();
        }
    }

    @ParameterizedTest
    @MethodSource("everySplitter")
    void sameOptionsGiveTheSameParts(Splitter splitter, long seed) {
        Ratings ratings = PlantedRatings.random(USERS, seed);
        Split one = splitter.split(ratings);
        Split other = splitter.split(ratings);
        assertThat(one.train().fingerprint()).isEqualTo(other.train().fingerprint());
        assertThat(one.validation().fingerprint()).isEqualTo(other.validation().fingerprint());
        assertThat(one.test().fingerprint()).isEqualTo(other.test().fingerprint());
    }

    @ParameterizedTest
    @MethodSource("perUserSplitter")
    void everyUserKeepsATrainRow(Splitter splitter, long seed) {
        Split split = splitter.split(PlantedRatings.random(USERS, seed));
        for (int user = 0; user < USERS; user++) {
            assertThat(split.train().rowsOf(user))
                    .as("train rows of user %d", user)
                    .isNotEmpty();
        }
        assertThat(SplitAudit.of(split).coldUsers()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void splittersByTimeKeepTheOrderOfTime(long seed) {
        Ratings ratings = PlantedRatings.random(USERS, seed);
        for (Splitter splitter : List.of(TemporalSplitter.defaults(), LeaveLastOut.defaults())) {
            SplitAudit audit = SplitAudit.of(splitter.split(ratings));
            assertThat(audit.requireClean(SplitAudit.Claim.TEMPORAL)).isSameAs(audit);
        }
    }

    private static List<String> rows(Ratings ratings) {
        return IntStream.range(0, ratings.size())
                .mapToObj(row -> ratings.user(row) + " " + ratings.item(row) + " " + ratings.rating(row) + " "
                        + ratings.timestamp(row))
                .toList();
    }
}
