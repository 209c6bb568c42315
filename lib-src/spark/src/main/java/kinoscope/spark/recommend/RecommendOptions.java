package kinoscope.spark.recommend;

/**
 * How movies are recommended.
 *
 * @param k how many to each user, 1..1000, default 10
 * @param block how many movies are scored in one pass over the users, at least 1, default 262,144; the result does not depend on
 *     it
 */
public record RecommendOptions(int k, int block) {
    private static final int MOST = 1000;
    private static final int BLOCK = 262_144;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public RecommendOptions {
        if (k < 1 || k > MOST) {
            throw new IllegalArgumentException("k must be in 1.." + MOST + ", not " + k);
        }
        if (block < 1) {
            throw new IllegalArgumentException("block must be at least 1, not " + block);
        }
    }

    /** Ten movies; one pass for most catalogues. */
    public static RecommendOptions defaults() {
        return new RecommendOptions(10, BLOCK);
    }

    /** The same with another number of movies to each user. */
    public RecommendOptions withK(int other) {
        return new RecommendOptions(other, block);
    }

    /** The same with other blocks. */
    public RecommendOptions withBlock(int other) {
        return new RecommendOptions(k, other);
    }
}
