package kinoscope.spark.als;

import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.zip_with;

import org.apache.hadoop.fs.Path;
import org.apache.spark.ml.recommendation.ALSModel;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Vectors and biases of stars, in three steps, since MLlib knows no biases: biases of the ratings, vectors of what they leave,
 * and biases again, of what the vectors leave. They can be read as long as the temporary folder is there.
 *
 * @param biases of users and movies
 * @param vectors of users and movies
 */
record BiasedVectors(DampedBiases biases, ALSModel vectors) {
    /**
     * Takes the three steps.
     *
     * @param ratings {@code userId, movieId int, stars float}
     * @param temporary a folder for what is between the steps
     * @throws kinoscope.data.InputException if there are no ratings
     */
    static BiasedVectors fit(Dataset<Row> ratings, AlsOptions options, Path temporary) {
        DampedBiases first = DampedBiases.of(
                DampedBiases.unexplained(ratings), options.damping(), new Path(temporary, "sums-before"));
        ALSModel vectors = Mllib.fit(first.residuals(options.blocks()), options, temporary);
        DampedBiases last = DampedBiases.of(
                explained(ratings, first, vectors, new Path(temporary, "explained")),
                options.lastDamping(),
                new Path(temporary, "sums-after"));
        return new BiasedVectors(last, vectors);
    }

    /** The ratings with what the vectors explain of each; one shuffle by user, the movies' vectors go to every executor. */
    private static Dataset<Row> explained(Dataset<Row> ratings, DampedBiases biases, ALSModel vectors, Path place) {
        Column products = zip_with(col("ofUser"), col("ofMovie"), (left, right) -> left.cast("double")
                .multiply(right));
        ratings.join(biases.users().withColumnRenamed("bias", DampedBiases.BEFORE), "userId")
                .join(vectors.userFactors().toDF("userId", "ofUser"), "userId")
                .join(broadcast(vectors.itemFactors().toDF("movieId", "ofMovie")), "movieId")
                .select(
                        col("userId"),
                        col("movieId"),
                        col("stars"),
                        DampedBiases.rounded(aggregate(products, lit(0.0), Column::plus))
                                .as(DampedBiases.EXPLAINED),
                        col(DampedBiases.BEFORE))
                .write()
                .parquet(place.toString());
        return ratings.sparkSession().read().parquet(place.toString());
    }
}
