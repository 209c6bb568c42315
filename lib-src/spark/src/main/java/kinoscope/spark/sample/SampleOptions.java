package kinoscope.spark.sample;

import kinoscope.sample.SamplingOptions;
import kinoscope.spark.split.LimitedUsers;

/**
 * How users are sampled.
 *
 * @param sampling bands, negatives for each positive and seed; hard-first; default {@link SamplingOptions#defaults()}
 * @param mostRatings users with more ratings are left out and counted, since all ratings of a user must fit in the memory of
 *     one task, at about 100 bytes each with their sample; at least 1; default 1,000,000
 */
public record SampleOptions(SamplingOptions sampling, long mostRatings) {
    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if no rating is allowed
     */
    public SampleOptions {
        LimitedUsers.check(mostRatings);
    }

    /** The library's defaults, users with up to a million ratings. */
    public static SampleOptions defaults() {
        return new SampleOptions(SamplingOptions.defaults(), LimitedUsers.MOST_RATINGS);
    }

    /** The same with other options of the library. */
    public SampleOptions withSampling(SamplingOptions other) {
        return new SampleOptions(other, mostRatings);
    }

    /** The same with another limit. */
    public SampleOptions withMostRatings(long other) {
        return new SampleOptions(sampling, other);
    }
}
