package kinoscope.spark.load;

/**
 * How ratings are imported.
 *
 * @param buckets files of the ratings, 1 to 100,000; all ratings of a user are in one of them; default 32
 * @param rejectedShare the share of lines that may be no ratings before the job fails, 0 to 1; default 0.001
 */
public record ImportOptions(int buckets, double rejectedShare) {
    private static final int MOST_BUCKETS = 100_000;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is out of range
     */
    public ImportOptions {
        if (buckets < 1 || buckets > MOST_BUCKETS) {
            throw new IllegalArgumentException("buckets must be 1 to " + MOST_BUCKETS + ": " + buckets);
        }
        if (!(rejectedShare >= 0 && rejectedShare <= 1)) {
            throw new IllegalArgumentException("share of rejected lines must be 0 to 1: " + rejectedShare);
        }
    }

    /** 32 buckets, at most one line in a thousand rejected. */
    public static ImportOptions defaults() {
        return new ImportOptions(32, 0.001);
    }

    /** The same with another number of buckets. */
    public ImportOptions withBuckets(int other) {
        return new ImportOptions(other, rejectedShare);
    }

    /** The same with another share of lines that may be rejected. */
    public ImportOptions withRejectedShare(double other) {
        return new ImportOptions(buckets, other);
    }
}
