package kinoscope.sample;

/**
 * How candidate sets are drawn.
 *
 * @param negatives unobserved items for each user, at least 1; default 99
 * @param relevanceThreshold stars from which a held-out rating is a positive; default 0: every held-out rating, as in NCF;
 *     what is below it is neither a positive nor a negative
 * @param seed the seed of all draws; default 1
 */
public record CandidateOptions(int negatives, float relevanceThreshold, long seed) {
    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if there are no negatives or the threshold is NaN
     */
    public CandidateOptions {
        if (negatives < 1) {
            throw new IllegalArgumentException("a candidate set needs at least 1 negative, not " + negatives);
        }
        if (Float.isNaN(relevanceThreshold)) {
            throw new IllegalArgumentException("relevance threshold is NaN");
        }
    }

    /** 99 negatives, every held-out rating a positive, seed 1. */
    public static CandidateOptions defaults() {
        return new CandidateOptions(99, 0, 1);
    }
}
