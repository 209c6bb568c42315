package kinoscope.sample;

import java.util.Arrays;
import kinoscope.data.Ratings;

/**
 * Answers in a few nanoseconds whether a user has rated an item: one small hash table a user, with open addressing, all in
 * one array of at most four times as many ints as there are ratings and twice as many as there are users.
 */
final class ItemSets {
    private static final int FREE = -1;
    private static final int GOLDEN = 0x9E3779B9;

    private final int[] starts;
    private final int[] slots;
    private final int[] counts;

    ItemSets(Ratings ratings) {
        int users = ratings.users().size();
        starts = new int[users + 1];
        counts = new int[users];
        for (int user = 0; user < users; user++) {
            int least = Math.max(2, 2 * ratings.rowsOf(user).length);
            int size = Integer.highestOneBit(least - 1) << 1;
            starts[user + 1] = Math.addExact(starts[user], size);
        }
        slots = new int[starts[users]];
        Arrays.fill(slots, FREE);
        for (int row = 0; row < ratings.size(); row++) {
            int user = ratings.user(row);
            int slot = find(user, ratings.item(row));
            if (slots[slot] == FREE) {
                slots[slot] = ratings.item(row);
                counts[user]++;
            }
        }
    }

    boolean contains(int user, int item) {
        return slots[find(user, item)] == item;
    }

    /** How many different items a user has rated. */
    int count(int user) {
        return counts[user];
    }

    /** The place of an item, or the free place where it would go. */
    private int find(int user, int item) {
        int from = starts[user];
        int mask = starts[user + 1] - from - 1;
        int hash = item * GOLDEN;
        int slot = (hash ^ (hash >>> 15)) & mask;
        while (slots[from + slot] != FREE && slots[from + slot] != item) {
            slot = (slot + 1) & mask;
        }
        return from + slot;
    }
}
