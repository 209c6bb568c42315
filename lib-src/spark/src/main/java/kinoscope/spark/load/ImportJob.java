package kinoscope.spark.load;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import kinoscope.data.InputException;
import kinoscope.spark.job.Job;
import kinoscope.spark.job.JobOutcome;
import kinoscope.spark.job.WorkFolder;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
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
 * once to sort; a third and fourth time only where there is something to reject.
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

        Map<String, Long> rejected = new TreeMap<>();
        long good = countLines(lines, rejected);
        String ratingsTable = new Path(out, RATINGS).toString();
        writeRatings(lines, ratingsTable);
        long ratings = spark.read().parquet(ratingsTable).count();
        if (good > ratings) {
            rejected.put(DUPLICATE, good - ratings);
            checkShare(good + sum(rejected) - rejected.get(DUPLICATE), rejected, "duplicate ratings of a movie");
        }
        writeRejects(lines, good > ratings, new Path(out, REJECTS).toString());

        Map<String, Long> rows = new LinkedHashMap<>();
        rows.put(RATINGS, ratings);
        rows.put(MOVIES, movies.count());
        rows.put(REJECTS, sum(rejected));
        rejected.forEach((reason, times) -> rows.put("rejected, " + reason, times));
        return new JobOutcome(rows, Map.of(LAYOUT, source.layout().name()));
    }

    /** Counts the lines by reason and gives the number of those without one. */
    private long countLines(Dataset<Row> lines, Map<String, Long> rejected) {
        long good = 0;
        String example = "";
        for (Row row : lines.groupBy(RatingLines.REASON)
                .agg(
                        count("*"),
                        min(when(
                                col(RatingLines.REASON).isNotNull(),
                                struct(col(RatingLines.FILE), col(RatingLines.LINE)))))
                .orderBy(RatingLines.REASON)
                .collectAsList()) {
            if (row.isNullAt(0)) {
                good = row.getLong(1);
            } else {
                rejected.put(row.getString(0), row.getLong(1));
                Row first = row.getStruct(2);
                example = example.isEmpty() ? first.getString(0) + ": '" + first.getString(1) + "'" : example;
            }
        }
        if (good == 0 && rejected.isEmpty()) {
            throw new InputException(source.folder() + ": no ratings below the header");
        }
        checkShare(good + sum(rejected), rejected, example);
        return good;
    }

    private void checkShare(long lines, Map<String, Long> rejected, String example) {
        double share = (double) sum(rejected) / lines;
        if (share > options.rejectedShare()) {
            throw new InputException(String.format(
                    Locale.ROOT,
                    "%s: %,d of %,d lines are no ratings (%s; first: %s): %.3g %%, and %.3g %% are allowed",
                    source.folder(),
                    sum(rejected),
                    lines,
                    rejected,
                    example,
                    share * 100,
                    options.rejectedShare() * 100));
        }
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private void writeRatings(Dataset<Row> lines, String table) {
        lines.where(col(RatingLines.REASON).isNull())
                .select("userId", "movieId", "stars", "time")
                .repartition(options.buckets(), col("userId"))
                .withColumn(RANK, row_number().over(newestFirst()))
                .where(col(RANK).equalTo(1))
                .drop(RANK)
                .write()
                .parquet(table);
    }

    private static void writeRejects(Dataset<Row> lines, boolean withDuplicates, String table) {
        String[] columns = {RatingLines.FILE, RatingLines.LINE, RatingLines.REASON};
        Dataset<Row> rejects = lines.where(col(RatingLines.REASON).isNotNull()).selectExpr(columns);
        if (withDuplicates) {
            Dataset<Row> good = lines.where(col(RatingLines.REASON).isNull());
            Dataset<Row> pairs = good.groupBy("userId", "movieId")
                    .agg(count("*").as(RANK))
                    .where(col(RANK).gt(1))
                    .drop(RANK);
            WindowSpec inFull = newestFirst()
                    .orderBy(col("time").desc(), col("stars").desc(), col(RatingLines.FILE), col(RatingLines.LINE));
            rejects = rejects.union(good.join(pairs, new String[] {"userId", "movieId"}, "left_semi")
                    .withColumn(RANK, row_number().over(inFull))
                    .where(col(RANK).gt(1))
                    .withColumn(RatingLines.REASON, lit(DUPLICATE))
                    .selectExpr(columns));
        }
        rejects.coalesce(1).write().parquet(table);
    }

    private static WindowSpec newestFirst() {
        return Window.partitionBy("userId", "movieId")
                .orderBy(col("time").desc(), col("stars").desc());
    }
}
