package kinoscope.spark.als;

import static org.apache.spark.sql.functions.array_repeat;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.LinkedHashMap;
import java.util.Map;
import kinoscope.eval.Relevance;
import kinoscope.spark.job.Job;
import kinoscope.spark.job.JobOutcome;
import kinoscope.spark.job.WorkFolder;
import kinoscope.spark.split.Parts;
import kinoscope.spark.split.SplitJob;
import kinoscope.split.HashedSplitter.Part;
import org.apache.hadoop.fs.Path;
import org.apache.spark.ml.recommendation.ALSModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Fits vectors of users and movies to the training part: {@code user-factors} ({@code userId int, bias float, factors
 * array<float>}) and {@code item-factors} ({@code movieId int, bias float, factors array<float>}), a row for each user and movie
 * of that part. The score of a user for a movie is {@code mean + b_u + b_i + u . v}, with the mean in the record.
 *
 * <p>Explicit: mean and {@link DampedBiases} are taken from the stars, and what is left, e, is factorized by MLlib, which knows no
 * biases; then the biases are taken again, of what the vectors leave. MLlib minimizes
 *
 * <pre>
 * sum of (e - u . v)^2 + regularization * (sum of n_u |u|^2 + sum of n_i |v|^2)
 * </pre>
 *
 * <p>Implicit: movies with at least three stars are likes. They have the target 1 and the weight 1 + alpha, all other pairs of
 * a user and a movie the target 0 and the weight 1; mean and biases are 0. Users without likes have a vector of zeros.
 *
 * <p>MLlib solves in double precision and keeps vectors in single. It adds up the ratings of a user or movie in the order in
 * which blocks of them arrive. They are sent in a fixed order, and from one process they arrive in it; from several
 * executors they need not, so that the last digits may differ there.
 *
 * <p>References: Zhou, Wilkinson, Schreiber, Pan, "Large-Scale Parallel Collaborative Filtering for the Netflix Prize", AAIM 2008;
 * Hu, Koren, Volinsky, "Collaborative Filtering for Implicit Feedback Datasets", ICDM 2008.
 */
public final class AlsJob implements Job {
    /** The name of the job and its folder. */
    public static final String NAME = "als";

    /** The table of the users. */
    public static final String USERS = "user-factors";

    /** The table of the movies. */
    public static final String ITEMS = "item-factors";

    static final String KIND = "kind";
    static final String MEAN = "mean";
    static final String FACTORS = "factors";

    private static final String REGULARIZATION = "regularization";
    private static final String USER = "userId";
    private static final String MOVIE = "movieId";

    private final AlsOptions options;

    /** The job with some options. */
    public AlsJob(AlsOptions options) {
        this.options = options;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, String> options() {
        Map<String, String> named = new LinkedHashMap<>();
        named.put(KIND, options.kind().name());
        named.put(FACTORS, String.valueOf(options.factors()));
        named.put(REGULARIZATION, String.valueOf(options.regularization()));
        named.put("alpha", String.valueOf(options.alpha()));
        named.put("iterations", String.valueOf(options.iterations()));
        named.put("blocks", String.valueOf(options.blocks()));
        named.put("damping", String.valueOf(options.damping()));
        named.put("lastDamping", String.valueOf(options.lastDamping()));
        named.put("seed", String.valueOf(options.seed()));
        return named;
    }

    @Override
    public String input(WorkFolder work) {
        return work.require(SplitJob.NAME).fingerprint();
    }

    @Override
    public JobOutcome run(SparkSession spark, WorkFolder work, Path out) {
        Dataset<Row> train = Parts.of(Part.TRAIN, spark, work);
        Path temporary = new Path(out, "temporary");
        double mean = 0;
        if (options.kind() == AlsKind.EXPLICIT) {
            BiasedVectors fitted = BiasedVectors.fit(train, options, temporary);
            mean = fitted.biases().mean();
            write(fitted.biases().users(), fitted.vectors().userFactors(), USER, new Path(out, USERS));
            write(fitted.biases().items(), fitted.vectors().itemFactors(), MOVIE, new Path(out, ITEMS));
        } else {
            ALSModel vectors = Mllib.fit(likes(train), options, temporary);
            write(unbiased(train, USER), vectors.userFactors(), USER, new Path(out, USERS));
            write(unbiased(train, MOVIE), vectors.itemFactors(), MOVIE, new Path(out, ITEMS));
        }
        work.remove(temporary);
        return outcome(spark, mean, out);
    }

    private JobOutcome outcome(SparkSession spark, double mean, Path out) {
        Map<String, Long> rows = new LinkedHashMap<>();
        for (String table : new String[] {USERS, ITEMS}) {
            rows.put(
                    table, spark.read().parquet(new Path(out, table).toString()).count());
        }
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put(KIND, options.kind().name());
        notes.put(MEAN, String.valueOf(mean));
        notes.put(FACTORS, String.valueOf(options.factors()));
        notes.put(REGULARIZATION, String.valueOf(options.regularization()));
        return new JobOutcome(rows, notes);
    }

    private Dataset<Row> likes(Dataset<Row> train) {
        return train.where(col("stars").geq(Relevance.POSITIVE.threshold()))
                .select(col(USER), col(MOVIE), lit(1f).as("rating"))
                .repartition(options.blocks(), col(USER))
                .sortWithinPartitions(USER, MOVIE);
    }

    private static Dataset<Row> unbiased(Dataset<Row> train, String id) {
        return train.select(id).distinct().withColumn("bias", lit(0f));
    }

    private void write(Dataset<Row> biases, Dataset<Row> factors, String id, Path table) {
        biases.join(factors.withColumnRenamed("id", id), new String[] {id}, "left")
                .select(
                        col(id),
                        col("bias"),
                        coalesce(col("features"), array_repeat(lit(0f), options.factors()))
                                .as(FACTORS))
                .sortWithinPartitions(id)
                .write()
                .parquet(table.toString());
    }
}
