package kinoscope.spark.als;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import kinoscope.data.InputException;
import kinoscope.data.Ratings;
import kinoscope.spark.Imported;
import kinoscope.spark.LocalSpark;
import kinoscope.spark.split.Parts;
import kinoscope.split.HashedSplitter;
import kinoscope.split.HashedSplitter.Part;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DampedBiasesTest {
    /** To the millionth of a star to which they are rounded. */
    private static final double ROUNDED = 3e-6;

    private static final float EXPLAINED = .25f;
    private static final float BEFORE = -.5f;

    @TempDir
    private static java.nio.file.Path folder;

    private static Dataset<Row> rows;
    private static Ratings train;

    @BeforeAll
    static void divide() {
        Imported imported = Imported.sample();
        train = imported.divided(HashedSplitter.defaults()).train();
        rows = Parts.of(Part.TRAIN, LocalSpark.session(), imported.work());
    }

    private static DampedBiases biases(Dataset<Row> ratings, double damping, String name) {
        return DampedBiases.of(ratings, damping, new Path(folder.resolve(name).toString()));
    }

    private static Map<Integer, Float> byId(Dataset<Row> table) {
        Map<Integer, Float> biases = new HashMap<>();
        table.collectAsList().forEach(row -> biases.put(row.getInt(0), row.getFloat(1)));
        return biases;
    }

    private static double[] ofItems(double mean, double damping) {
        double[] biases = new double[train.items().size()];
        int[] counts = train.countsByItem();
        for (int row = 0; row < train.size(); row++) {
            biases[train.item(row)] += train.rating(row) - mean;
        }
        return IntStream.range(0, biases.length)
                .mapToDouble(item -> biases[item] / (counts[item] + damping))
                .toArray();
    }

    private static double ofUser(int user, double mean, double[] items, double damping) {
        int[] own = train.rowsOf(user);
        return IntStream.of(own)
                        .mapToDouble(row -> train.rating(row) - mean - items[train.item(row)])
                        .sum()
                / (own.length + damping);
    }

    @Test
    void biasesAreThoseOfALoopOverTheRatings() {
        DampedBiases biases = biases(DampedBiases.unexplained(rows), 3, "loop");
        double[] items = ofItems(train.mean(), 3);
        Map<Integer, Float> foundItems = byId(biases.items());
        Map<Integer, Float> foundUsers = byId(biases.users());

        assertThat(biases.mean()).isCloseTo(train.mean(), within(ROUNDED));
        foundItems.forEach((movie, bias) ->
                assertThat(bias.doubleValue()).isCloseTo(items[train.items().index(movie)], within(ROUNDED)));
        foundUsers.forEach((user, bias) -> assertThat(bias.doubleValue())
                .isCloseTo(ofUser(train.users().index(user), train.mean(), items, 3), within(ROUNDED)));
        assertThat(foundItems).hasSize((int)
                IntStream.of(train.countsByItem()).filter(n -> n > 0).count());
        assertThat(foundUsers).hasSize((int)
                IntStream.of(train.countsByUser()).filter(n -> n > 0).count());
    }

    /** What is explained of all ratings, and the bias from before, move the mean that deviations are taken from. */
    @Test
    void whatIsExplainedIsNoPartOfTheBiases() {
        Dataset<Row> partly =
                rows.withColumn(DampedBiases.EXPLAINED, lit(EXPLAINED)).withColumn(DampedBiases.BEFORE, lit(BEFORE));
        DampedBiases biases = biases(partly, 0, "partly");
        double[] items = ofItems(train.mean() + EXPLAINED + BEFORE, 0);
        byId(biases.items()).forEach((movie, bias) -> assertThat(bias.doubleValue())
                .isCloseTo(items[train.items().index(movie)], within(ROUNDED)));
        byId(biases.users()).forEach((user, bias) -> assertThat(bias.doubleValue())
                .isCloseTo(ofUser(train.users().index(user), train.mean() + EXPLAINED, items, 0), within(ROUNDED)));
    }

    @Test
    void residualsAreStarsLessMeanAndBiases() {
        DampedBiases biases = biases(DampedBiases.unexplained(rows), 2, "residuals");
        Map<Integer, Float> items = byId(biases.items());
        Map<Integer, Float> users = byId(biases.users());
        Map<Long, Float> stars = new HashMap<>();
        for (int row = 0; row < train.size(); row++) {
            stars.put(pair(train.users().id(train.user(row)), train.items().id(train.item(row))), train.rating(row));
        }
        Dataset<Row> residuals = biases.residuals(5);
        assertThat(residuals.javaRDD().getNumPartitions()).isEqualTo(5);
        for (Row row : residuals.collectAsList()) {
            double expected = stars.remove(pair(row.getInt(0), row.getInt(1)))
                    - biases.mean()
                    - items.get(row.getInt(1))
                    - users.get(row.getInt(0));
            assertThat((double) row.getFloat(2)).isEqualTo(expected);
        }
        assertThat(stars).isEmpty();
    }

    private static long pair(int user, int movie) {
        return (long) user << 32 | movie;
    }

    @Test
    void infiniteDampingGivesNone() {
        DampedBiases biases = biases(DampedBiases.unexplained(rows), Double.POSITIVE_INFINITY, "none");
        assertThat(biases.items().where("bias != 0").count()).isZero();
        assertThat(biases.users().where("bias != 0").count()).isZero();
    }

    @Test
    void noRatingsAreRefused() {
        assertThatThrownBy(() -> biases(DampedBiases.unexplained(rows.limit(0)), 1, "empty"))
                .isInstanceOf(InputException.class)
                .hasMessage("the training part has no ratings");
    }
}
