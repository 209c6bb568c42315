package kinoscope.model;

import java.util.Arrays;
import kinoscope.data.Ratings;
import kinoscope.split.RowOrder;

/**
 * The items of each user, oldest first: what models without user vectors score from.
 *
 * <p>Stored as one array of items with the start of each user, {@code 4 (rows + users + 1)} bytes.
 */
public final class Histories {
    private final int[] starts;
    private final int[] items;
    private final int catalogue;

    /**
     * Joins the parts.
     *
     * @param starts {@code int[users + 1]}: where the items of each user begin, ascending from 0
     * @param items {@code int[starts[users]]}: item indices, user by user, oldest first; shared, must not be changed
     * @param catalogue the number of items there are
     * @throws IllegalArgumentException if the parts do not fit together
     */
    public Histories(int[] starts, int[] items, int catalogue) {
        if (starts.length == 0 || starts[0] != 0 || starts[starts.length - 1] != items.length) {
            throw new IllegalArgumentException("the starts do not span the " + items.length + " items");
        }
        for (int user = 1; user < starts.length; user++) {
            if (starts[user] < starts[user - 1]) {
                throw new IllegalArgumentException("the starts are not ascending at user index " + (user - 1));
            }
        }
        if (Arrays.stream(items).anyMatch(item -> item < 0 || item >= catalogue)) {
            throw new IllegalArgumentException("an item is not in 0.." + (catalogue - 1));
        }
        this.starts = starts.clone();
        this.items = items;
        this.catalogue = catalogue;
    }

    /**
     * The histories of the training part. Of ratings with the same time the one that stands first in the file counts as the
     * newest, as in {@link kinoscope.split.LeaveLastOut}.
     */
    public static Histories of(Ratings train) {
        int users = train.users().size();
        int[] starts = new int[users + 1];
        int[] items = new int[train.size()];
        for (int user = 0; user < users; user++) {
            int[] newestFirst = RowOrder.newestFirst(train, user);
            int end = starts[user] + newestFirst.length;
            for (int k = 0; k < newestFirst.length; k++) {
                items[end - 1 - k] = train.item(newestFirst[k]);
            }
            starts[user + 1] = end;
        }
        return new Histories(starts, items, train.items().size());
    }

    /** The number of users. */
    public int users() {
        return starts.length - 1;
    }

    /** The number of items in the catalogue. */
    public int items() {
        return catalogue;
    }

    /** The number of interactions of all users. */
    public int size() {
        return items.length;
    }

    /** Where a user's items begin; those of the next user follow. */
    public int start(int user) {
        return starts[user];
    }

    /** The item at a place between {@code start(user)} and {@code start(user + 1)}. */
    public int item(int place) {
        return items[place];
    }

    /**
     * The items of a user, oldest first, as a copy.
     *
     * @throws IllegalArgumentException if the user is unknown
     */
    public int[] of(int user) {
        if (user < 0 || user >= users()) {
            throw new IllegalArgumentException("unknown user index " + user + " (the model has " + users() + " users)");
        }
        return Arrays.copyOfRange(items, starts[user], starts[user + 1]);
    }
}
