package kinoscope.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import kinoscope.data.Dataset;
import kinoscope.data.InputException;
import kinoscope.data.Movie;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import kinoscope.embed.SimilarityMatrix;
import kinoscope.model.ScoredItem;
import kinoscope.profile.FineTuneRow;
import kinoscope.sample.Interactions;
import kinoscope.split.HashedSplitter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exports written by hand; those of the jobs are read in the tests of the module spark. */
class SparkExportTest {
    private static final String MANIFEST =
            """
            {"format": 1, "data": "tiny", "users": 1.0,
             "split": {"train": 0.8, "validation": 0.1, "test": 0.1, "seed": 1},
             "tables": {"user-factors": 2, "item-factors": 2, "recommendations": 3, "metrics": 2,
                        "interactions": 3, "genre-similarity": 4, "user-genres": 2, "finetune-set": 2},
             "steps": [{"job": "als", "options": {"factors": "2"}, "rows": {"users": 2}, "notes": {"mean": "3.5"},
                        "seconds": 1.5, "cpuSeconds": 2, "shuffleBytes": 3, "spilledBytes": 0, "peakMemoryBytes": 4,
                        "master": "local[2]", "partitions": 2}]}
            """;

    @TempDir
    private Path folder;

    private final Ratings ratings = ratings();

    private static Ratings ratings() {
        Ratings.Builder builder = Ratings.builder(RatingScale.WHOLE_STARS);
        builder.add(7, 30, 4, 1);
        builder.add(5, 10, 3, 2);
        builder.add(5, 20, 2, 3);
        return builder.build();
    }

