package kinoscope.spark.load;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Says why lines are no ratings: the first thing that is wrong with them, from left to right. */
final class RejectReasons {
    /** Why a line is no rating. */
    static final String REASON = "reason";

    private static final String FIELDS = "fields";
    private static final int EXPECTED = 4;

    private RejectReasons() {}

    /** Lines that are not good, with columns {@code file, line, reason}. */
    static Dataset<Row> of(Dataset<Row> lines, RatingLayout layout) {
        return lines.where(col(RatingLines.GOOD).unary_$bang())
                .withColumn(FIELDS, RatingLines.fields(layout))
                .select(
                        col(RatingLines.FILE),
                        col(RatingLines.LINE),
                        reason(layout).as(REASON));
    }

    private static Column reason(RatingLayout layout) {
        Column stars = field(2);
        return when(length(col(RatingLines.LINE)).equalTo(0), "empty line")
                .when(size(col(FIELDS)).notEqual(EXPECTED), "not four fields")
                .when(either("\\A-[0-9]+\\z"), "negative id")
                .when(either("\\A(?![0-9]+\\z)"), "id is not a whole number")
                .when(
                        field(0).try_cast("int")
                                .isNull()
                                .or(field(1).try_cast("int").isNull()),
                        "id is too large")
                .when(matches(stars, "-?" + RatingLines.STARS).unary_$bang(), "rating is not a number")
                .when(
                        RatingLines.onScale(stars.try_cast("double"), layout.scale())
                                .unary_$bang(),
                        "rating is not on the scale")
                .when(
                        matches(field(3), "[0-9]{1,18}").unary_$bang(),
                        "timestamp is not a whole number of up to 18 digits")
                .when(col("movieId").isNotNull(), "movie is not listed")
                .otherwise(lit("quotes do not match"));
    }

    /** Whether a pattern is found in one of the ids. */
    private static Column either(String pattern) {
        return field(0).rlike(pattern).or(field(1).rlike(pattern));
    }

    private static Column matches(Column field, String pattern) {
        return field.rlike("\\A" + pattern + "\\z");
    }

    private static Column field(int number) {
        return col(FIELDS).getItem(number);
    }
}
