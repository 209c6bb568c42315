package kinoscope.split;

import kinoscope.data.Ratings;

/**
 * Divides the rows of each user by time: the oldest to train, the next to validation, the newest to test. Every user keeps
 * at least one row in train.
 *
 * <p>Rows of one user are ordered by time stamp, equal times by their place in the file; in ML-1M the place alone is not
 * the order of time. The split is temporal within each user, not across users: a training row of one user may be newer
 * than a test row of another.
 *
 * <p>Nothing is drawn, so the split has seed 0.
 *
 * @param shares sizes of the parts of each user
 */
public record TemporalSplitter(SplitShares shares) implements Splitter {
    /** 80/10/10. */
    public static TemporalSplitter defaults() {
        return new TemporalSplitter(SplitShares.defaults());
    }

    @Override
    public Split split(Ratings ratings) {
        Assignment assignment = new Assignment(ratings);
        for (int user = 0; user < ratings.users().size(); user++) {
            assignment.endOf(RowOrder.oldestFirst(ratings, user), shares);
        }
        return assignment.split("per-user temporal " + shares, 0);
    }
}
