package kinoscope.spark.sample;

import kinoscope.sample.SamplingOptions;

/**
 * How users are sampled.
 *
 * @param sampling bands, negatives for each positive and seed; hard-first; default {@link SamplingOptions#defaults()}
 * @param mostRatings users with more ratings are left out and counted, since all ratings of a user must fit in the memory of
 *     one task, at about 100 bytes each with their sample; at least 1; default 1,000,000
 */
public record SampleOptions(SamplingOptions sampling, long mostRatings) {
    private static final long MOST_RATINGS = 1_000_000;

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if no rating is allowed
     */
    public SampleOptions {
        if (mostRatings < 1) {
            throw new IllegalArgumentException("ratings of a user must be 1 or more: " + mostRatings);
        }
    }

    /** The library's defaults, users with up to a million ratings. */
    public static SampleOptions defaults() {
        return new SampleOptions(SamplingOptions.defaults(), MOST_RATINGS);
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
