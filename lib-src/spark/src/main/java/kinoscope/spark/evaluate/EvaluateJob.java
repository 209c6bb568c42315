package kinoscope.spark.evaluate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kinoscope.data.InputException;
import kinoscope.eval.FullCatalogue;
import kinoscope.eval.Mae;
import kinoscope.eval.RankingMetric;
import kinoscope.eval.RatingMetric;
import kinoscope.eval.Rmse;
import kinoscope.spark.als.AlsJob;
import kinoscope.spark.als.AlsKind;
import kinoscope.spark.als.Factors;
import kinoscope.spark.als.ItemBlock;
import kinoscope.spark.evaluate.FactorMetrics.Value;
import kinoscope.spark.job.Job;
import kinoscope.spark.job.JobOutcome;
import kinoscope.spark.job.WorkFolder;
import kinoscope.spark.load.ImportJob;
import kinoscope.spark.split.Parts;
import kinoscope.split.HashedSplitter.Part;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Measures factors on the validation or the test part: {@code metrics.json}, {@link FactorMetrics}, and as Parquet:
 *
 * <ul>
 *   <li>{@code metrics}: {@code metric string, value double, users long}
 *   <li>{@code users}: {@code userId, ratings int, squares, absolutes double} and a column for each ranking metric, null where the
 *       metric has no value; squares and absolutes are the user's sums of the losses of RMSE and MAE
 * </ul>
 *
 * <p>RMSE and MAE are of stars that are kept on the scale, as of {@link kinoscope.eval.RatingEvaluator}, and of explicit factors alone. The ranking
 * metrics are those of {@link RankingMetric#standard} under the protocol {@link FullCatalogue}: candidates are all movies that
 * anybody has rated without the user's training movies, when testing also without those of validation. Users without training
 * ratings get the scores of an average user, movies without them those of an average movie.
 *
 * <p>Means over users come from decimal sums, which are the same in any order. The ratings are shuffled by user; every executor gets
 * the factors of all movies, 4 bytes for each factor, and every task has a score for each movie.
 */
public final class EvaluateJob implements Job {
    /** The name of the job and its folder. */
    public static final String NAME = "evaluate";

    /** The file with all figures. */
    public static final String FILE = "metrics.json";

    /** The table of the metrics. */
    public static final String METRICS = "metrics";

    /** The table of the users. */
    public static final String USERS = "users";

    private static final String USER = "userId";
    private static final String MOVIE = "movieId";
    private static final String EXACT = "decimal(28,18)";
    private static final int OTHER_SUMS = 4;

    private final EvaluateOptions options;

    /** The job with some options. */
    public EvaluateJob(EvaluateOptions options) {
        this.options = options;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, String> options() {
        Map<String, String> named = new LinkedHashMap<>();
        named.put("part", options.part().name());
        named.put("k", String.valueOf(options.k()));
        return named;
    }

    @Override
    public String input(WorkFolder work) {
        return work.require(AlsJob.NAME).fingerprint();
    }

    @Override
    public JobOutcome run(SparkSession spark, WorkFolder work, Path out) {
        Factors factors = Factors.of(spark, work);
        Dataset<Row> ratings = Parts.all(spark, work);
        int[] movies = ItemBlock.movies(ratings);
        if (movies.length < options.k()) {
            throw new InputException(
                    "k = " + options.k() + " exceeds the " + movies.length + " movies of the catalogue");
        }
        Broadcast<ItemBlock> catalogue =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(ItemBlock.of(factors, movies));
        String table = new Path(out, USERS).toString();
        queries(ratings, factors.users())
                .map(
                        new UserMetrics(
                                catalogue,
                                factors.mean(),
                                options.k(),
                                ImportJob.layout(work).scale()),
                        UserMetrics.rows(options.k()))
                .write()
                .parquet(table);
        catalogue.destroy();
        FactorMetrics metrics = metrics(spark.read().parquet(table), factors.kind(), movies.length, work);
        store(spark, metrics.metrics(), new Path(out, METRICS));
        work.writeJson(new Path(out, FILE), metrics);
        Map<String, Long> rows = new LinkedHashMap<>();
        rows.put("ratings", metrics.ratings());
        rows.put(USERS, metrics.users());
        rows.put("users without relevant ratings", metrics.usersWithoutRelevant());
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("protocol", metrics.protocol());
        metrics.metrics().forEach(metric -> notes.put(metric.metric(), String.valueOf(metric.value())));
        return new JobOutcome(rows, notes);
    }

    /** A row for each user with held-out ratings. */
    private Dataset<Row> queries(Dataset<Row> ratings, Dataset<Row> users) {
        Column seen = Parts.is(Part.TRAIN);
        if (options.part() == Part.TEST) {
            seen = seen.or(Parts.is(Part.VALIDATION));
        }
        Dataset<Row> held = ratings.where(Parts.is(options.part()))
                .groupBy(USER)
                .agg(sort_array(collect_list(struct(col(MOVIE), col("stars")))).as("held"));
        Dataset<Row> known =
                ratings.where(seen).groupBy(USER).agg(collect_list(MOVIE).as("seen"));
        return held.join(known, new String[] {USER}, "left")
                .join(users, new String[] {USER}, "left")
                .select(USER, "bias", "factors", "seen", "held");
    }

    private FactorMetrics metrics(Dataset<Row> users, AlsKind kind, int candidates, WorkFolder work) {
        List<String> ranking = RankingMetric.standard(options.k()).stream()
                .map(RankingMetric::name)
                .toList();
        List<Column> sums = new ArrayList<>();
        sums.add(sum(UserMetrics.RATINGS));
        sums.add(exactSum(UserMetrics.SQUARES));
        sums.add(exactSum(UserMetrics.ABSOLUTES));
        for (String metric : ranking) {
            sums.add(exactSum(metric));
            sums.add(count(col(metric)));
        }
        Row row = users.agg(count("*"), sums.toArray(Column[]::new)).first();
        long measured = row.getLong(0);
        if (measured == 0) {
            throw new InputException("the " + part() + " part has no ratings; run the job 'split' with a share for it");
        }
        long ratings = row.getLong(1);
        List<Value> values = new ArrayList<>();
        if (kind == AlsKind.EXPLICIT) {
            values.add(ofRatings(new Rmse(), row.getDouble(2) / ratings, measured));
            values.add(ofRatings(new Mae(), row.getDouble(3) / ratings, measured));
        }
        long relevant = 0;
        for (int metric = 0; metric < ranking.size(); metric++) {
            int place = OTHER_SUMS + 2 * metric;
            long defined = row.getLong(place + 1);
            relevant = Math.max(relevant, defined);
            if (defined > 0) {
                values.add(new Value(ranking.get(metric), row.getDouble(place) / defined, defined));
            }
        }
        return new FactorMetrics(
                Parts.splitter(work).toString(),
                part(),
                FullCatalogue.defaults().text(),
                ratings,
                measured,
                measured - relevant,
                candidates,
                values);
    }

    private String part() {
        return options.part().name().toLowerCase(Locale.ROOT);
    }

    private static Value ofRatings(RatingMetric metric, double meanLoss, long users) {
        return new Value(metric.name(), metric.value(meanLoss), users);
    }

    private static Column exactSum(String column) {
        return sum(col(column).cast(EXACT)).cast("double");
    }

    private static void store(SparkSession spark, List<Value> metrics, Path table) {
        List<Row> rows = metrics.stream()
                .map(metric -> RowFactory.create(metric.metric(), metric.value(), metric.users()))
                .toList();
        spark.createDataFrame(
                        rows,
                        new StructType()
                                .add("metric", "string")
                                .add("value", "double")
                                .add("users", "long"))
                .coalesce(1)
                .write()
                .parquet(table.toString());
    }
}
