package kinoscope.spark.recommend;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.row_number;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import kinoscope.spark.als.AlsJob;
import kinoscope.spark.als.Factors;
import kinoscope.spark.als.ItemBlock;
import kinoscope.spark.job.Job;
import kinoscope.spark.job.JobOutcome;
import kinoscope.spark.job.WorkFolder;
import kinoscope.spark.split.Parts;
import kinoscope.split.HashedSplitter.Part;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;

/**
 * Makes {@code recommendations} ({@code userId int, rank int, movieId int, score float}): the movies with the highest scores for
 * every user of the training part, without those that the user has rated there; ranks begin with 1, equal scores are in the order
 * of the movies' ids. Movies without a rating in the training part have no factors and are not recommended.
 *
 * <p>The list is that of {@link kinoscope.model.factor.FactorModel#recommend} on one machine. The ratings are shuffled by user, never by
 * movie. The movies' factors are sent to every executor, block after block; with several blocks the users are read once for
 * each, and the best of all blocks are put in order in the end.
 */
public final class RecommendJob implements Job {
    /** The name of the job and its folder. */
    public static final String NAME = "recommend";

    /** The table that it writes. */
    public static final String RECOMMENDATIONS = "recommendations";

    private static final String USER = "userId";
    private static final String RANK = "rank";
    private static final String MOVIE = "movieId";

    private final RecommendOptions options;

    /** The job with some options. */
    public RecommendJob(RecommendOptions options) {
        this.options = options;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, String> options() {
        return Map.of("k", String.valueOf(options.k()));
    }

    @Override
    public String input(WorkFolder work) {
        return work.require(AlsJob.NAME).fingerprint();
    }

    @Override
    public JobOutcome run(SparkSession spark, WorkFolder work, Path out) {
        Factors factors = Factors.of(spark, work);
        int[] movies = ItemBlock.movies(factors.items());
        Dataset<Row> users = factors.users()
                .join(
                        Parts.of(Part.TRAIN, spark, work)
                                .groupBy(USER)
                                .agg(collect_list(MOVIE).as("seen")),
                        USER);
        String table = new Path(out, RECOMMENDATIONS).toString();
        if (movies.length <= options.block()) {
            best(users, factors, movies, table);
        } else {
            Path temporary = new Path(out, "temporary");
            merged(best(users, factors, movies, temporary)).write().parquet(table);
            work.remove(temporary);
        }
        Dataset<Row> made = spark.read().parquet(table);
        Map<String, Long> rows = new LinkedHashMap<>();
        rows.put(RECOMMENDATIONS, made.count());
        rows.put("users", made.where(col(RANK).equalTo(1)).count());
        rows.put("movies", (long) movies.length);
        return new JobOutcome(rows, Map.of());
    }

    /** The best of every block, in one folder each; the users are put together once. */
    private Dataset<Row> best(Dataset<Row> users, Factors factors, int[] movies, Path folder) {
        String stored = new Path(folder, "users").toString();
        users.write().parquet(stored);
        Dataset<Row> together = users.sparkSession().read().parquet(stored);
        int blocks = (movies.length - 1) / options.block() + 1;
        String[] tables = new String[blocks];
        for (int block = 0; block < blocks; block++) {
            int end = Math.min(movies.length, (block + 1) * options.block());
            tables[block] = new Path(folder, "block-" + block).toString();
            best(together, factors, Arrays.copyOfRange(movies, block * options.block(), end), tables[block]);
        }
        return users.sparkSession().read().parquet(tables);
    }

    private void best(Dataset<Row> users, Factors factors, int[] movies, String table) {
        Broadcast<ItemBlock> block = JavaSparkContext.fromSparkContext(
                        users.sparkSession().sparkContext())
                .broadcast(ItemBlock.of(factors, movies));
        users.select(USER, "bias", "factors", "seen")
                .flatMap(new BestOfBlock(block, factors.mean(), options.k()), BestOfBlock.rows())
                .write()
                .parquet(table);
        block.destroy();
    }

    private Dataset<Row> merged(Dataset<Row> blocks) {
        return blocks.withColumn(
                        RANK,
                        row_number()
                                .over(Window.partitionBy(USER)
                                        .orderBy(col("score").desc(), col(MOVIE))))
                .where(col(RANK).leq(options.k()));
    }
}
