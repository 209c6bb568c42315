package kinoscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of bad input gives one line that names file, line and value. */
class BadInputTest {
    @TempDir
    Path temp;

    private Path folder;
    private Path ratings;

    @BeforeEach
    void writeGoodData() {
        folder = TinyData.ml1m(temp.resolve("ml-1m"));
        ratings = folder.resolve("ratings.dat");
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(Path place) {
        return assertThatThrownBy(() -> DatasetReader.read(place))
                .isInstanceOf(InputException.class)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2::20::6::978301968; rating is not on the scale from 1 to 5 in steps of 1; 6",
                "2::20::0::978301968; rating is not on the scale from 1 to 5 in steps of 1; 0",
                "2::20::-1::978301968; rating is not on the scale from 1 to 5 in steps of 1; -1",
                "2::20::4.5::978301968; rating is not on the scale from 1 to 5 in steps of 1; 4.5",
                "2::20::five::978301968; rating is not a number; five",
                "2::20::4.::978301968; rating is not a number; 4.",
                "u2::20::5::978301968; user id is not a whole number; u2",
                "-2::20::5::978301968; user id is not a whole number; -2",
                "2::3000000000::5::978301968; movie id is too large; 3000000000",
                "2::99999999999999999999::5::978301968; movie id is too large; 99999999999999999999",
                "2::20::5::yesterday; timestamp is not a whole number; yesterday",
                "2::20::5::99999999999999999999; timestamp is too large; 99999999999999999999",
                "2::20::5; malformed line, expected 4 fields with '::' between them, found 3; 2::20::5",
                "2::20::5::1::1; malformed line, expected 4 fields with '::' between them, found 5; 2::20::5::1::1",
            })
    void namesFileLineAndValueOfABadRating(String line, String problem, String value) {
        TinyData.write(folder, "ratings.dat", "1::20::5::978300760\n1::10::3::978302109\n" + line + "\n");

        assertRefused(folder).hasMessage(ratings + ":3: " + problem + ": '" + value + "'");
    }

    @Test
    void namesAWrongSeparator() {
        TinyData.write(folder, "ratings.dat", "1\t20\t5\t978300760\n");

        assertRefused(folder)
                .hasMessage(
                        ratings + ":1: wrong separator, expected user, movie, rating and time with '::' between them: "
                                + "'1\\u000920\\u00095\\u0009978300760'");
    }

    @Test
    void namesAnEmptyLine() {
        TinyData.write(folder, "ratings.dat", "1::20::5::978300760\n\n1::10::3::978302109\n");

        assertRefused(folder).hasMessage(ratings + ":2: empty line: ''");
    }

    @Test
    void countsLinesBelowAHeaderAndAcrossBuffers() {
        Path csv = TinyData.csv(temp.resolve("own"));
        StringBuilder text = new StringBuilder("userId,movieId,rating,timestamp\n");
        for (int user = 1; user <= 30_000; user++) {
            text.append(user).append(",20,0.5,964982703\n");
        }
        TinyData.write(csv, "ratings.csv", text + "30001,20,3.7,964982703\n");

        assertRefused(csv)
                .hasMessage(csv.resolve("ratings.csv")
                        + ":30002: rating is not on the scale from 0.5 to 5 in steps of 0.5: '3.7'");
    }

    @Test
    void namesAWrongHeader() {
        Path csv = TinyData.csv(temp.resolve("own"));
        TinyData.write(csv, "ratings.csv", "user,movie,rating,timestamp\n1,20,5.0,1\n");

        assertRefused(csv)
                .hasMessage(csv.resolve("ratings.csv")
                        + ":1: the first line is not 'userId,movieId,rating,timestamp': 'user,movie,rating,timestamp'");
    }

    @Test
    void refusesAHeaderWithoutRatings() {
        Path csv = TinyData.csv(temp.resolve("own"));
        TinyData.write(csv, "ratings.csv", "userId,movieId,rating,timestamp");

        assertRefused(csv).hasMessage(csv.resolve("ratings.csv") + ": no ratings below the header");
    }

