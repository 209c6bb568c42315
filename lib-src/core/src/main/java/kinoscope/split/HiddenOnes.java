package kinoscope.split;

import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import kinoscope.data.Ratings;

/**
 * Hides all ratings of some users, or of some items: those of a random share of the ones that have any are test, all others
 * train.
 *
 * @param share share of the rated or rating ones, in (0, 1); of n {@code round(n * share)} are hidden
 * @param seed the seed of the draw
 * @param what they are, for messages and names: {@code "items"}
 */
record HiddenOnes(double share, long seed, String what) {
    HiddenOnes {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("the share of hidden " + what + " must be in (0, 1), not " + share);
        }
    }

    /**
     * Divides ratings.
     *
     * @param counts how many ratings each has
     * @param whose from a row to the one whose rating it is
     */
    Split split(Ratings ratings, int[] counts, IntUnaryOperator whose) {
        int[] present =
                IntStream.range(0, counts.length).filter(one -> counts[one] > 0).toArray();
        int[] order = RowOrder.shuffled(present.length, seed);
        boolean[] hidden = new boolean[counts.length];
        for (int place = 0; place < Math.round(present.length * share); place++) {
            hidden[present[order[place]]] = true;
        }
        Assignment assignment = new Assignment(ratings);
        for (int row = 0; row < ratings.size(); row++) {
            if (hidden[whose.applyAsInt(row)]) {
                assignment.test(row);
            }
        }
        return assignment.split("all ratings of " + Math.round(share * 100) + " % of the " + what + " hidden", seed);
    }
}
