package kinoscope.spark.load;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.split_part;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.when;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kinoscope.data.RatingScale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The lines of a ratings file as columns {@code userId int, movieId int, stars float, time long}, with a reason where a line
 * is no rating and its file and text for who looks for it. The rules are those by which the library reads such files: whole
 * numbers of digits alone, stars on the scale, nothing before or behind.
 */
final class RatingLines {
    /** Why a line is no rating; null where it is one. */
    static final String REASON = "reason";

    /** Where the line is. */
    static final String FILE = "file";

    /** Its text. */
    static final String LINE = "line";

    private static final String WHOLE = "[0-9]+";
    private static final String STARS = "[0-9]+(?:\\.[0-9]+)?";
    private static final String TIME = "[0-9]{1,18}";
    private static final int FIELDS = 4;

    private RatingLines() {}

    /**
     * Reads lines; those that equal the header are passed over.
     *
     * @param movies with a column {@code movieId}; a rating of another movie is none
     */
    static Dataset<Row> read(SparkSession spark, SourceFiles source, Dataset<Row> movies) {
        RatingLayout layout = source.layout();
        Dataset<Row> lines = spark.read()
                .text(source.ratings().toArray(String[]::new))
                .select(col("value").as(LINE), col("_metadata.file_path").as(FILE));
        if (!layout.header().isEmpty()) {
            String quoted = "\"" + layout.header().replace(",", "\",\"") + "\"";
            lines = lines.where(col(LINE).isin(layout.header(), quoted).unary_$bang());
        }
        Column wellFormed = col(LINE).rlike(pattern(layout));
        Dataset<Row> fields = lines.select(
                col(LINE),
                col(FILE),
                when(wellFormed, field(layout, 1).try_cast("int")).as("userId"),
                when(wellFormed, field(layout, 2).try_cast("int")).as("movieId"),
                when(wellFormed, starsOnScale(layout)).as("stars"),
                when(wellFormed, field(layout, FIELDS).try_cast("long")).as("time"));
        Column complete = col("userId")
                .isNotNull()
                .and(col("movieId").isNotNull())
                .and(col("stars").isNotNull());
        Dataset<Row> listed = broadcast(movies.select(col("movieId").as("listedId")));
        return fields.withColumn(
                        REASON, when(complete, lit(null).cast("string")).otherwise(reason(layout)))
                .join(listed, col("movieId").equalTo(col("listedId")), "left")
                .withColumn(REASON, coalesce(col(REASON), when(col("listedId").isNull(), "movie is not listed")))
                .select("userId", "movieId", "stars", "time", REASON, FILE, LINE);
    }

    /** The field of a line, counted from 1, without quotes around it. */
    private static Column field(RatingLayout layout, int number) {
        Column raw = split_part(col(LINE), lit(layout.separator()), lit(number));
        if (!layout.quotes()) {
            return raw;
        }
        Column inner = substring(raw, lit(2), length(raw).minus(2));
        return when(raw.startsWith("\"").and(raw.endsWith("\"")).and(length(raw).geq(2)), inner)
                .otherwise(raw);
    }

    private static Column starsOnScale(RatingLayout layout) {
        RatingScale scale = layout.scale();
        Object[] levels = IntStream.range(0, scale.levels())
                .mapToObj(level -> (double) scale.rating(level))
                .toArray();
        Column stars = field(layout, 3).try_cast("double");
        return when(stars.isin(levels), stars.cast("float"));
    }

    /** What a line of four good fields looks like as a whole; a time of up to 18 digits is one that a long can hold. */
    private static String pattern(RatingLayout layout) {
        String between = Pattern.quote(layout.separator());
        return "\\A"
                + String.join(
                        between,
                        maybeQuoted(layout, WHOLE),
                        maybeQuoted(layout, WHOLE),
                        maybeQuoted(layout, STARS),
                        maybeQuoted(layout, TIME))
                + "\\z";
    }

    private static String maybeQuoted(RatingLayout layout, String field) {
        return layout.quotes() ? "(?:" + field + "|\"" + field + "\")" : field;
    }

    /** The first thing that is wrong with a line, from left to right. */
    private static Column reason(RatingLayout layout) {
        Column fields = size(split(col(LINE), Pattern.quote(layout.separator()), -1));
        Column stars = field(layout, 3);
        Column time = field(layout, FIELDS);
        return when(length(col(LINE)).equalTo(0), "empty line")
                .when(fields.notEqual(FIELDS), "not four fields")
                .when(idProblem(field(layout, 1)).isNotNull(), idProblem(field(layout, 1)))
                .when(idProblem(field(layout, 2)).isNotNull(), idProblem(field(layout, 2)))
                .when(stars.rlike("\\A-?" + STARS + "\\z").unary_$bang(), "rating is not a number")
                .when(starsOnScale(layout).isNull(), "rating is not on the scale")
                .when(
                        time.rlike("\\A" + TIME + "\\z").unary_$bang(),
                        "timestamp is not a whole number of up to 18 digits")
                .otherwise("malformed line");
    }

    private static Column idProblem(Column id) {
        return when(id.rlike("\\A-[0-9]+\\z"), "negative id")
                .when(id.rlike("\\A" + WHOLE + "\\z").unary_$bang(), "id is not a whole number")
                .when(id.try_cast("int").isNull(), "id is too large");
    }
}
