package kinoscope.bench.als;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import kinoscope.model.factor.BiasedAls;
import kinoscope.model.factor.BiasedAlsOptions;
import org.junit.jupiter.api.Test;

class SparkTest {
    private static final BenchData DATA = PlantedStars.data();
    private static final BiasedAlsOptions OPTIONS = BiasedAlsOptions.defaults();

    @Test
    void filesHoldTheSplitWithoutBiasesAndAreGoneInTheEnd() throws IOException {
        BiasedAls biases = BiasedAls.fit(DATA.train(), OPTIONS.withFactors(0).withClip(false));
        Path folder;
        try (SparkFiles files = new SparkFiles(DATA, OPTIONS)) {
            folder = files.path();
            List<String[]> train = lines(folder.resolve("train"));
            List<String[]> test = lines(folder.resolve("test"));

            assertThat(folder.resolve(SparkFiles.PROGRAM)).isRegularFile();
            assertSameRatings(train, DATA.train(), biases);
            assertSameRatings(test, DATA.test(), biases);
            assertThat(train.get(0)).hasSize(3);
            assertThat(test.get(0)).hasSize(4);
        }
        assertThat(folder).doesNotExist();
    }

    @Test
    void jarsOfNoUseAreSaidToBeSoInOneLine() {
        try (SparkFiles files = new SparkFiles(DATA, OPTIONS)) {
            Spark.Outcome outcome =
                    new Spark("no-such.jar", "64m", .05).measure(files, RatingScale.WHOLE_STARS, 2, 3, 1);

            assertThat(outcome.run()).isEmpty();
            assertThat(outcome.note())
                    .isEqualTo("Spark MLlib is left out: error: compilation failed")
                    .hasLineCount(1);
        }
    }

    private static List<String[]> lines(Path folder) throws IOException {
        List<String[]> lines = new ArrayList<>();
        try (Stream<Path> parts = Files.list(folder)) {
            for (Path part : parts.sorted().toList()) {
                Files.readAllLines(part).forEach(line -> lines.add(line.split(",")));
            }
        }
        return lines;
    }

    /** Lines of train end with the residual, those of test with baseline and stars. */
    private static void assertSameRatings(List<String[]> lines, Ratings ratings, BiasedAls biases) {
        assertThat(lines).hasSize(ratings.size());
        for (int row = 0; row < ratings.size(); row++) {
            String[] line = lines.get(row);
            float baseline = biases.predict(ratings.user(row), ratings.item(row));
            assertThat(Integer.parseInt(line[0])).isEqualTo(ratings.user(row));
            assertThat(Integer.parseInt(line[1])).isEqualTo(ratings.item(row));
            assertThat(Float.parseFloat(line[2]))
                    .isCloseTo(line.length == 4 ? baseline : ratings.rating(row) - baseline, within(1e-6f));
            if (line.length == 4) {
                assertThat(Float.parseFloat(line[3])).isEqualTo(ratings.rating(row));
            }
        }
    }
}
