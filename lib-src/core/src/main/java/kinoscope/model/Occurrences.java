package kinoscope.model;

/**
 * Where each item occurs: {@link Histories} turned round. The occurrences of an item are in the order of the users, and of
 * their histories.
 *
 * <p>Takes {@code 4 (2 rows + items + 1)} bytes.
 */
public final class Occurrences {
    private final int[] starts;
    private final int[] users;
    private final int[] places;

    private Occurrences(int[] starts, int[] users, int[] places) {
        this.starts = starts;
        this.users = users;
        this.places = places;
    }

    /** Sorts the interactions by item. */
    public static Occurrences of(Histories histories) {
        int[] starts = new int[histories.items() + 1];
        for (int place = 0; place < histories.size(); place++) {
            starts[histories.item(place) + 1]++;
        }
        for (int item = 0; item < histories.items(); item++) {
            starts[item + 1] += starts[item];
        }
        int[] next = starts.clone();
        int[] users = new int[histories.size()];
        int[] places = new int[histories.size()];
        for (int user = 0; user < histories.users(); user++) {
            for (int place = histories.start(user); place < histories.start(user + 1); place++) {
                int at = next[histories.item(place)]++;
                users[at] = user;
                places[at] = place;
            }
        }
        return new Occurrences(starts, users, places);
    }

    /** The number of interactions with an item. */
    public int count(int item) {
        return starts[item + 1] - starts[item];
    }

    /** Where an item's occurrences begin; those of the next item follow. */
    public int start(int item) {
        return starts[item];
    }

    /** The user of an occurrence between {@code start(item)} and {@code start(item + 1)}. */
    public int user(int occurrence) {
        return users[occurrence];
    }

    /** The place of an occurrence in {@link Histories#item}. */
    public int place(int occurrence) {
        return places[occurrence];
    }
}
