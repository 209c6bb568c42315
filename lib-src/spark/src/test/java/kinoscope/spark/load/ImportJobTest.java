package kinoscope.spark.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kinoscope.data.DatasetReader;
import kinoscope.data.InputException;
import kinoscope.data.Ratings;
import kinoscope.spark.LocalSpark;
import kinoscope.spark.job.JobRecord;
import kinoscope.spark.job.JobRunner;
import kinoscope.spark.job.WorkFolder;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportJobTest {
    private static final SparkSession SPARK = LocalSpark.session();
    private static final Path SAMPLE = Path.of(System.getProperty("kinoscope.home"), "data", "sample");
    private static final String MOVIES =
            "movieId,title,genres\n1,\"Ship, The \"\"Old\"\" One (1999)\",Drama|War|Drama\n"
                    + "2,Plain (2001),(no genres listed)\n";
    private static final ImportOptions SMALL = ImportOptions.defaults().withBuckets(2);
    private static final String HEADER = "userId,movieId,rating,timestamp\n";

    @TempDir
    private Path folder;

    private JobRecord run(Path data, ImportOptions options) {
        WorkFolder work = new WorkFolder(
                folder.resolve("work").toString(), SPARK.sparkContext().hadoopConfiguration());
        ImportJob job =
                ImportJob.of(data.toString(), options, SPARK.sparkContext().hadoopConfiguration());
        return new JobRunner(work, new PrintWriter(new StringWriter())).run(job, SPARK);
    }

    private Dataset<Row> table(String name) {
        return SPARK.read().parquet(folder.resolve("work/import").resolve(name).toString());
    }

    private Path write(Map<String, String> files) throws IOException {
        Path data = folder.resolve("data");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.createDirectories(data.resolve(file.getKey()).getParent());
            Files.writeString(data.resolve(file.getKey()), file.getValue());
        }
        return data;
    }

    private List<String> ratings() {
        return table(ImportJob.RATINGS).orderBy("userId", "movieId").collectAsList().stream()
                .map(Row::toString)
                .toList();
    }

    @Test
    void sampleIsImportedAsTheLibraryReadsIt() throws IOException {
        JobRecord record = run(SAMPLE, ImportOptions.defaults().withBuckets(3));
        kinoscope.data.Dataset sample = DatasetReader.read(SAMPLE);
        Ratings expected = sample.ratings();

        assertThat(record.rows())
                .containsEntry("ratings", (long) expected.size())
                .containsEntry("movies", (long) sample.movies().size())
                .containsEntry("rejects", 0L);
        Ratings.Builder found = Ratings.builder(expected.scale());
        Map<String, Row> rows = new HashMap<>();
        for (Row row : table(ImportJob.RATINGS).collectAsList()) {
            rows.put(row.getInt(0) + " " + row.getInt(1), row);
        }
        for (int row = 0; row < expected.size(); row++) {
            int user = expected.users().id(expected.user(row));
            int item = expected.items().id(expected.item(row));
            Row same = rows.get(user + " " + item);
            found.add(same.getInt(0), same.getInt(1), same.getFloat(2), same.getLong(3));
        }
        assertThat(rows).hasSize(expected.size());
        assertThat(found.build().fingerprint()).isEqualTo(expected.fingerprint());
        for (Row movie : table(ImportJob.MOVIES).collectAsList()) {
            kinoscope.data.Movie same = sample.movieById(movie.getInt(0)).orElseThrow();
            assertThat(movie.getString(1)).isEqualTo(same.title());
            assertThat(movie.<String>getList(2)).isEqualTo(same.genres());
        }
        assertFilesAreBucketsOfUsersInOrder();
    }

    @Test
    void quotedFieldsAndManyFilesWithHeadersOrWithout() throws IOException {
        Path data = write(Map.of(
                "movies.csv",
                MOVIES,
                "ratings/part-0.csv",
                HEADER + "7,1,4.0,100\n",
                "ratings/part-1.csv",
                "\"userId\",\"movieId\",\"rating\",\"timestamp\"\r\n\"8\",\"2\",\"0.5\",\"200\"\r\n",
                "ratings/part-2.csv",
                "7,2,3.50,300"));
        run(data, SMALL);
        assertThat(ratings()).containsExactly("[7,1,4.0,100]", "[7,2,3.5,300]", "[8,2,0.5,200]");
        assertThat(table(ImportJob.MOVIES).orderBy("movieId").collectAsList().stream()
                        .map(Row::toString))
                .containsExactly(
                        "[1,Ship, The \"Old\" One (1999),ArraySeq(Drama, War)]", "[2,Plain (2001),ArraySeq()]");
    }

    @Test
    void rejectsAreKeptWithTheirReason() throws IOException {
        Map<String, String> reasons = Map.ofEntries(
                Map.entry("1,2,4.0", "not four fields"),
                Map.entry("1,2,4.0,5,6", "not four fields"),
                Map.entry("1;2;4.0;5", "not four fields"),
                Map.entry("", "empty line"),
                Map.entry("-1,2,4.0,5", "negative id"),
                Map.entry("1,-2,4.0,5", "negative id"),
                Map.entry("x,2,4.0,5", "id is not a whole number"),
                Map.entry(" 1,2,4.0,5", "id is not a whole number"),
                Map.entry("1,2147483648,4.0,5", "id is too large"),
                Map.entry("1,2,four,5", "rating is not a number"),
                Map.entry("1,2,4.,5", "rating is not a number"),
                Map.entry("1,2,4.25,5", "rating is not on the scale"),
                Map.entry("1,2,0,5", "rating is not on the scale"),
                Map.entry("1,2,-1,5", "rating is not on the scale"),
                Map.entry("1,2,5.5,5", "rating is not on the scale"),
                Map.entry("1,2,4.0,soon", "timestamp is not a whole number of up to 18 digits"),
                Map.entry("1,\"2,4.0,5", "quotes do not match"),
                Map.entry("1,3,4.0,5", "movie is not listed"));
        Path data = write(Map.of(
                "movies.csv",
                MOVIES,
                "ratings.csv",
                HEADER + "7,1,4.0,100\n" + String.join("\n", reasons.keySet()) + "\n7,2,4.0,100\n"));
        JobRecord record = run(data, SMALL.withRejectedShare(.9));
        assertThat(ratings()).containsExactly("[7,1,4.0,100]", "[7,2,4.0,100]");
        assertThat(record.rows())
                .containsEntry("rejects", (long) reasons.size())
                .containsEntry("rejected, rating is not on the scale", 4L);
        Map<String, String> found = new HashMap<>();
        for (Row reject : table(ImportJob.REJECTS).collectAsList()) {
            assertThat(reject.getString(0)).endsWith("/ratings.csv");
            found.put(reject.getString(1), reject.getString(2));
        }
        assertThat(found).isEqualTo(reasons);
    }

    @Test
    void newestOfSeveralRatingsCountsAndTheOthersAreKeptAside() throws IOException {
        Path data = write(Map.of(
                "movies.csv",
                MOVIES,
                "ratings.csv",
                HEADER + "7,1,4.0,100\n7,1,2.0,300\n7,2,1.0,5\n7,1,5.0,200\n7,2,3.0,5\n"));
        JobRecord record = run(data, SMALL.withRejectedShare(1));
        assertThat(ratings()).containsExactly("[7,1,2.0,300]", "[7,2,3.0,5]");
        assertThat(record.rows()).containsEntry("rejected, duplicate", 3L);
        assertThat(table(ImportJob.REJECTS).select("line", "reason").orderBy("line").collectAsList().stream()
                        .map(Row::toString))
                .containsExactly("[7,1,4.0,100,duplicate]", "[7,1,5.0,200,duplicate]", "[7,2,1.0,5,duplicate]");
    }

    @Test
    void tooManyRejectsFailInOneLineAndLeaveNothing() throws IOException {
        Path data = write(Map.of("movies.csv", MOVIES, "ratings.csv", HEADER + "7,1,4.0,100\n7,2,9,100\n"));
        assertThatThrownBy(() -> run(data, SMALL))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("1 of 2 lines are no ratings, 50.0 %, and 0.100 % are allowed: "
                        + "rating is not on the scale 1 (file:")
                .hasMessageEndingWith("/ratings.csv: '7,2,9,100')")
                .hasMessageNotContaining("\n");
        assertThat(Files.list(folder.resolve("work"))).isEmpty();
    }

    @Test
    void moviesInIsoLatin1AreRead() throws IOException {
        Path data = write(Map.of("ratings.dat", "1::2::5::978300760\n"));
        Files.write(
                data.resolve("movies.dat"),
                "2::Misérables, Les: Again (1995)::Drama|Musical\n".getBytes(StandardCharsets.ISO_8859_1));
        run(data, SMALL);
        assertThat(table(ImportJob.MOVIES).first().toString())
                .isEqualTo("[2,Misérables, Les: Again (1995),ArraySeq(Drama, Musical)]");
        assertThat(ratings()).containsExactly("[1,2,5.0,978300760]");
    }

    @Test
    void filesOfMl100kAreRead() throws IOException {
        Path data = write(Map.of(
                "u.data", "1\t2\t5\t978300760\n",
                "u.genre", "unknown|0\nAction|1\nDrama|2\n\n",
                "u.item", "2|Some Movie (1995)|01-Jan-1995||http://|0|1|1\n"));
        run(data, SMALL);
        assertThat(table(ImportJob.MOVIES).first().toString())
                .isEqualTo("[2,Some Movie (1995),ArraySeq(Action, Drama)]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x,Title,Drama | malformed line of a movie: 'x'",
                "1,Title | malformed line of a movie: '1,Title'",
                "1,T,Drama\\n1,T,Drama | movie is listed twice: '1'",
            })
    void badMoviesEndTheJob(String lines, String message) throws IOException {
        Path data = write(Map.of(
                "movies.csv",
                "movieId,title,genres\n" + lines.replace("\\n", "\n") + "\n",
                "ratings.csv",
                HEADER + "7,1,4.0,1\n"));
        assertThatThrownBy(() -> run(data, SMALL))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message);
    }

    @Test
    void folderWithoutRatingsIsRefused() {
        assertThatThrownBy(() -> run(folder, SMALL))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no data set here, expected one of the files ratings.dat, u.data, ratings.csv");
    }

    private void assertFilesAreBucketsOfUsersInOrder() throws IOException {
        try (var files = Files.list(folder.resolve("work/import/ratings"))) {
            List<Path> parts =
                    files.filter(file -> file.toString().endsWith(".parquet")).toList();
            assertThat(parts).hasSize(3);
            for (Path part : parts) {
                Dataset<Row> bucket = SPARK.read().parquet(part.toString());
                assertThat(bucket.selectExpr("pmod(hash(userId), 3)").distinct().count())
                        .isEqualTo(1);
                List<Row> rows = bucket.collectAsList();
                for (int k = 1; k < rows.size(); k++) {
                    int users = Integer.compare(
                            rows.get(k - 1).getInt(0), rows.get(k).getInt(0));
                    assertThat(users).isLessThanOrEqualTo(0);
                    assertThat(users < 0
                                    || rows.get(k - 1).getInt(1) < rows.get(k).getInt(1))
                            .isTrue();
                }
            }
        }
    }
}
