package kinoscope.sample;

/** Where the negatives of a user come from. */
public enum NegativeStrategy {
    /** First the user's hard negatives, then the soft ones, then items without a rating of the user, uniformly. */
    HARD_FIRST,
    /**
     * Low ratings of the user alone, hard and soft alike, each at most once; a user with too few supplies fewer, which the
     * {@link SamplingReport} counts as shortfall.
     */
    EXPLICIT_ONLY,
    /** Items without a rating of the user, all equally likely; low ratings do not appear. */
    UNIFORM,
    /**
     * Items without a rating of the user, in proportion to a power of their number of training ratings; low ratings do not
     * appear, nor do items that nobody has rated in train unless the power is 0.
     */
    POPULARITY
}
