package kinoscope.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import kinoscope.split.FileSplit;
import kinoscope.split.LeaveLastOut;
import kinoscope.split.Split;
import kinoscope.split.SplitAudit;
import kinoscope.split.SplitAudit.Claim;
import kinoscope.split.TemporalSplitter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Splits and samples of the real ML-1M, held against counts made outside the project. */
class MovieLens1mSamplingTest {
    private static final int USERS = 6040;
    private static Ratings ratings;
    private static int[] testUsers;
    private static int[] testItems;
    private static int[][] testNegatives;

    @BeforeAll
    static void read() throws IOException {
        String folder = System.getenv("KINOSCOPE_DATA");
        assumeTrue(folder != null, "KINOSCOPE_DATA is not set");
        Path file = Path.of(folder, "ml-1m", "ratings.dat");
        Path ncf = Path.of(folder, "ncf");
        assumeTrue(Files.exists(file) && Files.exists(ncf), "no ml-1m and ncf in " + folder);
        Ratings.Builder builder = Ratings.builder(RatingScale.WHOLE_STARS);
        for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
            int[] field =
                    Arrays.stream(line.split("::")).mapToInt(Integer::parseInt).toArray();
            builder.add(field[0], field[1], field[2], field[3]);
        }
        ratings = builder.build();
        List<String[]> test = fields(ncf.resolve("ml-1m.test.rating"));
        testUsers = test.stream().mapToInt(field -> Integer.parseInt(field[0])).toArray();
        testItems = test.stream().mapToInt(field -> Integer.parseInt(field[1])).toArray();
        testNegatives = fields(ncf.resolve("ml-1m.test.negative")).stream()
                .map(field ->
                        Arrays.stream(field).skip(1).mapToInt(Integer::parseInt).toArray())
                .toArray(int[][]::new);
    }

    private static List<String[]> fields(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(line -> line.split("\t")).toList();
    }

    private static SamplingReport report(NegativeStrategy strategy, int negatives) {
        SamplingOptions options =
                SamplingOptions.defaults().withStrategy(strategy).withNegativesPerPositive(negatives);
        return new InteractionSampler(ratings, options).sample().report();
    }

    @Test
    void bandsHaveTheKnownCounts() {
        assertThat(RatingBands.defaults().counts(ratings))
                .isEqualTo(Map.of(
                        RatingBand.HARD_POSITIVE, 348_971 + 226_310,
                        RatingBand.SOFT_POSITIVE, 261_197,
                        RatingBand.SOFT_NEGATIVE, 107_557,
                        RatingBand.HARD_NEGATIVE, 56_174));
    }

    /** The one user without positives is 3598, who has given 64 times one star and once two. */
    @ParameterizedTest
    @EnumSource(NegativeStrategy.class)
    void everyPositiveGetsFourNegativesOrTheyAreCounted(NegativeStrategy strategy) {
        SamplingReport report = report(strategy, 4);
        assertThat(report.positives()).isEqualTo(836_478);
        assertThat(report.negatives() + report.shortfall()).isEqualTo(4 * 836_478);
        assertThat(report.users()).isEqualTo(USERS - 1);
        assertThat(report.usersWithoutPositives()).isEqualTo(1);
    }

    @Test
    void hardFirstUsesNearlyAllLowRatings() {
        SamplingReport report = report(NegativeStrategy.HARD_FIRST, 4);
        assertThat(report.rowsByBand())
                .containsEntry(RatingBand.HARD_NEGATIVE, 55_982)
                .containsEntry(RatingBand.SOFT_NEGATIVE, 107_552);
        assertThat(report.unobserved()).isEqualTo(3_182_378);
        assertThat(report.shortfall()).isZero();
    }

    @Test
    void explicitOnlyFallsShortForNearlyAllUsers() {
        SamplingReport report = report(NegativeStrategy.EXPLICIT_ONLY, 4);
        assertThat(report.negatives()).isEqualTo(55_982 + 107_552);
        assertThat(report.shortfall()).isEqualTo(3_182_378);
        assertThat(report.usersShort()).isEqualTo(6036);
        assertThat(report.usersWithoutNegatives()).isEqualTo(262);
    }

    /** Where a user wants more negatives than there are unobserved items, the pool starts again. */
    @Test
    void uniformRepeatsOnlyWhatThePoolsLack() {
        SamplingReport report = report(NegativeStrategy.UNIFORM, 4);
        assertThat(report.unobserved()).isEqualTo(4 * 836_478);
        assertThat(report.repeated()).isEqualTo(67_920);
    }

    /** All 163,731 low ratings but the 65 of the user without positives. */
    @Test
    void explicitNegativesRunOut() {
        assertThat(report(NegativeStrategy.EXPLICIT_ONLY, 1000).negatives()).isEqualTo(163_731 - 65);
    }

    @Test
    void ncfFilesGiveTheirSplitAndTheirLists() {
        Split split = FileSplit.ofPairs("NCF leave-one-out", ratings, testUsers, testItems)
                .split(ratings);
        assertThat(split.train().size()).isEqualTo(994_169);
        CandidateSets sets = CandidateSets.fromNcf(testItems, testNegatives);
        assertThat(sets.users()).hasSize(USERS);
        assertThat(sets.dropped()).isEqualTo(156);
        assertThat(sets.fewestNegatives()).isEqualTo(98);
        SplitAudit audit = SplitAudit.of(split).withNegatives("test negatives", ratings, sets::negatives);
        assertThat(audit.requireClean(Claim.TEMPORAL)).isSameAs(audit);
        assertThat(SplitAudit.positivesAmongNegatives(ratings, user -> testNegatives[user]))
                .isEqualTo(156);
    }

    /** Users are in the order of the file, so that the test item of a user index is at that place. */
    @Test
    void lastRatingsAgreeWithTheNcfFileUpToTies() {
        Ratings mine = LeaveLastOut.defaults().split(ratings).test();
        Ratings theirs = FileSplit.ofPairs("NCF leave-one-out", ratings, testUsers, testItems)
                .split(ratings)
                .test();
        int same = 0;
        for (int user = 0; user < USERS; user++) {
            int row = mine.rowsOf(user)[0];
            int theirRow = theirs.rowsOf(user)[0];
            assertThat(mine.timestamp(row)).isEqualTo(theirs.timestamp(theirRow));
            same += mine.item(row) == theirs.item(theirRow) ? 1 : 0;
        }
        assertThat(same).isGreaterThan(USERS * 3 / 4);
    }

    @Test
    void temporalSplitIsClean() {
        Split split = TemporalSplitter.defaults().split(ratings);
        SplitAudit audit = SplitAudit.of(split);
        assertThat(audit.requireClean(Claim.TEMPORAL)).isSameAs(audit);
        assertThat(audit.coldUsers()).isZero();
        CandidateSets sets = CandidateSets.ofTest(split, CandidateOptions.defaults());
        assertThat(sets.users()).hasSize(USERS);
        assertThat(sets.fewestNegatives()).isEqualTo(99);
        assertThat(SplitAudit.positivesAmongNegatives(ratings, sets::negatives)).isZero();
    }
}