    /** Of ratings of these movies. */
    private static Dataset dataset(Movie... movies) {
        Ratings.Builder rated = Ratings.builder(RatingScale.WHOLE_STARS);
        for (Movie movie : movies) {
            rated.add(5, movie.id(), 3, 1);
        }
        return new Dataset("tiny", true, rated.build(), List.of(movies), List.of());
    }

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve(ExportManifest.FILE), MANIFEST);
        part("user-factors/part-0.csv.gz", "userId,bias,f1,f2\n5,.5,1.0,-2.0E-9\n");
        part("user-factors/part-1.csv.gz", "userId,bias,f1,f2\n7,-.25,3,4\n");
        part("item-factors/part-0.csv.gz", "movieId,bias,f1,f2\n10,0,1,2\n30,.125,0.1,0.3333333\n");
        part("recommendations/part-0.csv.gz", "userId,rank,movieId,score\n7,1,10,4.5\n7,2,20,4.25\n5,1,30,1.0E-3\n");
        part(
                "interactions/part-0.csv.gz",
                "userId,movieId,label,stars,band\n5,10,1,3.0,soft positive\n5,20,0,2.0,soft negative\n7,10,0,,unobserved\n");
        part(
                "genre-similarity/part-0.csv.gz",
                "genre,other,cosine\nDrama,Drama,1.0\nDrama,War,-0.25\nWar,Drama,-0.25\nWar,War,\n");
        part(
                "user-genres/part-0.csv.gz",
                "userId,movies,median,positive,negative\n5,2,0.125,Drama|Film-Noir,\n7,0,,\"\",War\n");
        part("finetune-set/part-0.csv.gz", "userId,movieId,label,genre,stars\n5,10,1,Drama,3.0\n5,30,0,War,\n");
        part("metrics/part-0.csv.gz", "metric,value,users\nRMSE,0.8512345678901234,2\n\"HR@10\",0.5,2\n");
    }

    private void part(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void factorsStandAtTheIndicesOfTheDataSet() {
        ExportedFactors factors = SparkExport.open(folder).factors(ratings);
        int five = ratings.users().index(5);
        int thirty = ratings.items().index(30);
        assertThat(factors.factors()).isEqualTo(2);
        assertThat(factors.userBiases()).hasSize(2);
        assertThat(factors.userBiases()[five]).isEqualTo(.5f);
        assertThat(factors.userFactors()[2 * five + 1]).isEqualTo(-2e-9f);
        assertThat(factors.itemBiases()).hasSize(3);
        assertThat(factors.itemFactors()[2 * thirty + 1]).isEqualTo(.3333333f);
        assertThat(factors.itemFactors()[2 * ratings.items().index(20)])
                .as("no row")
                .isZero();
    }

    @Test
    void recommendationsAreInTheOrderOfTheirRank() {
        Map<Integer, List<ScoredItem>> lists = SparkExport.open(folder).recommendations(ratings);
        assertThat(lists.get(ratings.users().index(7)))
                .containsExactly(
                        new ScoredItem(ratings.items().index(10), 4.5f),
                        new ScoredItem(ratings.items().index(20), 4.25f));
        assertThat(lists.get(ratings.users().index(5)))
                .containsExactly(new ScoredItem(ratings.items().index(30), .001f));
    }

    @Test
    void interactionsHaveNoStarsWhereNobodyGaveAny() {
        Interactions rows = SparkExport.open(folder).interactions(ratings);
        assertThat(rows.size()).isEqualTo(3);
        assertThat(rows.user(0)).isEqualTo(ratings.users().index(5));
        assertThat(rows.item(1)).isEqualTo(ratings.items().index(20));
        assertThat(new int[] {rows.label(0), rows.label(1), rows.label(2)}).containsExactly(1, 0, 0);
        assertThat(rows.rating(1)).isEqualTo(2);
        assertThat(rows.rating(2)).isNaN();
    }

    @Test
    void tastesAndSimilaritiesKeepWhatIsMissing() {
        SparkExport export = SparkExport.open(folder);
        SimilarityMatrix similarities = export.genreSimilarities();
        assertThat(similarities.get("War", "Drama")).isEqualTo(-.25);
        assertThat(similarities.get("War", "War")).isNaN();
        Map<Integer, UserGenres> tastes = export.userGenres(ratings);
        assertThat(tastes.get(ratings.users().index(5)))
                .isEqualTo(new UserGenres(2, .125, List.of("Drama", "Film-Noir"), List.of()));
        assertThat(tastes.get(ratings.users().index(7)))
                .isEqualTo(new UserGenres(0, Double.NaN, List.of(), List.of("War")));
    }

    @Test
    void fineTuneSetHasTheTitlesOfTheDataSet() {
        Movie ten = new Movie(10, "Ten (1979)", List.of("Drama"), "", Movie.Links.NONE);
        Movie thirty = new Movie(30, "Thirty (2000)", List.of("War"), "", Movie.Links.NONE);
        assertThat(SparkExport.open(folder).fineTuneSet(dataset(ten, thirty)))
                .containsExactly(
                        new FineTuneRow(5, 10, 1, "Drama", "Ten (1979)"),
                        new FineTuneRow(5, 30, 0, "War", "Thirty (2000)"));
        assertThatThrownBy(() -> SparkExport.open(folder).fineTuneSet(dataset(ten)))
                .hasMessageEndingWith(":3: the movie is not in the data set: '30'");
    }

    @Test
    void manifestTellsHowItCameAbout() {
        SparkExport export = SparkExport.open(folder);
        assertThat(export.metrics()).containsExactly(Map.entry("RMSE", 0.8512345678901234), Map.entry("HR@10", .5));
        assertThat(export.manifest().step("als").orElseThrow().notes()).containsEntry("mean", "3.5");
        assertThat(export.manifest().step("card")).isEmpty();
        assertThat(export.has("else")).isFalse();
        assertThat(export.split(ratings).test().fingerprint())
                .isEqualTo(HashedSplitter.defaults().split(ratings).test().fingerprint());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "user-factors | userId,bias,f1,f2;5,x,1,2 | :2: is not a number: 'x'",
                "user-factors | userId,bias,f1,f2;5,NaN,1,2 | :2: is not a finite number: 'NaN'",
                "user-factors | userId,bias,f1,f2;five,0,1,2 | :2: is not a whole number: 'five'",
                "user-factors | userId,bias,f1,f2;6,0,1,2 | :2: the user is not in the data set: '6'",
                "user-factors | userId,bias,f1,f2;5,0,1 | :2: expected 4 fields: '5'",
                "user-factors | userId,bias,f1,f3;5,0,1,2 | :1: expected the columns userId,bias,f1,f2: 'userId'",
                "recommendations | userId,rank,movieId,score;5,2,10,1 | :2: rank is not the next one of its user: '2'",
                "recommendations | userId,rank,movieId,score;5,1,11,1 | :2: the movie is not in the data set: '11'",
            })
    void malformedRowsAreToldByFileAndLine(String table, String text, String message) throws IOException {
        part(table + "/part-0.csv.gz", text.replace(';', '\n') + "\n");
        SparkExport export = SparkExport.open(folder);
        assertThatThrownBy(() -> {
                    export.recommendations(ratings);
                    export.factors(ratings);
                })
                .isInstanceOf(InputException.class)
                .hasMessage(folder.resolve(table).resolve("part-0.csv.gz") + message);
    }

    @Test
    void ownExportComesBeforeTheShippedOne(@TempDir Path home) throws IOException {
        Path output = home.resolve("output");
        Path shipped = Files.createDirectories(home.resolve("data/spark/tiny"));
        Path own = Files.createDirectories(output.resolve("spark/tiny/export"));
        assertThat(SparkExport.find(output, home, "tiny")).isEmpty();
        Files.writeString(shipped.resolve(ExportManifest.FILE), MANIFEST);
        assertThat(SparkExport.find(output, home, "tiny").orElseThrow().toString())
                .contains(shipped.toString());
        Files.writeString(own.resolve(ExportManifest.FILE), MANIFEST);
        assertThat(SparkExport.find(output, home, "tiny").orElseThrow().toString())
                .contains(own.toString());
        assertThat(SparkExport.find(output, home, "other")).isEmpty();
    }

    @Test
    void whatIsNotThereIsRefused() throws IOException {
        assertThatThrownBy(() -> SparkExport.open(folder.resolve("elsewhere")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no export of the jobs on Spark here");
        SparkExport export = SparkExport.open(folder);
        assertThatThrownBy(() -> export.table("else"))
                .isInstanceOf(InputException.class)
                .hasMessage(folder + ": the table 'else' was not exported; there are user-factors, item-factors,"
                        + " recommendations, metrics, interactions, genre-similarity, user-genres, finetune-set");
        Files.delete(folder.resolve("metrics/part-0.csv.gz"));
        assertThatThrownBy(export::metrics)
                .isInstanceOf(InputException.class)
                .hasMessage(folder.resolve("metrics") + ": no files part-*.csv.gz here");
    }

    @ParameterizedTest
    @CsvSource({"'\"format\": 1','\"format\": 2'", "'\"users\": 1.0','\"users\": 0'", "'\"data\": \"tiny\",',''"})
    void manifestOfAnotherKindIsRefused(String from, String to) throws IOException {
        Files.writeString(folder.resolve(ExportManifest.FILE), MANIFEST.replace(from, to));
        assertThatThrownBy(() -> SparkExport.open(folder))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("does not hold the manifest of an export");
    }

    @Test
    void cutOffFileIsRefused() throws IOException {
        Path file = folder.resolve("metrics/part-0.csv.gz");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 12));
        assertThatThrownBy(() -> SparkExport.open(folder).metrics())
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file + ": cannot be read: ");
    }
}
