package kinoscope.split;

import kinoscope.data.Ratings;

/**
 * Divides all rows at random, whoever wrote them: the usual split for rating prediction.
 *
 * <p>A user with few ratings may have none in train; {@link SplitAudit#coldUsers()} counts them. {@link
 * PerUserRandomSplitter} avoids that.
 *
 * @param shares sizes of the parts
 * @param seed the seed of the draw
 */
public record RandomSplitter(SplitShares shares, long seed) implements Splitter {
    /** 80/10/10 with seed 1. */
    public static RandomSplitter defaults() {
        return new RandomSplitter(SplitShares.defaults(), 1);
    }

    @Override
    public Split split(Ratings ratings) {
        Assignment assignment = new Assignment(ratings);
        assignment.endOf(RowOrder.shuffled(ratings.size(), seed), shares);
        return assignment.split("random " + shares, seed);
    }
}
