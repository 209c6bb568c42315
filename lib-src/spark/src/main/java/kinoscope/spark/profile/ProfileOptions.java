package kinoscope.spark.profile;

import kinoscope.spark.split.LimitedUsers;

/**
 * How profiles are made.
 *
 * @param threshold fewest stars of a positive interaction, 0.5 to 5; default 3
 * @param mostRatings users with more ratings are left out and counted, since all ratings of a user must fit in the memory of
 *     one task, at up to 24 bytes each; at least 1; default {@link LimitedUsers#MOST_RATINGS}
 */
public record ProfileOptions(float threshold, long mostRatings) {
    private static final float THREE_STARS = 3;
    private static final float LEAST = .5f;
    private static final float MOST = 5;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is out of range
     */
    public ProfileOptions {
        if (!(threshold >= LEAST && threshold <= MOST)) {
            throw new IllegalArgumentException("threshold must be 0.5 to 5 stars: " + threshold);
        }
        LimitedUsers.check(mostRatings);
    }

    /** From three stars, users with up to a million ratings. */
    public static ProfileOptions defaults() {
        return new ProfileOptions(THREE_STARS, LimitedUsers.MOST_RATINGS);
    }

    /** The same with another threshold. */
    public ProfileOptions withThreshold(float other) {
        return new ProfileOptions(other, mostRatings);
    }

    /** The same with another limit. */
    public ProfileOptions withMostRatings(long other) {
        return new ProfileOptions(threshold, other);
    }
}
