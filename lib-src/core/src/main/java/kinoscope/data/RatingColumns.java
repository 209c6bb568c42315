package kinoscope.data;

import java.util.Arrays;

/** Columns of ratings that grow row by row; users and items are numbered in order of first appearance. */
final class RatingColumns {
    private final IdIndex.Builder users = new IdIndex.Builder();
    private final IdIndex.Builder items = new IdIndex.Builder();
    private int size;
    private int[] user;
    private int[] item;
    private byte[] halfStars;
    private long[] timestamp;

    /** Empty columns with room for so many rows; more make them grow. */
    RatingColumns(int room) {
        user = new int[room];
        item = new int[room];
        halfStars = new byte[room];
        timestamp = new long[room];
    }

    /** The number of rows. */
    int size() {
        return size;
    }

    /** Adds a row with its raw ids; the stars are doubled to be whole. */
    void add(int userId, int itemId, int doubledStars, long seconds) {
        if (size == user.length) {
            grow();
        }
        user[size] = users.add(userId);
        item[size] = items.add(itemId);
        halfStars[size] = (byte) doubledStars;
        timestamp[size] = seconds;
        size++;
    }

    /** The rows so far as ratings of their own. */
    Ratings build(RatingScale scale) {
        return new Ratings(
                users.build(),
                items.build(),
                scale,
                Arrays.copyOf(user, size),
                Arrays.copyOf(item, size),
                Arrays.copyOf(halfStars, size),
                Arrays.copyOf(timestamp, size));
    }

    /**
     * Ends the columns without a copy; nothing may be added afterwards.
     *
     * @param badLine the line at which the reading stopped, or null
     */
    RatingPart finish(String badLine) {
        return new RatingPart(
                size,
                user,
                item,
                halfStars,
                timestamp,
                users.build().ids(),
                items.build().ids(),
                badLine);
    }

    private void grow() {
        int larger = size + (size >> 1) + 16;
        user = Arrays.copyOf(user, larger);
        item = Arrays.copyOf(item, larger);
        halfStars = Arrays.copyOf(halfStars, larger);
        timestamp = Arrays.copyOf(timestamp, larger);
    }
}
