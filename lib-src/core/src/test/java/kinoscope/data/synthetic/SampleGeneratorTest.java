package kinoscope.data.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import kinoscope.data.InputException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleGeneratorTest {
    private static final SampleOptions SMALL = new SampleOptions(7, 60, 80, 2_000);

    @TempDir
    static Path small;

    @BeforeAll
    static void generateSmall() {
        new SampleGenerator(SMALL).generate(small);
    }

    @Test
    void rebuildsTheShippedFolderByteForByte(@TempDir Path folder) throws IOException {
        Path shipped = Path.of(System.getProperty("kinoscope.home"), "data", "sample");

        SampleGenerator.defaults().generate(folder);

        Map<String, byte[]> expected = contents(shipped);
        Map<String, byte[]> actual = contents(folder);
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        actual.forEach((name, bytes) -> assertThat(Arrays.equals(bytes, expected.get(name)))
                .as("%s as shipped", name)
                .isTrue());
        assertThat(actual.values().stream().mapToLong(bytes -> bytes.length).sum())
                .isLessThan(6_000_000);
    }

    @Test
    void anotherSeedGivesOtherData(@TempDir Path folder) throws IOException {
        new SampleGenerator(new SampleOptions(8, 60, 80, 2_000)).generate(folder);

        assertThat(folder.resolve("ratings.dat"))
                .content(StandardCharsets.ISO_8859_1)
                .isNotEqualTo(read("ratings.dat"));
        assertThat(folder.resolve("movies.dat"))
                .content(StandardCharsets.ISO_8859_1)
                .isNotEqualTo(read("movies.dat"));
    }

    @Test
    void aSecondRunReplacesFilesAndKeepsOthers(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "mine");
        Files.writeString(folder.resolve("ratings.dat"), "old");

        new SampleGenerator(SMALL).generate(folder);

        assertThat(folder.resolve("notes.txt")).hasContent("mine");
        assertThat(folder.resolve("ratings.dat")).hasSameBinaryContentAs(small.resolve("ratings.dat"));
    }

    @Test
    void ratingsAreInTheFormatOfMl1m() {
        List<String> lines = lines("ratings.dat");
        assertThat(lines).hasSize(2_000).allMatch(line -> line.matches("\\d+::\\d+::[1-5]::\\d{10}"));

        Set<String> pairs = new HashSet<>();
        Map<Integer, Integer> counts = new HashMap<>();
        long[] previous = {0, 0};
        for (String line : lines) {
            long[] row = Stream.of(line.split("::")).mapToLong(Long::parseLong).toArray();
            assertThat(row[0]).isGreaterThanOrEqualTo(previous[0]);
            assertThat(row[3]).isGreaterThan(row[0] == previous[0] ? previous[1] : SampleTimes.FIRST);
            assertThat(row[3]).isLessThan(SampleTimes.FIRST + (SampleTimes.DAYS + 1) * 86_400L);
            assertThat(pairs.add(row[0] + "/" + row[1])).isTrue();
            counts.merge((int) row[0], 1, Integer::sum);
            previous = new long[] {row[0], row[3]};
        }
        assertThat(counts).hasSize(60);
        assertThat(counts.values()).allMatch(count -> count >= SampleOptions.FEWEST_RATINGS);
    }

    @Test
    void usersAreInTheFormatOfMl1m() {
        List<String> lines = lines("users.dat");

        assertThat(lines).hasSize(60).allMatch(line -> line.matches("\\d+::[FM]::(1|18|25|35|45|50|56)::\\d+::\\d{5}"));
        assertThat(lines)
                .extracting(line -> Integer.parseInt(line.split("::")[3]))
                .allMatch(code -> code >= 0 && code <= 20);
    }

    @Test
    void moviesAreInTheFormatOfMl1m() {
        List<String> lines = lines("movies.dat");
        List<Integer> ids = ids(lines);

        assertThat(lines).hasSize(80).allMatch(line -> line.matches("\\d+::.+ \\(\\d{4}\\)::[A-Z][A-Za-z'|-]+"));
        assertThat(ids).isSorted().doesNotHaveDuplicates();
        assertThat(ids.get(79)).isGreaterThan(100);
        Set<String> genres =
                Arrays.stream(SampleGenre.values()).map(SampleGenre::label).collect(Collectors.toSet());
        assertThat(lines).allSatisfy(line -> assertThat(genres).contains(line.split("::")[2].split("\\|")));
    }

    @Test
    void aFewMoviesLackRatingsPlotsOrPosters() {
        Set<Integer> rated = lines("ratings.dat").stream()
                .map(line -> Integer.parseInt(line.split("::")[1]))
                .collect(Collectors.toSet());
        List<Integer> ids = ids(lines("movies.dat"));
        long plotless = lines("movies_extra.tsv").stream()
                .filter(line -> line.split("\t", -1)[5].isEmpty())
                .count();
        long posterless = ids.stream()
                .filter(id -> Files.notExists(small.resolve("posters/" + id + ".gif")))
                .count();

        assertThat(ids).containsAll(rated);
        assertThat(rated).hasSizeBetween(70, 79);
        assertThat(plotless).isEqualTo(1);
        assertThat(posterless).isEqualTo(1);
    }

    @Test
    void titlesCoverWhatReadersTripOver() {
        List<SampleMovie> movies = SampleCatalogue.invent(SampleOptions.defaults());
        List<String> titles = movies.stream().map(SampleMovie::title).toList();

        assertThat(titles).doesNotHaveDuplicates();
        assertThat(titles).anyMatch(title -> title.contains(", The ("));
        assertThat(titles).anyMatch(title -> title.contains(": "));
        assertThat(titles).anyMatch(title -> title.contains("'"));
        assertThat(titles).anyMatch(title -> title.chars().anyMatch(c -> c > 0xbf));
        assertThat(titles)
                .allMatch(title -> StandardCharsets.ISO_8859_1.newEncoder().canEncode(title));
        assertThat(movies).extracting(SampleMovie::lead).containsOnly(SampleGenre.values());
        assertThat(movies).extracting(SampleMovie::theme).containsOnly(SampleTheme.values());
    }

    @Test
    void plotsHaveTwoOrThreeSentencesAndNoneTwice() {
        SamplePlots plots = new SamplePlots();
        List<String> sentences = new ArrayList<>();
        for (SampleMovie movie : SampleCatalogue.invent(SampleOptions.defaults())) {
            String plot = plots.write(movie, new SampleRandom(movie.id()));
            String[] parts = plot.split("(?<=[.?]) (?=\\p{Lu})");
            assertThat(parts.length).as(plot).isBetween(2, 4);
            assertThat(plot)
                    .doesNotContain("{")
                    .doesNotContain("}")
                    .doesNotContain("  ")
                    .doesNotContain("\t");
            sentences.addAll(List.of(parts));
        }

        assertThat(sentences).filteredOn(s -> s.length() > 60).doesNotHaveDuplicates();
        assertThat(sentences).allMatch(s -> Character.isUpperCase(s.charAt(0)));
    }

    @Test
    void postersAreSmallColourfulPictures() throws IOException {
        try (Stream<Path> files = Files.list(small.resolve("posters"))) {
            for (Path file : files.toList()) {
                BufferedImage image = ImageIO.read(file.toFile());
                int[] pixels = image.getRGB(0, 0, 120, 180, null, 0, 120);

                assertThat(image.getWidth()).isEqualTo(120);
                assertThat(image.getHeight()).isEqualTo(180);
                assertThat(Arrays.stream(pixels).distinct().count()).isBetween(16L, 64L);
            }
        }
    }

    @Test
    void theFolderSaysThatItIsSynthetic() throws IOException {
        assertThat(Files.readString(small.resolve("SYNTHETIC.txt")))
                .contains("synthetic")
                .contains("new SampleOptions(7L, 60, 80, 2000)");
    }

    @Test
    void aFileInThePlaceOfTheFolderIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("taken"), "");

        assertThatThrownBy(() -> new SampleGenerator(SMALL).generate(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("taken");
        assertThat(file).isEmptyFile();
    }

    @Test
    void nothingHalfWrittenStaysWhenAFileCannotBeReplaced(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("users.dat/inside"));

        assertThatThrownBy(() -> new SampleGenerator(SMALL).generate(folder))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("users.dat");
        assertThat(contents(folder).keySet()).noneMatch(name -> name.endsWith(".part"));
    }

    @ParameterizedTest
    @CsvSource({"9, 80, 2000, users", "60, 39, 2000, movies", "60, 80, 1199, ratings", "60, 80, 2401, ratings"})
    void sizesOutOfRangeAreRefused(int users, int movies, int ratings, String word) {
        assertThatThrownBy(() -> new SampleOptions(1, users, movies, ratings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(word);
    }

    private static List<Integer> ids(List<String> movieLines) {
        return movieLines.stream()
                .map(line -> Integer.parseInt(line.split("::")[0]))
                .toList();
    }

    private static List<String> lines(String name) {
        return read(name).lines().toList();
    }

    private static String read(String name) {
        try {
            return Files.readString(small.resolve(name), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> contents(Path folder) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return contents;
    }
}
