package kinoscope.spark.finetune;

import java.util.LinkedHashMap;
import java.util.Map;
import kinoscope.profile.FineTuneOptions;
import kinoscope.spark.job.Job;
import kinoscope.spark.job.JobOutcome;
import kinoscope.spark.job.WorkFolder;
import kinoscope.spark.profile.ListedMovies;
import kinoscope.spark.profile.ProfileOptions;
import kinoscope.spark.profile.ProfilesJob;
import kinoscope.spark.split.LimitedUsers;
import kinoscope.spark.split.PackedRating;
import kinoscope.spark.split.Parts;
import kinoscope.split.HashedSplitter.Part;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Draws the set that fine-tunes a model on the users' genres: {@code rows} ({@code userId, movieId int, label byte, genre string, stars
 * float}), a user's positives before the negatives. Stars are null for negatives; the genre is that for which a movie was drawn.
 *
 * <p>The set is that of {@link kinoscope.profile.FineTuneSet#drawById} on one machine, from the users that have profiles. Movies of a
 * user's validation and test part are never drawn. Ratings and profiles are shuffled by user, never by movie; the genres of all rated movies
 * are sent to every executor, where each task sorts the movies by genre.
 */
public final class FineTuneSetJob implements Job {
    /** The name of the job and its folder. */
    public static final String NAME = "finetune-set";

    /** The table that it writes. */
    public static final String ROWS = "rows";

    private final FineTuneOptions options;

    /** The job with some options; the share that is replayed concerns training alone. */
    public FineTuneSetJob(FineTuneOptions options) {
        this.options = options;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, String> options() {
        Map<String, String> named = new LinkedHashMap<>();
        named.put("positivesPerUser", String.valueOf(options.positivesPerUser()));
        named.put("negativesPerPositive", String.valueOf(options.negativesPerPositive()));
        named.put("mixedNegatives", options.mixedNegatives().name());
        named.put("shortage", options.shortage().name());
        named.put("seed", String.valueOf(options.seed()));
        return named;
    }

    @Override
    public String input(WorkFolder work) {
        return work.require(ProfilesJob.NAME).fingerprint();
    }

    @Override
    public JobOutcome run(SparkSession spark, WorkFolder work, Path out) {
        ProfileOptions made = ProfilesJob.options(work);
        Broadcast<RatedMovies> movies = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .broadcast(new RatedMovies(Parts.catalogue(spark, work), ListedMovies.read(spark, work)));
        Dataset<Row> profiles = spark.read()
                .parquet(work.table(ProfilesJob.NAME, ProfilesJob.USERS))
                .select("userId", "positive", "negative");
        Dataset<Row> ratings = Parts.all(spark, work);
        long leftOut = work.require(ProfilesJob.NAME).rows().get(ProfilesJob.LEFT_OUT);
        Dataset<Row> kept = leftOut == 0
                ? ratings
                : LimitedUsers.of(ratings.where(Parts.is(Part.TRAIN)), made.mostRatings())
                        .keep(ratings);
        DrawCounts counts = new DrawCounts(spark.sparkContext());
        profiles.groupBy("userId")
                .as(Encoders.INT(), Encoders.row(profiles.schema()))
                .cogroup(
                        PackedRating.byUser(kept),
                        new UserDrawing(movies, counts, made.threshold(), options),
                        UserDrawing.rows())
                .write()
                .parquet(new Path(out, ROWS).toString());
        movies.destroy();
        Map<String, Long> rows = counts.rows();
        rows.put(ProfilesJob.LEFT_OUT, leftOut);
        return new JobOutcome(rows, Map.of());
    }
}
