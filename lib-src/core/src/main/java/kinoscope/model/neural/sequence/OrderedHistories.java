package kinoscope.model.neural.sequence;

import java.util.SplittableRandom;
import kinoscope.data.Ratings;
import kinoscope.model.Histories;
import kinoscope.split.RowOrder;

/** Histories, and which items of them were rated in the same second, so that their order can be drawn anew. */
final class OrderedHistories {
    private final Histories histories;
    private final boolean[] sameTime;

    OrderedHistories(Ratings train) {
        histories = Histories.of(train);
        sameTime = new boolean[train.size()];
        for (int user = 0; user < histories.users(); user++) {
            int[] rows = RowOrder.newestFirst(train, user);
            int end = histories.start(user + 1) - 1;
            for (int k = 0; k + 1 < rows.length; k++) {
                sameTime[end - k] = train.timestamp(rows[k]) == train.timestamp(rows[k + 1]);
            }
        }
    }

    Histories histories() {
        return histories;
    }

    /** A user's items, oldest first, those of the same second in an order drawn anew. */
    int[] shuffled(int user, SplittableRandom random) {
        int[] items = histories.of(user);
        int start = histories.start(user);
        int begin = 0;
        for (int place = 1; place <= items.length; place++) {
            if (place == items.length || !sameTime[start + place]) {
                shuffle(items, begin, place, random);
                begin = place;
            }
        }
        return items;
    }

    private static void shuffle(int[] items, int from, int to, SplittableRandom random) {
        for (int last = to - 1; last > from; last--) {
            int other = random.nextInt(from, last + 1);
            int item = items[last];
            items[last] = items[other];
            items[other] = item;
        }
    }
}
