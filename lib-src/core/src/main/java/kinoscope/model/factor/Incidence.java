package kinoscope.model.factor;

import kinoscope.model.Histories;

/**
 * Who meets whom, for one of the two sides: the partners of a row stand between {@code starts[row]} and
 * {@code starts[row + 1]}.
 */
record Incidence(int[] starts, int[] partners) {
    /** The items of each user. */
    static Incidence itemsByUser(Histories histories) {
        int[] starts = new int[histories.users() + 1];
        int[] items = new int[histories.size()];
        for (int user = 0; user < histories.users(); user++) {
            int[] own = histories.of(user);
            System.arraycopy(own, 0, items, starts[user], own.length);
            starts[user + 1] = starts[user] + own.length;
        }
        return new Incidence(starts, items);
    }

    /** The users of each item, ascending. */
    static Incidence usersByItem(Histories histories) {
        int[] starts = new int[histories.items() + 1];
        for (int place = 0; place < histories.size(); place++) {
            starts[histories.item(place) + 1]++;
        }
        for (int item = 0; item < histories.items(); item++) {
            starts[item + 1] += starts[item];
        }
        int[] next = starts.clone();
        int[] users = new int[histories.size()];
        for (int user = 0; user < histories.users(); user++) {
            for (int item : histories.of(user)) {
                users[next[item]++] = user;
            }
        }
        return new Incidence(starts, users);
    }

    int rows() {
        return starts.length - 1;
    }

    /** The number of partners of a row. */
    int count(int row) {
        return starts[row + 1] - starts[row];
    }
}
