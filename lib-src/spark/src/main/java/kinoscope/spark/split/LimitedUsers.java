package kinoscope.spark.split;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Users with more ratings than one task can hold, who are left out and counted before their ratings are shuffled to one place.
 *
 * @param users all users, left out or not
 * @param leftOut users with more ratings than are allowed
 * @param excessive their ids, {@code userId int}
 */
public record LimitedUsers(long users, long leftOut, Dataset<Row> excessive) {
    /** The usual limit: a million. */
    public static final long MOST_RATINGS = 1_000_000;

    private static final String USER = "userId";
    private static final String RATINGS = "ratings";

    /**
     * Counts the ratings of each user, for which they are added up before anything is shuffled.
     *
     * @param ratings with a column {@code userId}
     * @param most ratings that a user may have
     */
    public static LimitedUsers of(Dataset<Row> ratings, long most) {
        Dataset<Row> perUser = ratings.groupBy(USER).agg(count("*").as(RATINGS));
        Row counts = perUser.agg(count("*"), count_if(col(RATINGS).gt(most))).first();
        return new LimitedUsers(
                counts.getLong(0),
                counts.getLong(1),
                perUser.where(col(RATINGS).gt(most)).select(USER));
    }

    /** The rows of the users that are not left out. */
    public Dataset<Row> keep(Dataset<Row> rows) {
        return leftOut == 0 ? rows : rows.join(broadcast(excessive), new String[] {USER}, "left_anti");
    }

    /**
     * Checks a limit.
     *
     * @throws IllegalArgumentException if no rating is allowed
     */
    public static void check(long most) {
        if (most < 1) {
            throw new IllegalArgumentException("ratings of a user must be 1 or more: " + most);
        }
    }
}
