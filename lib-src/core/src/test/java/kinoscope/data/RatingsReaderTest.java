package kinoscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wherever a file is cut into mappings and parts, it gives the ratings and the errors of a reading line by line. */
class RatingsReaderTest {
    private static final String HEADER = RatingFormat.CSV.header();

    @TempDir
    Path temp;

    /** Mapping and part in bytes: from parts shorter than a line to a file in one piece. */
    static Stream<Arguments> cuts() {
        return Stream.of(
                Arguments.of(50, 1),
                Arguments.of(7, 5),
                Arguments.of(64, 27),
                Arguments.of(1000, 333),
                Arguments.of(100, 1 << 20),
                Arguments.of(1 << 20, 100),
                Arguments.of(MappedFile.WINDOW, RatingsReader.PART));
    }

    private Ratings read(String text, int window, int part) {
        Path file = TinyData.write(temp, "ratings.csv", text, StandardCharsets.ISO_8859_1);
        return RatingsReader.read(DataFile.of(file), RatingFormat.CSV, window, part);
    }

    private static List<String> rows(Ratings ratings) {
        return IntStream.range(0, ratings.size())
                .mapToObj(row -> ratings.users().id(ratings.user(row)) + ","
                        + ratings.items().id(ratings.item(row)) + "," + ratings.rating(row) + ","
                        + ratings.timestamp(row))
                .toList();
    }

    private static String line(Random random) {
        return random.nextInt(40) + "," + random.nextInt(1 << 20 >> random.nextInt(20)) + ","
                + (1 + random.nextInt(10)) * 0.5f + "," + random.nextLong(1L << 40);
    }