    @Test
    void refusesALineLongerThanAnyRating() {
        TinyData.write(folder, "ratings.dat", "1::20::5::978300760\n" + "9".repeat(600_000));

        assertRefused(folder)
                .hasMessageStartingWith(ratings + ":2: wrong separator")
                .hasMessageEndingWith("999...'");
    }

    @Test
    void namesBothLinesOfARepeatedRating() {
        TinyData.write(
                folder,
                "ratings.dat",
                "1::20::5::1\n2::20::3::2\n2::10::3::3\n1::10::4::4\n2::20::4::5\n1::20::1::6\n");

        assertRefused(folder).hasMessage(ratings + ":5: user 2 rated this movie before, in line 2: '20'");
    }

    @Test
    void namesTheFirstRatingOfAnUnknownMovie() {
        TinyData.write(folder, "ratings.dat", "1::20::5::1\n2::99::3::2\n1::99::3::3\n");

        assertRefused(folder).hasMessage(ratings + ":2: rating of an unknown movie: '99'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ratings.dat", "movies.dat", "users.dat"})
    void namesAnEmptyFile(String name) {
        TinyData.write(folder, name, "");

        assertRefused(folder).hasMessage(folder.resolve(name) + ": empty file");
    }

    @Test
    void namesAMissingFile() throws IOException {
        Files.delete(folder.resolve("movies.dat"));

        assertRefused(folder).hasMessage(folder.resolve("movies.dat") + ": missing file");
    }

    @Test
    void namesAMissingPlace() {
        Path missing = temp.resolve("nowhere");

        assertRefused(missing).hasMessage(missing + ": missing data set: no such folder or zip");
    }

    @Test
    void saysWhichFilesMakeADataSet() {
        assertRefused(temp)
                .hasMessage(temp + ": no data set here, expected one of the files ratings.dat, u.data, ratings.csv");
    }

    @Test
    void refusesAFileAsADataSet() {
        assertRefused(ratings).hasMessage(ratings + ": not a data set: expected a folder or a zip");
    }

    @ParameterizedTest
    @CsvSource({
        "movies.dat, UTF-16", "movies.dat, UTF-16LE", "movies.dat, UTF-16BE",
        "ratings.dat, UTF-16", "ratings.dat, UTF-16LE", "ratings.dat, UTF-16BE"
    })
    void refusesUtf16(String name, Charset charset) throws IOException {
        Path file = folder.resolve(name);
        TinyData.write(folder, name, Files.readString(file, StandardCharsets.ISO_8859_1), charset);

        assertRefused(folder).hasMessageStartingWith(file + ":1: wrong charset, the file looks like UTF-16");
    }

    @Test
    void namesTheLineThatIsNotUtf8() {
        Path csv = TinyData.csv(temp.resolve("own"));
        TinyData.write(
                csv, "movies.csv", "movieId,title,genres\n10,A,Drama\n20,Amélie,Drama\n", StandardCharsets.ISO_8859_1);

        assertRefused(csv).hasMessage(csv.resolve("movies.csv") + ":3: wrong charset, not UTF-8, byte: 'e9'");
    }

    @Test
    void namesATruncatedGzip() throws IOException {
        Path packed = TinyData.gzip(folder, "ratings.dat");
        byte[] bytes = Files.readAllBytes(packed);
        Files.write(packed, Arrays.copyOf(bytes, bytes.length - 12));

        assertRefused(folder).hasMessage(packed + ": cannot be read: it ends too early and is probably truncated");
    }

    @Test
    void namesAFileThatIsNoGzip() throws IOException {
        Path packed = Files.move(ratings, folder.resolve("ratings.dat.gz"));

        assertRefused(folder)
                .hasMessage(packed
                        + ": cannot be read: it is damaged or not compressed as its name says: Not in GZIP format");
    }

    @Test
    void namesATruncatedZip() throws IOException {
        Path zip = TinyData.zip(folder, "ml-1m", temp.resolve("ml-1m.zip"));
        byte[] bytes = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(bytes, bytes.length - 30));

