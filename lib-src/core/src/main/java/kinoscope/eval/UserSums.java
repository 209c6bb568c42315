package kinoscope.eval;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import kinoscope.data.Ratings;
import kinoscope.eval.stats.Bootstrap;
import kinoscope.eval.stats.Interval;

/** Some of the known ratings, added up by user: means over ratings whose intervals come from drawing users again. */
final class UserSums {
    private final Ratings ratings;
    private final int[] rows;
    private final int[] place;
    private final double[] counts;

    /** Takes the given rows. */
    UserSums(Ratings ratings, int[] rows) {
        this.ratings = ratings;
        this.rows = rows;
        int[] perUser = new int[ratings.users().size()];
        for (int row : rows) {
            perUser[ratings.user(row)]++;
        }
        place = new int[perUser.length];
        counts = new double[(int) Arrays.stream(perUser).filter(n -> n > 0).count()];
        int next = 0;
        for (int user = 0; user < perUser.length; user++) {
            if (perUser[user] > 0) {
                place[user] = next;
                counts[next++] = perUser[user];
            }
        }
    }

    /** Takes all rows. */
    static UserSums of(Ratings ratings) {
        return new UserSums(ratings, IntStream.range(0, ratings.size()).toArray());
    }

    /** The number of ratings. */
    int size() {
        return rows.length;
    }

    /** The number of users who gave them. */
    int users() {
        return counts.length;
    }

    /** The mean of a value of each row; {@code n} counts users. Of a single user the ends are NaN: nothing says how users differ. */
    Interval mean(IntToDoubleFunction valueOfRow, Bootstrap bootstrap) {
        double[] sums = new double[counts.length];
        for (int row : rows) {
            sums[place[ratings.user(row)]] += valueOfRow.applyAsDouble(row);
        }
        Interval mean = bootstrap.ratio(sums, counts);
        return users() == 1 ? new Interval(mean.estimate(), Double.NaN, Double.NaN, mean.level(), 1) : mean;
    }
}
