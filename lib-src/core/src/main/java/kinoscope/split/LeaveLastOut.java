package kinoscope.split;

import kinoscope.data.Ratings;

/**
 * Leave-one-out by time: each user's last rating is test, the one before it validation, the rest train.
 *
 * <p>A user with one rating keeps it in train; one with two has no validation row.
 *
 * <p>Of several ratings with the same, latest time the one that stands first in the file counts as the last, as several
 * implementations of NCF rank them. {@link TemporalSplitter} keeps the order of the file instead. On a copy of ML-1M in
 * which part of the times are estimates, 2,324 of 6,040 users have such a tie; this rule gives the test item of the NCF
 * authors (He et al.: Neural collaborative filtering, WWW 2017) for 5,012 users, the other one for 4,373. The published
 * protocol therefore needs the authors' file: see {@link FileSplit#ofPairs}.
 *
 * <p>Nothing is drawn, so the split has seed 0.
 *
 * @param validation whether to set a validation row aside; default true
 */
public record LeaveLastOut(boolean validation) implements Splitter {
    private static final int FEWEST_FOR_VALIDATION = 3;

    /** With validation. */
    public static LeaveLastOut defaults() {
        return new LeaveLastOut(true);
    }

    @Override
    public Split split(Ratings ratings) {
        Assignment assignment = new Assignment(ratings);
        for (int user = 0; user < ratings.users().size(); user++) {
            int[] order = RowOrder.newestFirst(ratings, user);
            if (order.length > 1) {
                assignment.test(order[0]);
            }
            if (validation && order.length >= FEWEST_FOR_VALIDATION) {
                assignment.validation(order[1]);
            }
        }
        return assignment.split(validation ? "leave-last-out" : "leave-last-out without validation", 0);
    }
}
