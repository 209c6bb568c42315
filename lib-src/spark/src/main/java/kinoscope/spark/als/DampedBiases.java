package kinoscope.spark.als;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.rint;
import static org.apache.spark.sql.functions.sum;

import kinoscope.data.InputException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * How far the ratings of a movie, and then those of a user, are from the mean, where p is what the vectors explain of a
 * rating, and b'_u the bias that the user had before, both 0 at first:
 *
 * <pre>
 * b_i = sum of (r - mean - p - b'_u) / (n_i + damping)
 * b_u = sum of (r - mean - p - b_i) / (n_u + damping)
 * </pre>
 *
 * <p>The damping adds ratings without a deviation: biases of few ratings are small. An infinite one gives biases of 0.
 *
 * <p>Mean, biases and p are rounded to 2^-20 of a star. So a float holds each exactly, and a double their sums, up to 2^33 stars: no
 * order of the rows, no number of partitions changes a bit. Each task adds up what it reads by movie or user before
 * anything is shuffled. The biases of the movies are sent to every executor.
 *
 * <p>Source: Y. Koren, <i>Factor in the Neighbors</i>, TKDD 4, 2010, section 2.1, for the first biases.
 */
final class DampedBiases {
    /** What the vectors explain of a rating. */
    static final String EXPLAINED = "explained";

    /** The bias that the user had before. */
    static final String BEFORE = "before";

    private static final double STEPS = 0x1p20;
    private static final String USER = "userId";
    private static final String MOVIE = "movieId";
    private static final String BIAS = "bias";
    private static final String COUNT = "n";
    private static final String SUM = "sum";
    private static final String REST = "rest";

    private final Dataset<Row> ratings;
    private final double damping;
    private final double mean;
    private final Dataset<Row> items;

    private DampedBiases(Dataset<Row> ratings, double damping, double mean, Dataset<Row> items) {
        this.ratings = ratings;
        this.damping = damping;
        this.mean = mean;
        this.items = items;
    }

    /** The ratings, of which nothing is explained yet. */
    static Dataset<Row> unexplained(Dataset<Row> train) {
        return train.withColumn(EXPLAINED, lit(0f)).withColumn(BEFORE, lit(0f));
    }

    /**
     * Reads the ratings for mean and movies.
     *
     * @param ratings {@code userId, movieId int, stars, explained, before float}
     * @param place where a table of the movies can be kept while the biases are used
     * @throws InputException if there are no ratings
     */
    static DampedBiases of(Dataset<Row> ratings, double damping, Path place) {
        ratings.groupBy(MOVIE)
                .agg(
                        count("*").as(COUNT),
                        sum(exact("stars")).as("stars"),
                        sum(exact("stars").minus(exact(EXPLAINED)).minus(exact(BEFORE)))
                                .as(SUM))
                .write()
                .parquet(place.toString());
        Dataset<Row> sums = ratings.sparkSession().read().parquet(place.toString());
        Row total = sums.agg(sum(COUNT), sum("stars")).first();
        if (total.isNullAt(0)) {
            throw new InputException("the training part has no ratings");
        }
        double mean = Math.rint(total.getDouble(1) / total.getLong(0) * STEPS) / STEPS;
        return new DampedBiases(
                ratings, damping, mean, sums.select(col(MOVIE), bias(col(SUM), col(COUNT), mean, damping)));
    }

    /** The nearest number that sums hold exactly. */
    static Column rounded(Column value) {
        return rint(value.multiply(STEPS)).divide(lit(STEPS)).cast("float");
    }

    /** The mean of the ratings. */
    double mean() {
        return mean;
    }

    /** {@code movieId int, bias float} of every movie. */
    Dataset<Row> items() {
        return items;
    }

    /** {@code userId int, bias float} of every user. */
    Dataset<Row> users() {
        return lessItems()
                .groupBy(USER)
                .agg(sum(col(REST).minus(col(EXPLAINED))).as(SUM), count("*").as(COUNT))
                .select(col(USER), bias(col(SUM), col(COUNT), mean, damping));
    }

    /**
     * {@code userId, movieId int, rating float}: the stars less mean and biases, for the vectors to explain. They are divided by
     * user into a number of partitions and sorted, so that they always come in the same order; this is their one shuffle.
     */
    Dataset<Row> residuals(int partitions) {
        var ofUser = Window.partitionBy(USER);
        Column sum = sum(col(REST).minus(col(EXPLAINED))).over(ofUser);
        return lessItems()
                .repartition(partitions, col(USER))
                .withColumn(BIAS, bias(sum, count("*").over(ofUser), mean, damping))
                .select(
                        col(USER),
                        col(MOVIE),
                        col(REST).minus(mean).minus(exact(BIAS)).cast("float").as("rating"))
                .sortWithinPartitions(USER, MOVIE);
    }

    private Dataset<Row> lessItems() {
        return ratings.join(broadcast(items), MOVIE)
                .select(
                        col(USER),
                        col(MOVIE),
                        exact("stars").minus(exact(BIAS)).as(REST),
                        exact(EXPLAINED).as(EXPLAINED));
    }

    private static Column exact(String column) {
        return col(column).cast("double");
    }

    private static Column bias(Column sum, Column count, double mean, double damping) {
        return rounded(sum.minus(count.multiply(mean)).divide(count.plus(damping)))
                .as(BIAS);
    }
}
