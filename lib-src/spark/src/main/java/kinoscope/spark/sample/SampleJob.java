package kinoscope.spark.sample;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.sum;

import java.util.LinkedHashMap;
import java.util.Map;
import kinoscope.spark.job.Job;
import kinoscope.spark.job.JobOutcome;
import kinoscope.spark.job.WorkFolder;
import kinoscope.spark.split.LimitedUsers;
import kinoscope.spark.split.Parts;
import kinoscope.spark.split.SplitJob;
import kinoscope.split.HashedSplitter.Part;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Makes labelled interactions of the training part: {@code interactions} ({@code userId int, movieId int, label byte, stars
 * float, band string}), each positive rating followed by its negatives. Stars are null and the band is "unobserved" where the user
 * never rated the movie.
 *
 * <p>The set is that of {@link kinoscope.sample.HashedSampler} on one machine. Ratings are shuffled by user, never by movie, so a
 * movie that everybody has rated burdens nobody; a user with more ratings than one task can hold is left out before the
 * shuffle. The ids of all rated movies, in whatever part, are sent to every executor: 4 bytes each.
 */
public final class SampleJob implements Job {
    /** The name of the job and its folder. */
    public static final String NAME = "sample";

    /** The table that it writes. */
    public static final String INTERACTIONS = "interactions";

    private static final String POSITIVES = "positives";
    private static final String NEGATIVES = "negatives";

    private final SampleOptions options;

    /** The job with some options. */
    public SampleJob(SampleOptions options) {
        this.options = options;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, String> options() {
        Map<String, String> named = new LinkedHashMap<>();
        named.put("bands", options.sampling().bands().toString());
        named.put("negativesPerPositive", String.valueOf(options.sampling().negativesPerPositive()));
        named.put("seed", String.valueOf(options.sampling().seed()));
        named.put("mostRatings", String.valueOf(options.mostRatings()));
        return named;
    }

    @Override
    public String input(WorkFolder work) {
        return work.require(SplitJob.NAME).fingerprint();
    }

    @Override
    public JobOutcome run(SparkSession spark, WorkFolder work, Path out) {
        Dataset<Row> ratings = Parts.of(Part.TRAIN, spark, work);
        LimitedUsers users = LimitedUsers.of(ratings, options.mostRatings());
        Broadcast<int[]> catalogue =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(Parts.catalogue(spark, work));
        String table = new Path(out, INTERACTIONS).toString();
        Dataset<Row> columns = users.keep(ratings).select("movieId", "stars", "userId");
        columns.groupBy("userId")
                .as(Encoders.INT(), Encoders.row(columns.schema()))
                .flatMapGroups(new UserSampling(catalogue, options.sampling()), UserSampling.rows())
                .write()
                .parquet(table);
        catalogue.destroy();
        return new JobOutcome(counts(spark.read().parquet(table), users.users(), users.leftOut()), Map.of());
    }

    /** The lines of the library's sampling report. */
    private Map<String, Long> counts(Dataset<Row> interactions, long users, long usersLeftOut) {
        Map<String, Long> rows = new LinkedHashMap<>();
        rows.put(INTERACTIONS, interactions.count());
        interactions
                .groupBy("band", "label")
                .agg(count("*"))
                .orderBy("band")
                .collectAsList()
                .forEach(row -> rows.put(row.getString(0), row.getLong(2)));
        Row lacks = interactions
                .groupBy("userId")
                .agg(
                        sum(col("label").cast("long")).as(POSITIVES),
                        count_if(col("label").equalTo(0)).as(NEGATIVES))
                .select(
                        col(POSITIVES)
                                .multiply(options.sampling().negativesPerPositive())
                                .minus(col(NEGATIVES))
                                .as("missing"),
                        col(NEGATIVES))
                .agg(
                        count("*"),
                        sum("missing"),
                        count_if(col("missing").gt(0)),
                        count_if(col("missing").gt(0).and(col(NEGATIVES).equalTo(0))))
                .first();
        rows.put("negatives missing", lacks.isNullAt(1) ? 0 : lacks.getLong(1));
        rows.put("users", lacks.getLong(0));
        rows.put("users without positives", users - usersLeftOut - lacks.getLong(0));
        rows.put("users short of negatives", lacks.getLong(2));
        rows.put("users without negatives", lacks.getLong(3));
        rows.put("users left out", usersLeftOut);
        return rows;
    }
}
