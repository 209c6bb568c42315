package kinoscope.data.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kinoscope.data.Dataset;
import kinoscope.data.DatasetReader;
import kinoscope.data.InputException;
import kinoscope.data.Progress;
import kinoscope.data.Ratings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BulkGeneratorTest {
    private static final BulkOptions SMALL = BulkOptions.ofRatings(7, 100_000);

    @TempDir
    static Path temp;

    private static Dataset data;

    @BeforeAll
    static void generate() {
        new BulkGenerator(SMALL).generate(temp.resolve("bulk"), Progress.SILENT);
        data = DatasetReader.read(temp.resolve("bulk"));
    }

    @Test
    void hasTheSizesAskedForAndSaysThatItIsSynthetic() {
        assertThat(data.synthetic()).isTrue();
        assertThat(data.ratings().size()).isEqualTo(100_000);
        assertThat(data.ratings().users().size()).isEqualTo(SMALL.users()).isEqualTo(650);
        assertThat(data.movies()).hasSize(SMALL.movies()).hasSize(3_948);
        assertThat(BulkOptions.ofRatings(1, 25_000_095)).isEqualTo(new BulkOptions(1, 162_541, 62_423, 25_000_095));
    }

    @Test
    void givesTheSameBytesForTheSameOptionsAndOthersForAnotherSeed() throws IOException {
        Path again = temp.resolve("again");
        new BulkGenerator(SMALL).generate(again, Progress.SILENT);
        for (String name : new String[] {"ratings.csv", "movies.csv", "SYNTHETIC.txt"}) {
            assertThat(again.resolve(name))
                    .hasSameBinaryContentAs(temp.resolve("bulk").resolve(name));
        }

        new BulkGenerator(BulkOptions.ofRatings(8, 100_000)).generate(again, Progress.SILENT);
        assertThat(Files.mismatch(
                        again.resolve("ratings.csv"), temp.resolve("bulk").resolve("ratings.csv")))
                .isNotNegative();
    }

    @Test
    void partsHoldTheSameLinesAsTheOneFile() throws IOException {
        Path parted = temp.resolve("parted");
        new BulkGenerator(SMALL, 3).generate(parted, Progress.SILENT);

        List<String> lines = new ArrayList<>();
        for (int part = 0; part < 3; part++) {
            List<String> own = Files.readAllLines(parted.resolve("ratings/part-0000" + part + ".csv"));
            assertThat(own.get(0)).isEqualTo("userId,movieId,rating,timestamp");
            lines.addAll(own.subList(1, own.size()));
        }
        List<String> all = Files.readAllLines(temp.resolve("bulk/ratings.csv"));
        assertThat(lines).isEqualTo(all.subList(1, all.size()));
        assertThat(parted.resolve("ratings.csv")).doesNotExist();
    }

    @Test
    void completedPartsAreKeptUnlessTheOptionsChange() throws IOException {
        Path parted = temp.resolve("kept");
        new BulkGenerator(SMALL, 2).generate(parted, Progress.SILENT);
        Path kept = parted.resolve("ratings/part-00000.csv");
        Path missing = parted.resolve("ratings/part-00001.csv");
        byte[] bytes = Files.readAllBytes(missing);
        Files.writeString(kept, "as it was");
        Files.delete(missing);

        new BulkGenerator(SMALL, 2).generate(parted, Progress.SILENT);
        assertThat(kept).hasContent("as it was");
        assertThat(missing).hasBinaryContent(bytes);

        new BulkGenerator(BulkOptions.ofRatings(8, 100_000), 2).generate(parted, Progress.SILENT);
        assertThat(Files.readString(kept)).startsWith("userId,movieId,rating,timestamp");
        new BulkGenerator(SMALL).generate(parted, Progress.SILENT);
        assertThat(parted.resolve("ratings")).doesNotExist();
        assertThat(parted.resolve("ratings.csv"))
                .hasSameBinaryContentAs(temp.resolve("bulk").resolve("ratings.csv"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 651, 10_001})
    void refusesPartsWithoutUsers(int parts) {
        assertThatThrownBy(() -> new BulkGenerator(SMALL, parts))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("parts must be 1 to 650, at most one for each user: " + parts);
    }

    @Test
    void hasPowerUsersAndALongTail() {
        Ratings ratings = data.ratings();
        int[] perUser = IntStream.range(0, SMALL.users())
                .map(user -> ratings.rowsOf(user).length)
                .sorted()
                .toArray();
        int[] perItem = Arrays.stream(ratings.countsByItem()).sorted().toArray();

        assertThat(perUser[0]).isBetween(20, 30);
        assertThat(perUser[perUser.length / 2]).isBetween(50, 80);
        assertThat(perUser[perUser.length - 1]).isBetween(1_500, 1_974);
        assertThat(perItem[perItem.length / 2]).isLessThan(12);
        assertThat(perItem[perItem.length - 1]).isBetween(SMALL.users() * 4 / 10, SMALL.users() * 6 / 10);
        assertThat(Arrays.stream(perItem).skip(perItem.length * 9L / 10).sum()).isBetween(50_000, 80_000);
        assertThat(ratings.mean()).isCloseTo(3.5, within(0.1));
    }

    /** Users give the genres they rate most often more stars than those they rate least often, as the factors want it. */
    @Test
    void plantsTastesForGenres() {
        Ratings ratings = data.ratings();
        double[] often = new double[2];
        double[] seldom = new double[2];
        double[] popularity = new double[data.genres().size()];
        for (int row = 0; row < ratings.size(); row++) {
            popularity[data.genresOf(ratings.item(row))[0]] += 1.0 / ratings.size();
        }
        for (int user = 0; user < SMALL.users(); user++) {
            int[] rows = ratings.rowsOf(user);
            double[] share = new double[popularity.length];
            for (int row : rows) {
                share[data.genresOf(ratings.item(row))[0]] += 1.0 / rows.length;
            }
            for (int row : rows) {
                int genre = data.genresOf(ratings.item(row))[0];
                double[] sums = share[genre] > 1.5 * popularity[genre]
                        ? often
                        : share[genre] < 0.67 * popularity[genre] ? seldom : new double[2];
                sums[0] += ratings.rating(row);
                sums[1]++;
            }
        }

        assertThat(often[1]).isGreaterThan(5_000);
        assertThat(seldom[1]).isGreaterThan(5_000);
        assertThat(often[0] / often[1]).isGreaterThan(seldom[0] / seldom[1] + 0.3);
    }

    @Test
    void leavesRealRatingsAlone() throws IOException {
        Path real = Files.createDirectories(temp.resolve("real"));
        Files.writeString(real.resolve("ratings.csv"), "precious");

        assertThatThrownBy(() -> new BulkGenerator(SMALL).generate(real, Progress.SILENT))
                .isInstanceOf(InputException.class)
                .hasMessage(real + ": holds ratings that are not synthetic, choose another folder");
        assertThat(real.resolve("ratings.csv")).hasContent("precious");
    }

    @ParameterizedTest
    @CsvSource({
        "9, 1000, 1000, users not in 10..10000000: 9",
        "10, 99, 1000, movies not in 100..1000000: 99",
        "100, 1000, 1999, fewer than 20 ratings a user: 1999",
        "10, 100, 251, more ratings than a quarter of all pairs: 251"
    })
    void refusesSizesThatDoNotFit(int users, int movies, int ratings, String problem) {
        assertThatThrownBy(() -> new BulkOptions(1, users, movies, ratings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(problem);
    }
}
