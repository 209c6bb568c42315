package kinoscope.spark.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kinoscope.data.Ratings;
import kinoscope.sample.HashedSampler;
import kinoscope.sample.Interactions;
import kinoscope.sample.SampledInteractions;
import kinoscope.sample.SamplingOptions;
import kinoscope.spark.Imported;
import kinoscope.spark.job.JobRecord;
import kinoscope.split.HashedSplitter;
import kinoscope.split.SplitShares;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class SampleJobTest {
    private static final HashedSplitter ALL_TRAIN = new HashedSplitter(new SplitShares(1, 0, 0), 1);
    private static final SamplingOptions TWO = SamplingOptions.defaults().withNegativesPerPositive(2);

    /** Holds a sample against that of the library, row by row and count by count. */
    private static void assertSameSample(Imported imported, Ratings train, JobRecord record, SamplingOptions options) {
        SampledInteractions expected = new HashedSampler(train, options).sample();
        assertThat(counts(record))
                .containsAllEntriesOf(withoutRepeats(expected.report().lines()));
        assertThat(keys(imported.table(SampleJob.NAME, SampleJob.INTERACTIONS)))
                .isEqualTo(keys(expected.interactions(), train));
    }

    /** User, movie, label and half stars in one number; 0 stars where there are none. */
    private static long[] keys(Dataset<Row> rows) {
        return rows
                .selectExpr("(userId * 16777216L + movieId) * 256 + label * 128 + cast(coalesce(stars, 0) * 2 as int)")
                .as(Encoders.LONG())
                .collectAsList()
                .stream()
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
    }

    private static long[] keys(Interactions rows, Ratings ratings) {
        long[] keys = new long[rows.size()];
        for (int row = 0; row < keys.length; row++) {
            keys[row] = key(
                    ratings.users().id(rows.user(row)),
                    ratings.items().id(rows.item(row)),
                    rows.label(row),
                    Float.isNaN(rows.rating(row)) ? 0 : rows.rating(row));
        }
        Arrays.sort(keys);
        return keys;
    }

    private static long key(int user, int movie, int label, float stars) {
        return ((long) user << 24 | movie) << 8 | (long) label << 7 | Math.round(stars * 2);
    }

    /** The record's counts, with 0 for bands without rows. */
    private static Map<String, Long> counts(JobRecord record) {
        Map<String, Long> counts = new HashMap<>(record.rows());
        counts.put("unobserved negative", counts.getOrDefault("unobserved", 0L));
        List.of("hard positive", "soft positive", "soft negative", "hard negative")
                .forEach(band -> counts.putIfAbsent(band, 0L));
        return counts;
    }

    private static Map<String, Long> withoutRepeats(Map<String, Long> lines) {
        Map<String, Long> counts = new HashMap<>(lines);
        assertThat(counts.remove("repeated negative")).isZero();
        return counts;
    }

    @Test
    void sampleIsThatOfTheLibrary() {
        Imported imported = Imported.sample();
        Ratings train = imported.divided(HashedSplitter.defaults()).train();
        JobRecord record = imported.run(new SampleJob(SampleOptions.defaults().withSampling(TWO)));

        assertSameSample(imported, train, record, TWO);
        for (Row row : imported.table(SampleJob.NAME, SampleJob.INTERACTIONS)
                .groupBy("band", "label")
                .agg(Map.of("stars", "max"))
                .collectAsList()) {
            assertThat(row.getByte(1) == 1).isEqualTo(row.getString(0).endsWith("positive"));
            assertThat(row.isNullAt(2)).isEqualTo(row.getString(0).equals("unobserved"));
        }
    }

    /** Positives as counted outside the project. */
    @Test
    void sampleOfMovieLens1mIsThatOfTheLibrary() {
        Imported imported = Imported.movieLens1m();
        Ratings train = imported.divided(ALL_TRAIN).train();
        SamplingOptions one = SamplingOptions.defaults().withNegativesPerPositive(1);
        JobRecord record = imported.run(new SampleJob(SampleOptions.defaults().withSampling(one)));
        assertThat(record.rows())
                .containsEntry("hard positive", 348_971L + 226_310)
                .containsEntry("soft positive", 261_197L)
                .containsEntry("users without positives", 1L);
        assertSameSample(imported, train, record, one);
    }

    /** Rows of a user stand together, each positive before its negatives. */
    @Test
    void negativesFollowTheirPositiveInTheFiles() {
        Imported imported = Imported.sample();
        imported.divided(ALL_TRAIN);
        imported.run(new SampleJob(SampleOptions.defaults().withSampling(TWO)));
        int user =
                imported.table(SampleJob.NAME, SampleJob.INTERACTIONS).first().getInt(0);
        List<Integer> labels = new ArrayList<>();
        List<Integer> positives = new ArrayList<>();
        for (Row row : imported.table(SampleJob.NAME, SampleJob.INTERACTIONS)
                .where("userId = " + user)
                .collectAsList()) {
            labels.add((int) row.getByte(2));
            if (row.getByte(2) == 1) {
                positives.add(row.getInt(1));
            }
        }
        assertThat(labels).startsWith(1, 0, 0, 1, 0, 0);
        assertThat(positives).isSorted();
    }

    @Test
    void usersWithVeryManyRatingsAreLeftOutAndCounted() {
        Imported imported = Imported.sample();
        Ratings ratings = imported.divided(ALL_TRAIN).train();
        long most = 150;
        long tooMany = Arrays.stream(ratings.countsByUser())
                .filter(count -> count > most)
                .count();
        JobRecord record = imported.run(
                new SampleJob(SampleOptions.defaults().withSampling(TWO).withMostRatings(most)));

        assertThat(tooMany).isPositive();
        assertThat(record.rows()).containsEntry("users left out", tooMany);
        assertThat(record.rows().get("users") + record.rows().get("users without positives"))
                .isEqualTo(ratings.users().size() - tooMany);
        for (Row row : imported.table(SampleJob.NAME, SampleJob.INTERACTIONS)
                .select("userId")
                .distinct()
                .collectAsList()) {
            assertThat(ratings.rowsOf(ratings.users().index(row.getInt(0))).length)
                    .isLessThanOrEqualTo((int) most);
        }
    }
}
