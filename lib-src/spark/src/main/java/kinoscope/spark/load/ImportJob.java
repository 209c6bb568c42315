package kinoscope.spark.load;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kinoscope.data.InputException;
import kinoscope.spark.job.Job;
import kinoscope.spark.job.JobOutcome;
import kinoscope.spark.job.WorkFolder;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Turns the text files of a data set into Parquet.
 *
 * <ul>
 *   <li>{@code ratings}: {@code userId int, movieId int, stars float, time long}, in as many files as there are buckets; the
 *       file of a user is told by a hash of the id, and each file is sorted by user and movie
 *   <li>{@code movies}: {@code movieId int, title string, genres array<string>}
 *   <li>{@code rejects}: {@code file string, line string, reason string}, one row for each line that is no rating
 * </ul>
 *
 * <p>Of several ratings of one movie by one user the newest counts, at the same time the one with the most stars; the
 * others are rejected. The files are read twice: once to count what is wrong, so that a job that must fail does so early, and
 * once to sort; further times only where there is something to reject.
 */
public final class ImportJob implements Job {
    /** The name of the job and its folder. */
    public static final String NAME = "import";

    /** The table of ratings. */
    public static final String RATINGS = "ratings";

    /** The table of movies. */
    public static final String MOVIES = "movies";

    /** The table of lines that are no ratings. */
    public static final String REJECTS = "rejects";

    private static final String LAYOUT = "layout";
    private static final String DUPLICATE = "duplicate";
    private static final String RANK = "rank";

    private final SourceFiles source;
    private final ImportOptions options;

    private ImportJob(SourceFiles source, ImportOptions options) {
        this.source = source;
        this.options = options;
    }

    /**
     * The import of a folder.
     *
     * @param folder a path or URL
     * @param configuration how file systems are reached
     * @throws InputException if there is no data set
     */
    public static ImportJob of(String folder, ImportOptions options, Configuration configuration) {
        return new ImportJob(SourceFiles.find(folder, configuration), options);
    }

    /** The layout of what was imported to a work folder, which tells the scale of the stars. */
    public static RatingLayout layout(WorkFolder work) {
        return RatingLayout.valueOf(work.require(NAME).notes().get(LAYOUT));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, String> options() {
        Map<String, String> named = new LinkedHashMap<>();
        named.put("folder", source.folder());
        named.put("buckets", String.valueOf(options.buckets()));
        named.put("rejectedShare", String.valueOf(options.rejectedShare()));
        return named;
    }

    @Override
    public String input(WorkFolder work) {
        return source.fingerprint();
    }

    @Override
    public JobOutcome run(SparkSession spark, WorkFolder work, Path out) {
        String moviesTable = new Path(out, MOVIES).toString();
        MovieTable.read(spark, source)
                .coalesce(1)
                .sortWithinPartitions("movieId")
                .write()
                .parquet(moviesTable);
        Dataset<Row> movies = spark.read().parquet(moviesTable);
        Dataset<Row> lines = RatingLines.read(spark, source, movies);

        Row counts = lines.agg(count("*"), count_if(col(RatingLines.GOOD))).first();
        long good = counts.getLong(1);
        long bad = counts.getLong(0) - good;
        if (good + bad == 0) {
            throw new InputException(source.folder() + ": no ratings below the header");
        }
        Dataset<Row> malformed = RejectReasons.of(lines, source.layout());
        checkShare(bad, good + bad, malformed);

        String ratingsTable = new Path(out, RATINGS).toString();
        writeRatings(lines, ratingsTable);
        long ratings = spark.read().parquet(ratingsTable).count();
        Dataset<Row> rejects = ratings == good ? malformed : malformed.union(duplicates(lines));
        checkShare(bad + good - ratings, good + bad, rejects);
        String rejectsTable = new Path(out, REJECTS).toString();
        (bad + good == ratings ? rejects.limit(0) : rejects).coalesce(1).write().parquet(rejectsTable);

        Map<String, Long> rows = new LinkedHashMap<>();
        rows.put(RATINGS, ratings);
        rows.put(MOVIES, movies.count());
        rows.put(REJECTS, bad + good - ratings);
        byReason(spark.read().parquet(rejectsTable))
                .forEach(row -> rows.put("rejected, " + row.getString(0), row.getLong(1)));
        return new JobOutcome(rows, Map.of(LAYOUT, source.layout().name()));
    }

    /** Refuses too many rejects; only then are they looked at one by one here. */
    private void checkShare(long rejected, long all, Dataset<Row> rejects) {
        double share = (double) rejected / all;
        if (share > options.rejectedShare()) {
            String reasons = byReason(rejects).stream()
                    .map(row -> String.format(
                            Locale.ROOT, "%s %,d (%s: '%s')", row.get(0), row.get(1), row.get(2), row.get(3)))
                    .collect(Collectors.joining(", "));
            throw new InputException(String.format(
                    Locale.ROOT,
                    "%s: %,d of %,d lines are no ratings, %.3g %%, and %.3g %% are allowed: %s",
                    source.folder(),
                    rejected,
                    all,
                    share * 100,
                    options.rejectedShare() * 100,
                    reasons));
        }
    }

    /** Each reason with its number of lines and the first of them. */
    private static List<Row> byReason(Dataset<Row> rejects) {
        Column first = min(struct(col(RatingLines.FILE), col(RatingLines.LINE)));
        return rejects.groupBy(RejectReasons.REASON)
                .agg(count("*").as("times"), first.as("first"))
                .select(RejectReasons.REASON, "times", "first.file", "first.line")
                .orderBy(RejectReasons.REASON)
                .collectAsList();
    }

    private void writeRatings(Dataset<Row> lines, String table) {
        lines.where(col(RatingLines.GOOD))
                .select("userId", "movieId", "stars", "time")
                .repartition(options.buckets(), col("userId"))
                .withColumn(RANK, row_number().over(newestFirst()))
                .where(col(RANK).equalTo(1))
                .drop(RANK)
                .write()
                .parquet(table);
    }

    /** The ratings that another one of the same user and movie replaces, as they stand in their files. */
    private static Dataset<Row> duplicates(Dataset<Row> lines) {
        String[] pair = {"userId", "movieId"};
        Dataset<Row> good = lines.where(col(RatingLines.GOOD));
        Dataset<Row> pairs = good.groupBy("userId", "movieId")
                .agg(count("*").as(RANK))
                .where(col(RANK).gt(1))
                .drop(RANK);
        WindowSpec inFull = newestFirst()
                .orderBy(col("time").desc(), col("stars").desc(), col(RatingLines.FILE), col(RatingLines.LINE));
        return good.join(pairs, pair, "left_semi")
                .withColumn(RANK, row_number().over(inFull))
                .where(col(RANK).gt(1))
                .select(
                        col(RatingLines.FILE),
                        col(RatingLines.LINE),
                        lit(DUPLICATE).as(RejectReasons.REASON));
    }

    private static WindowSpec newestFirst() {
        return Window.partitionBy("userId", "movieId")
                .orderBy(col("time").desc(), col("stars").desc());
    }
}
