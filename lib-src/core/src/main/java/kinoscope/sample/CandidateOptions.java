package kinoscope.sample;

/**
 * How candidate sets are drawn.
 *
 * @param negatives unobserved items for each user, at least 1; default 99
 * @param positives how many held-out items of each user at most, the newest, at least 1; default 1, as in "1+99"
 * @param relevanceThreshold stars from which a held-out rating is a positive; default 0: any, as in NCF;
 *     what is below it is neither a positive nor a negative
 * @param seed the seed of all draws; default 1
 */
public record CandidateOptions(int negatives, int positives, float relevanceThreshold, long seed) {
    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if there are no negatives or positives or the threshold is NaN
     */
    public CandidateOptions {
        if (negatives < 1) {
            throw new IllegalArgumentException("a candidate set needs at least 1 negative, not " + negatives);
        }
        if (positives < 1) {
            throw new IllegalArgumentException("a candidate set needs at least 1 positive, not " + positives);
        }
        if (Float.isNaN(relevanceThreshold)) {
            throw new IllegalArgumentException("relevance threshold is NaN");
        }
    }

    /** The newest held-out rating of each user, whatever its stars, and 99 negatives, seed 1. */
    public static CandidateOptions defaults() {
        return new CandidateOptions(99, 1, 0, 1);
    }
}
