package kinoscope.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Columns of ratings that are filled row by row; users and items are numbered in order of first appearance.
 *
 * <p>Slices of the columns can be filled side by side by several threads. {@link #join} then numbers users and items over all
 * of them, slice by slice: since the ids of a slice stand in order of first appearance there, those of the whole do too.
 */
final class RatingColumns {
    private final IdTable users = new IdTable();
    private final IdTable items = new IdTable();
    private final int first;
    private int next;
    private int[] user;
    private int[] item;
    private byte[] halfStars;
    private long[] timestamp;

    /** Empty columns with room for so many rows; more make them grow. */
    RatingColumns(int rows) {
        first = 0;
        user = new int[rows];
        item = new int[rows];
        halfStars = new byte[rows];
        timestamp = new long[rows];
    }

    private RatingColumns(RatingColumns whole, int first) {
        this.first = first;
        next = first;
        user = whole.user;
        item = whole.item;
        halfStars = whole.halfStars;
        timestamp = whole.timestamp;
    }

    /** The columns from a row on, in the same memory but with numbers of their own; the caller keeps them from overlapping. */
    RatingColumns slice(int row) {
        return new RatingColumns(this, row);
    }

    /** The number of rows that were added. */
    int size() {
        return next - first;
    }

    /** Adds a row with its raw ids; the stars are doubled to be whole. */
    void add(int userId, int itemId, int doubledStars, long seconds) {
        int row = next;
        if (row == user.length) {
            grow();
        }
        user[row] = users.findOrAdd(userId);
        item[row] = items.findOrAdd(itemId);
        halfStars[row] = (byte) doubledStars;
        timestamp[row] = seconds;
        next = row + 1;
    }

    /** What {@link #join} needs of a slice that is full. */
    Filled filled() {
        return new Filled(first, next, users.ids(), items.ids());
    }

    /**
     * A slice that is full.
     *
     * @param first its first row
     * @param end the row behind its last
     * @param userIds the raw ids of its users in the order of their indices there
     * @param itemIds the raw ids of its items in the order of their indices there
     */
    record Filled(int first, int end, int[] userIds, int[] itemIds) {}

    /** Makes one of slices that stand one behind the other, and ends behind the last. */
    void join(List<Filled> slices) {
        List<Runnable> renumberings = new ArrayList<>();
        for (Filled slice : slices) {
            int[] userIndices = number(users, slice.userIds);
            int[] itemIndices = number(items, slice.itemIds);
            renumberings.add(() -> renumber(slice.first, slice.end, userIndices, itemIndices));
            next = slice.end;
        }
        renumberings.parallelStream().forEach(Runnable::run);
    }

    /** The rows so far. */
    Ratings build(RatingScale scale) {
        return new Ratings(
                new IdIndex(users.copy()),
                new IdIndex(items.copy()),
                scale,
                next == user.length ? user : Arrays.copyOf(user, next),
                next == user.length ? item : Arrays.copyOf(item, next),
                next == user.length ? halfStars : Arrays.copyOf(halfStars, next),
                next == user.length ? timestamp : Arrays.copyOf(timestamp, next));
    }

    private static int[] number(IdTable table, int[] ids) {
        int[] indices = new int[ids.length];
        for (int i = 0; i < ids.length; i++) {
            indices[i] = table.findOrAdd(ids[i]);
        }
        return indices;
    }

    private void renumber(int from, int to, int[] userIndices, int[] itemIndices) {
        for (int row = from; row < to; row++) {
            user[row] = userIndices[user[row]];
            item[row] = itemIndices[item[row]];
        }
    }

    private void grow() {
        int larger = next + (next >> 1) + 16;
        user = Arrays.copyOf(user, larger);
        item = Arrays.copyOf(item, larger);
        halfStars = Arrays.copyOf(halfStars, larger);
        timestamp = Arrays.copyOf(timestamp, larger);
    }
}
