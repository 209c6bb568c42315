package kinoscope.spark.load;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.replace;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import kinoscope.data.RatingScale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The lines of ratings files as columns {@code userId int, movieId int, stars float, time long, good boolean, file string, line
 * string}. The rules are those by which the library reads such files: whole numbers of digits alone, stars on the scale, nothing
 * before or behind.
 *
 * <p>Spark puts an expression in every place where its result is used, also in the condition of a filter above it: without a
 * stop, each line would be matched and split ten times. The array of one struct that is taken apart again is such a stop. Why a
 * line is not good is told by {@link RejectReasons}, for those lines alone.
 */
final class RatingLines {
    /** Whether a line is a rating. */
    static final String GOOD = "good";

    /** Where the line is. */
    static final String FILE = "file";

    /** Its text. */
    static final String LINE = "line";

    /** Digits and a fraction, if there is one. */
    static final String STARS = "[0-9]++(?:\\.[0-9]++)?+";

    private static final String WHOLE = "[0-9]++";

    /** What a long can hold, whichever digits they are. */
    private static final String TIME = "[0-9]{1,18}+";

    private static final String FIELDS = "fields";
    private static final String LISTED = "listedId";

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
        Dataset<Row> listed = broadcast(movies.select(col("movieId").as(LISTED)));
        Column rating = struct(
                field(0).try_cast("int").as("userId"),
                field(1).try_cast("int").as("movieId"),
                field(2).try_cast("double").as("stars"),
                field(3).try_cast("long").as("time"));
        return lines.withColumn(FIELDS, when(col(LINE).rlike(pattern(layout)), fields(layout)))
                .select(inline(array(rating)), col(FILE), col(LINE))
                .join(listed, col("movieId").equalTo(col(LISTED)), "left")
                .select(
                        col("userId"),
                        col("movieId"),
                        col("stars").cast("float").as("stars"),
                        col("time"),
                        col("userId")
                                .isNotNull()
                                .and(col(LISTED).isNotNull())
                                .and(onScale(col("stars"), layout.scale()))
                                .as(GOOD),
                        col(FILE),
                        col(LINE));
    }

    /** Whether a number is on a scale; false for null. */
    static Column onScale(Column stars, RatingScale scale) {
        Column steps = stars.minus(lit((double) scale.min())).mod(lit((double) scale.step()));
        return stars.isNotNull()
                .and(stars.geq(lit((double) scale.min())))
                .and(stars.leq(lit((double) scale.max())))
                .and(steps.equalTo(0));
    }

    /** The fields of a line without quotes. Spark splits at one character much faster than at two. */
    static Column fields(RatingLayout layout) {
        Column line = col(LINE);
        if (layout.quotes()) {
            line = when(line.contains("\""), replace(line, lit("\""), lit(""))).otherwise(line);
        }
        if (layout.separator().length() == 1) {
            return split(line, layout.separator(), -1);
        }
        return split(replace(line, lit(layout.separator()), lit("\t")), "\t", -1);
    }

    private static Column field(int number) {
        return col(FIELDS).getItem(number);
    }

    /** What a line of four good fields looks like as a whole. */
    private static String pattern(RatingLayout layout) {
        String[] fields = Stream.of(WHOLE, WHOLE, STARS, TIME)
                .map(field -> layout.quotes() ? "(?:" + field + "|\"" + field + "\")" : field)
                .toArray(String[]::new);
        return "\\A" + String.join(Pattern.quote(layout.separator()), fields) + "\\z";
    }
}
