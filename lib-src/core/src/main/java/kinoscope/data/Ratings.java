package kinoscope.data;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.IntPredicate;

/**
 * Ratings in columns: user index, item index, stars, time. Immutable; rows keep the order of the file.
 *
 * <p>A subset shares the {@link IdIndex}es of the whole, so that its indices mean the same users and items and models can
 * be sized by {@code users().size()} and {@code items().size()}. A row takes 17 bytes.
 */
public final class Ratings {
    private final IdIndex users;
    private final IdIndex items;
    private final RatingScale scale;
    private final int[] user;
    private final int[] item;
    private final byte[] halfStars;
    private final long[] timestamp;
    private volatile int[][] rowsByUser;

    /** Takes over the columns, which must have equal lengths. */
    Ratings(
            IdIndex users,
            IdIndex items,
            RatingScale scale,
            int[] user,
            int[] item,
            byte[] halfStars,
            long[] timestamp) {
        this.users = users;
        this.items = items;
        this.scale = scale;
        this.user = user;
        this.item = item;
        this.halfStars = halfStars;
        this.timestamp = timestamp;
    }

    /** Starts an empty set of ratings on a scale. */
    public static Builder builder(RatingScale scale) {
        return new Builder(scale);
    }

    /** The number of rows. */
    public int size() {
        return user.length;
    }

    /** The user index of a row. */
    public int user(int row) {
        return user[row];
    }

    /** The item index of a row. */
    public int item(int row) {
        return item[row];
    }

    /** The stars of a row. */
    public float rating(int row) {
        return halfStars[row] * 0.5f;
    }

    /** The time of a row, in seconds since 1970-01-01 UTC; 0 where the file has none. */
    public long timestamp(int row) {
        return timestamp[row];
    }

    /** The users' ids. */
    public IdIndex users() {
        return users;
    }

    /** The items' ids. */
    public IdIndex items() {
        return items;
    }

    /** The scale of the stars. */
    public RatingScale scale() {
        return scale;
    }

    /** The rows of one user in file order; empty if there are none. The array is shared and must not be changed. */
    public int[] rowsOf(int user) {
        int[][] rows = rowsByUser;
        if (rows == null) {
            rows = groupByUser();
            rowsByUser = rows;
        }
        return rows[user];
    }

    /** The items of one user, ascending, as a new array. */
    public int[] itemsOf(int user) {
        int[] rows = rowsOf(user);
        int[] result = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            result[i] = item[rows[i]];
        }
        Arrays.sort(result);
        return result;
    }

    /** The number of ratings of each item: {@code int[items]}. */
    public int[] countsByItem() {
        int[] counts = new int[items.size()];
        for (int i : item) {
            counts[i]++;
        }
        return counts;
    }

    /** How often each rating of the scale was given: {@code int[scale().levels()]}. */
    public int[] countsByLevel() {
        int[] counts = new int[scale.levels()];
        for (int row = 0; row < size(); row++) {
            counts[scale.level(rating(row))]++;
        }
        return counts;
    }

    /** The number of ratings of each user: {@code int[users]}. */
    public int[] countsByUser() {
        int[] counts = new int[users.size()];
        for (int u : user) {
            counts[u]++;
        }
        return counts;
    }

    /** The mean of the stars, or NaN without rows. */
    public double mean() {
        long sum = 0;
        for (byte half : halfStars) {
            sum += half;
        }
        return sum * 0.5 / halfStars.length;
    }

    /** The given rows, in the given order, under the same indices. */
    public Ratings subset(int[] rows) {
        int[] u = new int[rows.length];
        int[] i = new int[rows.length];
        byte[] s = new byte[rows.length];
        long[] t = new long[rows.length];
        for (int k = 0; k < rows.length; k++) {
            u[k] = user[rows[k]];
            i[k] = item[rows[k]];
            s[k] = halfStars[rows[k]];
            t[k] = timestamp[rows[k]];
        }
        return new Ratings(users, items, scale, u, i, s, t);
    }

    /** The rows that pass a test, in their order, under the same indices; takes no memory but that of the result. */
    public Ratings where(IntPredicate wanted) {
        int size = 0;
        for (int row = 0; row < user.length; row++) {
            size += wanted.test(row) ? 1 : 0;
        }
        int[] u = new int[size];
        int[] i = new int[size];
        byte[] s = new byte[size];
        long[] t = new long[size];
        int next = 0;
        for (int row = 0; row < user.length; row++) {
            if (wanted.test(row)) {
                u[next] = user[row];
                i[next] = item[row];
                s[next] = halfStars[row];
                t[next++] = timestamp[row];
            }
        }
        return new Ratings(users, items, scale, u, i, s, t);
    }

    /** The SHA-256 of all columns with raw ids, in hexadecimal: equal for equal rows in equal order. */
    public String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            ByteBuffer row = ByteBuffer.allocate(17);
            for (int k = 0; k < user.length; k++) {
                row.clear();
                row.putInt(users.id(user[k]))
                        .putInt(items.id(item[k]))
                        .put(halfStars[k])
                        .putLong(timestamp[k]);
                digest.update(row.array());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Ratings[" + size() + " of " + users.size() + " users and " + items.size() + " items]";
    }

    private int[][] groupByUser() {
        int[] counts = countsByUser();
        int[][] rows = new int[users.size()][];
        for (int u = 0; u < rows.length; u++) {
            rows[u] = new int[counts[u]];
        }
        int[] next = new int[users.size()];
        for (int row = 0; row < user.length; row++) {
            rows[user[row]][next[user[row]]++] = row;
        }
        return rows;
    }

    /** Collects rows with raw ids; the indices follow the order of first appearance. */
    public static final class Builder {
        private final RatingScale scale;
        private final RatingColumns columns = new RatingColumns(4096);

        private Builder(RatingScale scale) {
            this.scale = scale;
        }

        /**
         * Adds a row.
         *
         * @param userId raw id
         * @param itemId raw id
         * @param rating stars on the scale
         * @param seconds since 1970-01-01 UTC, or 0
         * @throws IllegalArgumentException if the rating is not on the scale
         */
        public Builder add(int userId, int itemId, float rating, long seconds) {
            if (!scale.contains(rating)) {
                throw new IllegalArgumentException("rating " + rating + " is not on " + scale);
            }
            columns.add(userId, itemId, Math.round(rating * 2), seconds);
            return this;
        }

        /** The number of rows so far. */
        public int size() {
            return columns.size();
        }

        /** The finished ratings. */
        public Ratings build() {
            return columns.build(scale);
        }
    }
}
