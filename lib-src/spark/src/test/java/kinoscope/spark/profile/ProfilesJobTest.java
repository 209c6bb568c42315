package kinoscope.spark.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import kinoscope.data.InputException;
import kinoscope.data.Ratings;
import kinoscope.embed.GenreVectors;
import kinoscope.embed.SimilarityMatrix;
import kinoscope.embed.UserVectors;
import kinoscope.profile.GenreProfiles;
import kinoscope.spark.Imported;
import kinoscope.spark.LocalSpark;
import kinoscope.spark.job.JobRecord;
import kinoscope.split.HashedSplitter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfilesJobTest {
    private static final SparkSession SPARK = LocalSpark.session();
    private static final ProfileOptions USUAL = ProfileOptions.defaults();

    @TempDir
    private Path folder;

    private static ProfilesJob job(Path vectors) {
        return ProfilesJob.of(vectors.toString(), USUAL, SPARK.sparkContext().hadoopConfiguration());
    }

    /** Holds profiles against those of the library, number by number. */
    private static void assertSameProfiles(Imported imported, PlotVectors plots, JobRecord record) {
        GenreVectors genres = plots.genres();
        for (Row row : imported.table(ProfilesJob.NAME, ProfilesJob.GENRES).collectAsList()) {
            int genre = genres.genres().index(row.getString(0));
            assertThat(row.getLong(1)).isEqualTo(genres.count(genre));
            assertThat(floats(row, 2)).containsExactly(genres.vector(genre), within(1e-6f));
        }
        SimilarityMatrix similarities = genres.similarities();
        Dataset<Row> pairs = imported.table(ProfilesJob.NAME, ProfilesJob.SIMILARITY);
        assertThat(pairs.count()).isEqualTo((long) similarities.size() * similarities.size());
        for (Row row : pairs.collectAsList()) {
            assertThat(row.getDouble(2)).isCloseTo(similarities.get(row.getString(0), row.getString(1)), within(1e-6));
        }
        GenreProfiles profiles = plots.profiles();
        UserVectors vectors = plots.users();
        List<Row> users = imported.table(ProfilesJob.NAME, ProfilesJob.USERS).collectAsList();
        assertThat(users).hasSize(profiles.size());
        users.forEach(row -> assertSameUser(row, profiles.train().users().index(row.getInt(0)), profiles, vectors));
        assertThat(record.rows())
                .containsEntry("genres", (long) genres.genres().size())
                .containsEntry("movies with a vector", (long) plots.movies().size())
                .containsEntry("movies without a vector", (long) plots.movies().absent())
                .containsEntry("users", (long) profiles.size())
                .containsEntry("users without a vector", (long) vectors.absent())
                .containsEntry("users left out", 0L);
    }

    private static void assertSameUser(Row row, int user, GenreProfiles profiles, UserVectors vectors) {
        assertThat(row.getInt(1)).isEqualTo(vectors.count(user));
        assertThat(row.isNullAt(2)).isEqualTo(vectors.vector(user).isEmpty());
        assertThat(row.isNullAt(3)).isEqualTo(row.isNullAt(2));
        if (!row.isNullAt(2)) {
            assertThat(floats(row, 2)).containsExactly(vectors.vector(user).orElseThrow(), within(1e-6f));
            assertThat(row.getDouble(3)).isCloseTo(profiles.median(user), within(1e-6));
            List<Double> cosines = row.getList(4);
            for (int genre = 0; genre < profiles.genres().size(); genre++) {
                assertThat(cosines.get(genre)).isCloseTo(profiles.cosine(user, genre), within(1e-6));
            }
        }
        assertThat(row.<String>getList(5)).isEqualTo(names(profiles, profiles.positiveGenres(user)));
        assertThat(row.<String>getList(6)).isEqualTo(names(profiles, profiles.negativeGenres(user)));
    }

    private static float[] floats(Row row, int column) {
        List<Float> list = row.getList(column);
        float[] values = new float[list.size()];
        for (int d = 0; d < values.length; d++) {
            values[d] = list.get(d);
        }
        return values;
    }

    private static List<String> names(GenreProfiles profiles, int[] genres) {
        return Arrays.stream(genres).mapToObj(profiles.genres()::name).toList();
    }

    @Test
    void profilesAreThoseOfTheLibrary() {
        Imported imported = Imported.sample();
        PlotVectors plots = PlotVectors.of(imported);
        JobRecord record = imported.run(plots.job(imported, USUAL));
        assertSameProfiles(imported, plots, record);
        assertThat(record.work().shuffleBytes()).isPositive();
    }

    @Test
    void profilesOfMovieLens1mAreThoseOfTheLibrary() {
        Imported imported = Imported.movieLens1m();
        PlotVectors plots = PlotVectors.of(imported);
        assertSameProfiles(imported, plots, imported.run(plots.job(imported, USUAL)));
        assertThat(imported.table(ProfilesJob.NAME, ProfilesJob.GENRES).count()).isEqualTo(18);
    }

    /** One movie has a vector; users without it keep a row, genres too. */
    @Test
    void whatIsMissingIsNull() throws IOException {
        Imported imported = Imported.sample();
        Ratings train = imported.divided(HashedSplitter.defaults()).train();
        int movie = imported.dataset().movies().get(0).id();
        Path vectors = Files.writeString(folder.resolve("one.csv"), "movieId,v1,v2\n" + movie + ",1,0.5\n999999,2,3\n");
        JobRecord record = imported.run(job(vectors));

        assertThat(record.rows()).containsEntry("movies with a vector", 1L);
        assertThat(record.rows().get("users")).isEqualTo(train.users().size());
        assertThat(record.rows().get("users without a vector")).isPositive();
        for (Row row : imported.table(ProfilesJob.NAME, ProfilesJob.USERS)
                .where("vector is null")
                .collectAsList()) {
            assertThat(row.getInt(1)).isZero();
            assertThat(row.isNullAt(3) && row.isNullAt(4)).isTrue();
            assertThat(row.getList(5)).isEmpty();
            assertThat(row.getList(6)).isEmpty();
        }
        Row one = imported.table(ProfilesJob.NAME, ProfilesJob.USERS)
                .where("vector is not null")
                .first();
        assertThat(floats(one, 2)).containsExactly(1, .5f);
        assertThat(one.getList(4))
                .contains((Object) null)
                .hasSize(imported.dataset().genres().size());
        assertThat(imported.table(ProfilesJob.NAME, ProfilesJob.SIMILARITY)
                        .where("cosine is null")
                        .count())
                .isPositive();
    }

    @Test
    void usersWithVeryManyRatingsAreLeftOutAndCounted() {
        Imported imported = Imported.sample();
        Ratings train = imported.divided(HashedSplitter.defaults()).train();
        long tooMany =
                Arrays.stream(train.countsByUser()).filter(count -> count > 150).count();
        JobRecord record = imported.run(PlotVectors.of(imported).job(imported, USUAL.withMostRatings(150)));
        assertThat(tooMany).isPositive();
        assertThat(record.rows())
                .containsEntry("users left out", tooMany)
                .containsEntry("users", train.users().size() - tooMany);
    }

    @Test
    void vectorsInAFolderOfParquetAreTheSame() {
        Imported imported = Imported.sample();
        PlotVectors plots = PlotVectors.of(imported);
        imported.run(plots.job(imported, USUAL));
        Dataset<Row> genres = imported.table(ProfilesJob.NAME, ProfilesJob.GENRES);
        List<Row> expected = genres.collectAsList();
        Path parquet = folder.resolve("vectors");
        SPARK.read()
                .option("header", true)
                .csv(imported.folder().resolve("vectors.csv.gz").toString())
                .selectExpr("cast(movieId as int) movieId", "cast(array(* except (movieId)) as array<float>) vector")
                .repartition(3)
                .write()
                .parquet(parquet.toString());
        imported.run(job(parquet));
        assertThat(imported.table(ProfilesJob.NAME, ProfilesJob.GENRES).collectAsList())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "movieId,v1/1,2,3 | :2: malformed line, expected 2 fields: '1,2,3'",
                "movie,v1/1,2 | :1: the header must be movieId,v1,...,vN: 'movie,v1'",
                "movieId,v1/1,x | :2: not a number: 'x'",
                "movieId,v1/999999,2 | : no vector of any of the 500 movies",
            })
    void vectorsThatCannotBeUsedAreNamed(String content, String problem) throws IOException {
        Imported imported = Imported.sample();
        imported.divided(HashedSplitter.defaults());
        Path file = Files.writeString(folder.resolve("bad.csv"), content.replace('/', '\n'));
        assertThatThrownBy(() -> imported.run(job(file)))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("bad.csv" + problem);
    }

    @Test
    void parquetWithoutTheColumnsIsNamed() {
        Imported imported = Imported.sample();
        imported.divided(HashedSplitter.defaults());
        Path file = folder.resolve("bad.parquet");
        SPARK.range(3).write().parquet(file.toString());
        assertThatThrownBy(() -> imported.run(job(file)))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("bad.parquet: the columns must be movieId and vector, found id");
    }

    @Test
    void otherVectorsAreAnotherInput() throws IOException {
        Imported imported = Imported.sample();
        imported.divided(HashedSplitter.defaults());
        Path file = Files.writeString(folder.resolve("v.csv"), "movieId,v1\n1,2\n");
        String before = job(file).input(imported.work());
        Files.writeString(file, "movieId,v1\n1,2\n3,4\n");
        assertThat(job(file).input(imported.work())).isNotEqualTo(before);
    }
}
