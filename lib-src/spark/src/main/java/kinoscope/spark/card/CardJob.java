package kinoscope.spark.card;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.percentile;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kinoscope.data.Quartiles;
import kinoscope.data.RatingScale;
import kinoscope.spark.card.RatingsCard.GenreCount;
import kinoscope.spark.card.RatingsCard.StarCount;
import kinoscope.spark.job.Job;
import kinoscope.spark.job.JobOutcome;
import kinoscope.spark.job.WorkFolder;
import kinoscope.spark.load.ImportJob;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Counts what was imported: {@code card.json}, a {@link RatingsCard}, and the same as Parquet:
 *
 * <ul>
 *   <li>{@code items}: {@code movieId int, ratings long, mean double, counts array<long>}, the last by level of the scale
 *   <li>{@code users}: one row, {@code users, ratings long, quartiles array<double>, first, last long}
 *   <li>{@code stars}: {@code stars float, count long}
 *   <li>{@code genres}: {@code genre string, listed, rated, ratings long}
 * </ul>
 *
 * <p>The ratings are read twice, once by user and once by movie; each task adds up what it reads before anything is
 * shuffled, so neither a user nor a movie with very many ratings burdens one task. The driver sees the card alone.
 */
public final class CardJob implements Job {
    /** The name of the job and its folder. */
    public static final String NAME = "card";

    /** The file with the card. */
    public static final String FILE = "card.json";

    /** The table of rated movies. */
    public static final String ITEMS = "items";

    private static final String RATINGS = "ratings";
    private static final String COUNTS = "counts";
    private static final String QUARTILES = "quartiles";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, String> options() {
        return Map.of();
    }

    @Override
    public String input(WorkFolder work) {
        return work.require(ImportJob.NAME).fingerprint();
    }

    @Override
    public JobOutcome run(SparkSession spark, WorkFolder work, Path out) {
        Dataset<Row> ratings = spark.read().parquet(work.table(ImportJob.NAME, ImportJob.RATINGS));
        Dataset<Row> movies = spark.read().parquet(work.table(ImportJob.NAME, ImportJob.MOVIES));
        RatingScale scale = ImportJob.layout(work).scale();
        Dataset<Row> users = stored(users(ratings), out, "users");
        Dataset<Row> items = stored(items(ratings, scale), out, ITEMS);
        Dataset<Row> stars = stored(stars(items, scale), out, "stars");
        Dataset<Row> genres = stored(genres(movies, items), out, "genres");
        RatingsCard card = card(users.first(), items, movies.count(), stars, genres);
        work.writeJson(new Path(out, FILE), card);
        Map<String, Long> rows = new LinkedHashMap<>();
        rows.put("users", card.users());
        rows.put(ITEMS, card.items());
        rows.put(RATINGS, card.ratings());
        return new JobOutcome(rows, Map.of());
    }

    /** Writes a table, which is small, as one file and reads it again, so that what is built on it does not compute it anew. */
    private static Dataset<Row> stored(Dataset<Row> table, Path out, String name) {
        String place = new Path(out, name).toString();
        table.coalesce(1).write().parquet(place);
        return table.sparkSession().read().parquet(place);
    }

    private static Dataset<Row> users(Dataset<Row> ratings) {
        return ratings.groupBy("userId")
                .agg(
                        count("*").as(RATINGS),
                        min("time").as("first"),
                        max("time").as("last"))
                .agg(
                        count("*").as("users"),
                        sum(RATINGS).as(RATINGS),
                        quartiles().as(QUARTILES),
                        min("first").as("first"),
                        max("last").as("last"));
    }

    private static Dataset<Row> items(Dataset<Row> ratings, RatingScale scale) {
        Column[] counts = levels(scale)
                .map(level -> count_if(col("stars").equalTo(lit(level))))
                .toArray(Column[]::new);
        return ratings.groupBy("movieId")
                .agg(
                        count("*").as(RATINGS),
                        sum(col("stars").cast("double")).as("sum"),
                        array(counts).as(COUNTS))
                .select(
                        col("movieId"),
                        col(RATINGS),
                        col("sum").divide(col(RATINGS)).as("mean"),
                        col(COUNTS));
    }

    private static Dataset<Row> stars(Dataset<Row> items, RatingScale scale) {
        Column[] sums = IntStream.rangeClosed(1, scale.levels())
                .mapToObj(place -> sum(element_at(col(COUNTS), place)))
                .toArray(Column[]::new);
        Row row = items.agg(array(sums)).first();
        List<Long> counts = row.getList(0);
        List<Row> rows = new ArrayList<>();
        for (int level = 0; level < scale.levels(); level++) {
            rows.add(RowFactory.create(scale.rating(level), counts.get(level)));
        }
        return items.sparkSession()
                .createDataFrame(rows, new StructType().add("stars", "float").add("count", "long"));
    }

    private static Dataset<Row> genres(Dataset<Row> movies, Dataset<Row> items) {
        return movies.join(items.select("movieId", RATINGS), new String[] {"movieId"}, "left")
                .select(explode(col("genres")).as("genre"), col(RATINGS))
                .groupBy("genre")
                .agg(
                        count("*").as("listed"),
                        count(col(RATINGS)).as("rated"),
                        coalesce(sum(RATINGS), lit(0L)).as(RATINGS))
                .orderBy("genre");
    }

    private static RatingsCard card(
            Row users, Dataset<Row> items, long listedMovies, Dataset<Row> stars, Dataset<Row> genres) {
        Row perItem = items.agg(count("*"), quartiles()).first();
        List<StarCount> starCounts = stars.orderBy("stars").collectAsList().stream()
                .map(row -> new StarCount(row.getFloat(0), row.getLong(1)))
                .toList();
        List<GenreCount> genreCounts = genres.orderBy("genre").collectAsList().stream()
                .map(row -> new GenreCount(row.getString(0), row.getLong(1), row.getLong(2), row.getLong(3)))
                .toList();
        long ratings = users.getLong(1);
        double sum = starCounts.stream()
                .mapToDouble(level -> (double) level.stars() * level.count())
                .sum();
        return new RatingsCard(
                users.getLong(0),
                perItem.getLong(0),
                listedMovies,
                ratings,
                ratings / ((double) users.getLong(0) * perItem.getLong(0)),
                sum / ratings,
                quartiles(users.getList(2)),
                quartiles(perItem.getList(1)),
                users.getLong(3),
                users.getLong(4),
                starCounts,
                genreCounts);
    }

    /** Exact, and interpolated as the library does; what it keeps in memory is the different numbers of ratings. */
    private static Column quartiles() {
        return percentile(col(RATINGS), array(lit(0.0), lit(0.25), lit(0.5), lit(0.75), lit(1.0)));
    }

    private static Quartiles quartiles(List<Double> five) {
        return new Quartiles(five.get(0), five.get(1), five.get(2), five.get(3), five.get(4));
    }

    private static Stream<Float> levels(RatingScale scale) {
        return IntStream.range(0, scale.levels()).mapToObj(scale::rating);
    }
}
