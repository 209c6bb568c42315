package kinoscope.model.factor;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import kinoscope.model.Histories;

/**
 * Users of four tastes and items of four kinds: most of what a user has met is of one kind. The last user and the last item
 * have no interactions; one user has met more items than a panel of the solver holds.
 */
final class PlantedHistories {
    static final int USERS = 60;
    static final int ITEMS = 90;
    private static final int KINDS = 4;

    private PlantedHistories() {}

    static Histories draw(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] starts = new int[USERS + 1];
        List<Integer> items = new ArrayList<>();
        for (int user = 0; user < USERS; user++) {
            for (int item = 0; item < ITEMS - 1 && user < USERS - 1; item++) {
                double chance = user == 7 || item % KINDS == user % KINDS ? .7 : .05;
                if (random.nextDouble() < chance) {
                    items.add(item);
                }
            }
            starts[user + 1] = items.size();
        }
        return new Histories(starts, items.stream().mapToInt(i -> i).toArray(), ITEMS);
    }
}