        assertRefused(zip).hasMessageStartingWith(zip + ": cannot be read: it is damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.dat", "ml-1m/../../evil.dat", "/etc/evil.dat", "C:\\evil.dat", "a\\..\\..\\evil"})
    void refusesAZipThatLeadsOut(String entry) {
        Path zip = TinyData.zip(Map.of("ml-1m/ratings.dat", new byte[0], entry, new byte[1]), temp.resolve("bad.zip"));

        assertRefused(zip).hasMessage(zip + ": zip refused, an entry leads out of its folder: '" + entry + "'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "movies.dat; x::Heat (1995)::Crime; movie id is not a whole number; x",
                "movies.dat; 1::Heat (1995); malformed line, expected id::title::genres; 1::Heat (1995)",
                "movies.dat; 1; malformed line, expected id::title::genres; 1",
                "movies.dat; 10::Again (1995)::Crime; movie is listed twice; 10",
                "users.dat; 2::M::56; malformed line, expected id::gender::age::occupation::zip code; 2::M::56",
                "users.dat; 1::M::56::1::1; user is listed twice; 1",
                "users.dat; 3::X::56::1::1; gender is neither F nor M; X",
                "users.dat; 3::M::old::1::1; age is not a whole number; old",
                "users.dat; 3::M::56::21::1; occupation is not a code from 0 to 20; 21",
            })
    void namesABadLineOfMl1m(String name, String line, String problem, String value) throws IOException {
        Path file = folder.resolve(name);
        String first = Files.readAllLines(file, StandardCharsets.ISO_8859_1).get(0);
        TinyData.write(folder, name, first + "\n" + line + "\n");

        assertRefused(folder).hasMessage(file + ":2: " + problem + ": '" + value + "'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "u.item; 20|A||||0|1; malformed line, expected 8 fields with '|' between them, found 7; 20|A||||0|1",
                "u.item; 20|A||||0|1|2; genre flag is neither 0 nor 1; 2",
                "u.genre; Action|7; malformed line, expected genre|1; Action|7",
                "u.user; 2|53|F; malformed line, expected id|age|gender|occupation|zip code; 2|53|F",
            })
    void namesABadLineOfMl100k(String name, String line, String problem, String value) throws IOException {
        Path other = TinyData.ml100k(temp.resolve("ml-100k"));
        Path file = other.resolve(name);
        String first = Files.readAllLines(file, StandardCharsets.ISO_8859_1).get(0);
        TinyData.write(other, name, first + "\n" + line + "\n");

        assertRefused(other).hasMessage(file + ":2: " + problem + ": '" + value + "'");
    }

    @Test
    void namesABadLineOfACsvTable() {
        Path csv = TinyData.csv(temp.resolve("own"));
        Path movies = csv.resolve("movies.csv");

        TinyData.write(csv, "movies.csv", "movieId,title,genres\n10,A,Drama\n20,Heat\n");
        assertRefused(csv).hasMessage(movies + ":3: malformed line, expected 3 fields, found 2: '20,Heat'");

        TinyData.write(csv, "movies.csv", "movieId,title,genres\n10,\"two\nlines\",Drama\nten,Heat,Drama\n");
        assertRefused(csv).hasMessage(movies + ":4: movie id is not a whole number: 'ten'");

        TinyData.write(csv, "movies.csv", "movieId,title,genres\n10,\"A\"x,Drama\n");
        assertRefused(csv).hasMessageStartingWith(movies + ":1: malformed quotes at or after this line");

        TinyData.write(csv, "movies.csv", "movieId,title,genres\n10,A,Drama\n20,\"Heat,Drama\n");
        assertRefused(csv)
                .hasMessage(movies + ":3: malformed line, expected 3 fields, found 2: '20,Heat,Drama\\u000a'");

        TinyData.write(csv, "movies.csv", "movieId,name,genres\n10,A,Drama\n");
        assertRefused(csv).hasMessage(movies + ":1: no column 'title': 'movieId,name,genres'");
    }
}
