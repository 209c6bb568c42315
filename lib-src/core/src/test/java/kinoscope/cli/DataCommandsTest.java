package kinoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kinoscope.data.DatasetReader;
import kinoscope.data.Movie;
import kinoscope.embed.VectorTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataCommandsTest {
    @TempDir
    Path temp;

    private TinyHome home;

    @BeforeEach
    void plant() {
        home = TinyHome.in(temp);
    }

    @Test
    void listShowsKnownDataSetsAndThoseThatAreHere() {
        Outcome outcome = Outcome.of(temp, "data", "list");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.outLines())
                .anyMatch(line -> line.startsWith("ml-1m ") && line.contains("MovieLens 1M"))
                .anyMatch(line -> line.startsWith("sample ") && line.endsWith("not here"))
                .anyMatch(line ->
                        line.startsWith("tiny ") && line.contains(" your own ") && line.endsWith(" " + home.data()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void infoDescribesADataSetByNameOrPath(boolean byName) {
        Outcome outcome =
                Outcome.of(temp, "data", "info", byName ? "tiny" : home.data().toString());

        assertThat(outcome.status()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.outLines())
                .contains("  users              2 (2 with demographics)")
                .contains("  movies             2 rated of 3 listed")
                .contains("  ratings            4, mean 3.250 stars")
                .contains("  density            100.00 %")
                .contains("    Comedy               2       2            4");
    }

    @Test
    void sampleRowsShowsAllThatIsKnown() {
        Outcome outcome = Outcome.of(temp, "data", "sample-rows", "4", "--data", "tiny");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.outLines().get(0)).isEqualTo("4 of the 4 ratings of tiny, drawn with seed 42");
        assertThat(outcome.outLines().get(1))
                .isEqualTo("user  gender  age         occupation    title              genres             stars"
                        + "  time");
        assertThat(outcome.outLines().subList(2, 6))
                .containsExactlyInAnyOrder(
                        "   1  F       under 18    K-12 student  Slow Train (2001)  Comedy                 5"
                                + "  1970-01-01",
                        "   1  F       under 18    K-12 student  Toy Box (1995)     Animation, Comedy      3"
                                + "  1970-01-01",
                        "   2  M       56 or more  writer        Slow Train (2001)  Comedy                 1"
                                + "  1970-01-01",
                        "   2  M       56 or more  writer        Toy Box (1995)     Animation, Comedy      4"
                                + "  1970-01-01");
    }

    @Test
    void sampleRowsDependOnTheSeedAlone() {
        PlantedHome.in(temp);
        String first =
                Outcome.of(temp, "data", "sample-rows", "5", "--data=planted").out();

        assertThat(Outcome.of(temp, "data", "sample-rows", "5", "--data=planted")
                        .out())
                .isEqualTo(first);
        assertThat(Outcome.of(temp, "data", "sample-rows", "5", "--data=planted", "--seed=7")
                        .outLines()
                        .subList(2, 7))
                .doesNotHaveDuplicates()
                .isNotEqualTo(first.lines().skip(2).toList());
    }

    @Test
    void sampleRowsLeavesOutWhatIsUnknown() {
        home.write("data/plain/ratings.csv", "userId,movieId,rating,timestamp\n7,10,3.5,978300760\n");
        home.write("data/plain/movies.csv", "movieId,title,genres\n10,Toy Box (1995),(no genres listed)\n");

        Outcome outcome = Outcome.of(temp, "data", "sample-rows", "1", "--data", "plain");

        assertThat(outcome.outLines())
                .containsExactly(
                        "1 of the 1 ratings of plain, drawn with seed 42",
                        "user  title           genres  stars  time",
                        "   7  Toy Box (1995)             3½  2000-12-31");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0; 0 is not in 1..4, the number of ratings of tiny",
                "5; 5 is not in 1..4, the number of ratings of tiny",
                "many; Invalid value for positional parameter at index 0 (COUNT): 'many' is not an int",
            })
    void sampleRowsRefusesOtherCounts(String count, String problem) {
        Outcome outcome = Outcome.of(temp, "data", "sample-rows", count, "--data", "tiny");

        assertThat(outcome.errLines()).hasSize(1);
        assertThat(outcome.err()).startsWith("kinoscope: " + problem);
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void vectorsAreThoseOfThePlotsCentredUnlessRaw() {
        home.write(
                "data/tiny/movies_extra.tsv",
                "movieId\timdbId\ttmdbId\tposter\toverview\n10\t\t\t\tToys in a box.\n20\t\t\t\tA slow train and toys.\n");
        Path file = temp.resolve("vectors.csv.gz");
        Outcome outcome =
                Outcome.of(temp, "data", "vectors", "--data", "tiny", "--encoder", "tfidf", "--out", file.toString());

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).startsWith(file + ": 2 movies in ").endsWith(", centred); 1 movies without\n");
        List<Movie> movies = DatasetReader.read(home.data()).movies();
        float[][] centred = VectorTable.read(file).with("read", movies).matrix();
        assertThat(centred).hasDimensions(2, centred[0].length);
        assertThat(centred[0][0]).isEqualTo(-centred[1][0]);

        Outcome.of(temp, "data", "vectors", "--data=tiny", "--encoder=tfidf", "--raw", "--out=" + file);
        float[][] raw = VectorTable.read(file).with("read", movies).matrix();
        assertThat(raw).hasDimensions(2, centred[0].length);
        assertThat(raw[0]).isNotEqualTo(centred[0]);
    }

    @Test
    void vectorsNeedPlots() {
        Path file = temp.resolve("vectors.csv.gz");
        Outcome outcome = Outcome.of(temp, "data", "vectors", "--data", "tiny", "--out", file.toString());

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.errLines())
                .containsExactly("kinoscope: tiny has no plots (movies_extra.tsv), so there is nothing to encode");
        assertThat(file).doesNotExist();
    }

    @Test
    void checkReadsAWholeDataSet() {
        Outcome outcome = Outcome.of(temp, "data", "check", "tiny");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.out()).startsWith(home.data() + ": fine; 4 ratings, fingerprint ");
    }

    @Test
    void checkNoticesThatAKnownDataSetIsNotWhole() throws IOException {
        Path folder = Files.move(home.data(), temp.resolve("data/ml-1m"));

        assertRefused("ml-1m", folder + ": has 4 ratings, but ml-1m has 1000209");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ratings.dat; 1,20,5,10; :1: wrong separator",
                "ratings.dat; 1::20::5; :1: malformed line, expected 4 fields",
                "ratings.dat; 1::20::6::10; :1: rating is not on the scale from 1 to 5 in steps of 1: '6'",
                "ratings.dat; one::20::5::10; :1: user id is not a whole number: 'one'",
                "ratings.dat; 1::99::5::10; :1: rating of an unknown movie: '99'",
                "movies.dat; 10::Toy Box (1995); :1: malformed line",
            })
    void badLineIsStatus2AndOneLineWithFileLineAndValue(String file, String line, String problem) {
        Path bad = home.write("data/tiny/" + file, line + "\n");

        assertRefused("tiny", bad + problem);
    }

    @Test
    void repeatedRatingNamesItsLine() {
        Path bad = home.write("data/tiny/ratings.dat", "1::20::5::10\n2::20::5::10\n1::20::4::11\n");

        assertRefused("tiny", bad + ":3: user 1 rated this movie before, in line 1: '20'");
    }

    @Test
    void missingAndEmptyFilesAreNamed() throws IOException {
        Path movies = home.data().resolve("movies.dat");
        home.write("data/tiny/movies.dat", "");
        assertRefused("tiny", movies + ": empty file");
        Files.delete(movies);
        assertRefused("tiny", movies + ": missing file");
        assertRefused("nowhere", "data set 'nowhere' not found (looked for nowhere, " + temp.resolve("data/nowhere"));
    }

    @Test
    void wrongCharsetIsNamed() {
        Path bad = home.write("data/tiny/ratings.dat", "1::20::5::10\n".getBytes(StandardCharsets.UTF_16));

        assertRefused("tiny", bad + ":1: wrong charset, the file looks like UTF-16");
    }

    @Test
    void truncatedGzipIsNamed() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(Files.readAllBytes(home.data().resolve("ratings.dat")));
        }
        Files.delete(home.data().resolve("ratings.dat"));
        Path bad = home.write("data/tiny/ratings.dat.gz", Arrays.copyOf(packed.toByteArray(), packed.size() - 10));

        assertRefused("tiny", bad + ": cannot be read: it ends too early and is probably truncated");
    }

    @Test
    void zipThatLeadsOutIsRefusedAndWritesNothing() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            out.putNextEntry(new ZipEntry("../evil.dat"));
            out.write(1);
        }
        Path bad = home.write("data/bad.zip", packed.toByteArray());

        assertRefused("bad", bad + ": zip refused, an entry leads out of its folder: '../evil.dat'");
    }

    @Test
    void carriageReturnsAndByteOrderMarksAreAccepted() {
        String fingerprint = Outcome.of(temp, "data", "check", "tiny").out();
        home.write("data/tiny/ratings.dat", "\uFEFF1::20::5::10\r\n1::10::3::11\r\n2::20::1::12\r\n2::10::4::13\r\n");

        assertThat(Outcome.of(temp, "data", "check", "tiny")).isEqualTo(new Outcome(0, fingerprint, ""));
    }

    @Test
    void fetchKnowsOnlyWhatCanBeFetched() {
        Outcome outcome = Outcome.of(temp, "data", "fetch", "nine");

        assertThat(outcome.errLines()).hasSize(1);
        assertThat(outcome.err()).startsWith("kinoscope: data set 'nine' cannot be fetched, only ml-100k, ");
        assertThat(outcome.status()).isEqualTo(2);
    }

    private void assertRefused(String name, String message) {
        List<String> before = home.files();

        Outcome outcome = Outcome.of(temp, "data", "check", name);

        assertThat(outcome.errLines()).hasSize(1);
        assertThat(outcome.err()).startsWith("kinoscope: " + message);
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(home.files()).isEqualTo(before);
    }

    @Test
    void synthWritesADataSetThatCheckFindsFine() {
        Path folder = temp.resolve("big");

        Outcome outcome = Outcome.of(temp, "data", "synth", "--out", folder.toString(), "--ratings", "20000");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.outLines()).containsExactly(folder.toString());
        assertThat(Outcome.of(temp, "data", "check", folder.toString()).out()).contains("fine; 20000 ratings");
    }

    @ParameterizedTest
    @CsvSource({
        "--like, ml-9m, --like: no shape of that name",
        "--ratings, 100, --ratings: users not in 10..10000000: 1",
    })
    void synthRefusesWhatItCannotInvent(String option, String value, String problem) {
        Outcome outcome =
                Outcome.of(temp, "data", "synth", "--out", temp.resolve("big").toString(), option, value);

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).contains(problem);
        assertThat(temp.resolve("big")).doesNotExist();
    }
}