    private static String inQuotes(String line, Random random) {
        return random.nextInt(4) > 0 ? line : '"' + line.replace(",", "\",\"") + '"';
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void readsTheRowsOfALineByLineReading(int window, int part) {
        Random random = new Random(window * 31L + part);
        List<String> lines = new ArrayList<>();
        StringBuilder text = new StringBuilder("\u00ef\u00bb\u00bf" + HEADER + "\r\n");
        for (int i = 0; i < 120; i++) {
            lines.add(line(random));
            text.append(inQuotes(lines.get(i), random)).append(random.nextBoolean() ? "\r\n" : "\n");
        }
        lines.add("7,8,0.5,0");

        Ratings ratings = read(text + "7,8,0.5,0", window, part);

        assertThat(rows(ratings)).isEqualTo(lines);
        assertThat(ratings.users().ids())
                .containsExactly(lines.stream()
                        .mapToInt(line -> Integer.parseInt(line.split(",")[0]))
                        .distinct()
                        .toArray());
        assertThat(ratings.items().ids())
                .containsExactly(lines.stream()
                        .mapToInt(line -> Integer.parseInt(line.split(",")[1]))
                        .distinct()
                        .toArray());
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void namesTheFirstOfManyBadLines(int window, int part) {
        String[][] bad = {
            {"", "empty line", ""},
            {"1,2,3.7,4", "rating is not on the scale from 0.5 to 5 in steps of 0.5", "3.7"},
            {"\"1\",\"2\",\"x\",\"4\"", "rating is not a number", "x"},
            {"\"1,2,3.0,4", "user id is not a whole number", "\"1"},
            {"1,2,3.0", "malformed line, expected 4 fields with ',' between them, found 3", "1,2,3.0"},
            {"1::2", "wrong separator, expected user, movie, rating and time with ',' between them", "1::2"},
        };
        Random random = new Random(window + 31L * part);
        for (int first = 1; first < 60; first += 1 + random.nextInt(20)) {
            String[] expected = bad[random.nextInt(bad.length)];
            StringBuilder text = new StringBuilder(HEADER + "\n");
            for (int i = 1; i < 60; i++) {
                boolean isBad = i == first || i > first && random.nextInt(10) == 0;
                String badLine = i == first ? expected[0] : bad[random.nextInt(bad.length)][0];
                text.append(isBad ? badLine : line(random)).append(random.nextBoolean() ? "\r\n" : "\n");
            }

            assertThatThrownBy(() -> read(text.toString(), window, part))
                    .isInstanceOf(InputException.class)
                    .hasMessage(temp.resolve("ratings.csv") + ":" + (first + 1) + ": " + expected[1] + ": '"
                            + expected[2] + "'");
        }
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void readsALineWithoutAnEndOnlyOnce(int window, int part) {
        assertThat(rows(read(HEADER + "\n1,2,3.0,4", window, part))).containsExactly("1,2,3.0,4");
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void readsTheSameFromAGzip(int window, int part) {
        Random random = new Random(5);
        StringBuilder text = new StringBuilder(HEADER + "\n");
        for (int i = 0; i < 100; i++) {
            text.append(line(random)).append("\n");
        }
        Ratings mapped = read(text.toString(), window, part);

        Path packed = TinyData.gzip(temp, "ratings.csv");
        Ratings streamed = RatingsReader.read(DataFile.of(packed), RatingFormat.CSV);

        assertThat(streamed.fingerprint()).isEqualTo(mapped.fingerprint());
        assertThat(streamed.users()).isEqualTo(mapped.users());
        assertThat(streamed.items()).isEqualTo(mapped.items());
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 100_000, RatingsReader.PART})
    void readsLinesAcrossBuffersAndParts(int part) {
        String line = "123456789,123456789,4.5,1234567890\n";
        int rows = 40_000;

        Ratings ratings = read(HEADER + "\n" + line.repeat(rows), 77_777, part);

        assertThat(ratings.size()).isEqualTo(rows);
        assertThat(ratings.countsByItem()).containsExactly(rows);
        assertThat(ratings.mean()).isEqualTo(4.5);
        assertThat(ratings.timestamp(rows - 1)).isEqualTo(1_234_567_890);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 500_000, RatingsReader.PART})
    void refusesALineLongerThanTheBuffer(int part) {
        assertThatThrownBy(() -> read(HEADER + "\n1,2,3.0,4\n" + "9".repeat(600_000) + "\n1,3,3.0,4\n", 77_777, part))
                .hasMessageStartingWith(temp.resolve("ratings.csv") + ":3: wrong separator")
                .hasMessageEndingWith("999...'");
    }

    @Test
    void acceptsAHeaderInQuotes() {
        String text = "\"userId\",\"movieId\",\"rating\",\"timestamp\"\n\"1\",\"2\",\"3.0\",\"4\"\n";

        assertThat(rows(read(text, 1 << 20, 10))).containsExactly("1,2,3.0,4");
    }

    @ParameterizedTest
    @CsvSource({"'', empty file", "'\u00ef\u00bb\u00bf', empty file"})
    void refusesAFileWithoutContent(String text, String problem) {
        assertThatThrownBy(() -> read(text, 10, 10)).hasMessage(temp.resolve("ratings.csv") + ": " + problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n"})
    void refusesAHeaderAlone(String end) {
        assertThatThrownBy(() -> read(HEADER + end, 10, 10))
                .hasMessage(temp.resolve("ratings.csv") + ": no ratings below the header");
    }

    @Test
    void refusesAHeaderLongerThanAnyOther() {
        assertThatThrownBy(() -> read(HEADER + ",".repeat(10_000), 100, 100))
                .hasMessageStartingWith(
                        temp.resolve("ratings.csv") + ":1: the first line is not '" + HEADER + "': '" + HEADER + ",,,");
    }

    @Test
    void namesAFileThatIsNotThere() {
        Path missing = temp.resolve("ratings.csv");

        assertThatThrownBy(() -> RatingsReader.read(DataFile.of(missing), RatingFormat.CSV))
                .isInstanceOf(InputException.class)
                .hasMessage(missing + ": cannot be read: missing file");
    }

    @Test
    void saysSoWhenLinesAppearBetweenCountingAndReading() throws IOException {
        Path file = TinyData.write(temp, "ratings.csv", "1,2,3.0,444444444444444\n1,3,3.0,5\n");
        try (MappedFile mapped = MappedFile.of(file, 1 << 20)) {
            MappedRatings ratings = new MappedRatings(mapped, 0, 24);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap("1,2,3.0,44\n1,2,3.0,4444\n".getBytes(StandardCharsets.US_ASCII)));
            }

            assertThatThrownBy(() -> ratings.read(new RatingParser(RatingFormat.CSV)))
                    .isInstanceOf(IOException.class)
                    .hasMessage("it changed while it was read");
        }
    }
}
