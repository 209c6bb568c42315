package kinoscope.split;

import java.util.Arrays;
import java.util.SplittableRandom;
import kinoscope.data.Ratings;

/** Orders of the rows of a user. */
public final class RowOrder {
    private RowOrder() {}

    /** The numbers {@code 0..size-1} in an order drawn from a seed. */
    static int[] shuffled(int size, long seed) {
        int[] rows = new int[size];
        Arrays.setAll(rows, row -> row);
        return shuffle(rows, seed);
    }

    /** The rows of a user in an order drawn from the seed and the user's raw id alone. */
    static int[] shuffled(Ratings ratings, int user, long seed) {
        return shuffle(
                ratings.rowsOf(user).clone(), SubSeed.of(seed, ratings.users().id(user)));
    }

    /** The rows of a user from the oldest to the newest; equal times keep the order of the file. */
    public static int[] oldestFirst(Ratings ratings, int user) {
        return byTime(ratings, user, 1);
    }

    /** The rows of a user from the newest to the oldest; equal times keep the order of the file. */
    public static int[] newestFirst(Ratings ratings, int user) {
        return byTime(ratings, user, -1);
    }

    private static int[] shuffle(int[] rows, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int left = rows.length; left > 1; left--) {
            int pick = random.nextInt(left);
            int row = rows[pick];
            rows[pick] = rows[left - 1];
            rows[left - 1] = row;
        }
        return rows;
    }

    /** Sorts by {@code direction * time}, then by place, with both packed into one long. */
    private static int[] byTime(Ratings ratings, int user, int direction) {
        int[] rows = ratings.rowsOf(user);
        if (rows.length < 2) {
            return rows.clone();
        }
        long origin = ratings.timestamp(rows[0]);
        long[] keys = new long[rows.length];
        for (int place = 0; place < rows.length; place++) {
            long time = Math.subtractExact(ratings.timestamp(rows[place]), origin) * direction;
            keys[place] = Math.addExact(Math.multiplyExact(time, (long) rows.length), place);
        }
        Arrays.sort(keys);
        int[] ordered = new int[rows.length];
        for (int place = 0; place < rows.length; place++) {
            ordered[place] = rows[(int) Math.floorMod(keys[place], (long) rows.length)];
        }
        return ordered;
    }
}
