package kinoscope.split;

import java.util.stream.IntStream;
import kinoscope.data.Ratings;

/**
 * Hides whole items: all ratings of a random share of the rated items are test, all others train. It shows what a model does
 * for items that nobody has rated yet.
 *
 * @param share share of the rated items, in (0, 1); of n items {@code round(n * share)} are hidden
 * @param seed the seed of the draw
 */
public record ColdItems(double share, long seed) implements Splitter {
    /**
     * Checks the share.
     *
     * @throws IllegalArgumentException if it is outside (0, 1)
     */
    public ColdItems {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("the share of hidden items must be in (0, 1), not " + share);
        }
    }

    /** A tenth of the items, with seed 1. */
    public static ColdItems defaults() {
        return new ColdItems(.1, 1);
    }

    @Override
    public Split split(Ratings ratings) {
        int[] counts = ratings.countsByItem();
        int[] rated = IntStream.range(0, counts.length)
                .filter(item -> counts[item] > 0)
                .toArray();
        int[] order = RowOrder.shuffled(rated.length, seed);
        boolean[] hidden = new boolean[counts.length];
        for (int place = 0; place < Math.round(rated.length * share); place++) {
            hidden[rated[order[place]]] = true;
        }
        Assignment assignment = new Assignment(ratings);
        for (int row = 0; row < ratings.size(); row++) {
            if (hidden[ratings.item(row)]) {
                assignment.test(row);
            }
        }
        return assignment.split("all ratings of " + Math.round(share * 100) + " % of the items hidden", seed);
    }
}
