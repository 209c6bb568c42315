package kinoscope.split;

import kinoscope.data.Ratings;

/**
 * Divides the rows of each user at random. Every user keeps at least one row in train.
 *
 * <p>The draw for a user depends on the seed and the raw user id alone, not on who else is in the data.
 *
 * @param shares sizes of the parts of each user
 * @param seed the seed of the draw
 */
public record PerUserRandomSplitter(SplitShares shares, long seed) implements Splitter {
    /** 80/10/10 with seed 1. */
    public static PerUserRandomSplitter defaults() {
        return new PerUserRandomSplitter(SplitShares.defaults(), 1);
    }

    @Override
    public Split split(Ratings ratings) {
        Assignment assignment = new Assignment(ratings);
        for (int user = 0; user < ratings.users().size(); user++) {
            assignment.endOf(RowOrder.shuffled(ratings, user, seed), shares);
        }
        return assignment.split("per-user random " + shares, seed);
    }
}
