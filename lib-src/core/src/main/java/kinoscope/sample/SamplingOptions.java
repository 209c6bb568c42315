package kinoscope.sample;

/**
 * How labelled interactions are made of ratings.
 *
 * @param strategy where negatives come from; default {@link NegativeStrategy#HARD_FIRST}
 * @param negativesPerPositive 0 to 1000; default 4
 * @param bands what is positive and what negative; default {@link RatingBands#defaults()}
 * @param popularityPower exponent of the item count for {@link NegativeStrategy#POPULARITY}, 0 to 10; default 0.75, as in
 *     Mikolov et al.: Distributed representations of words and phrases and their compositionality, NIPS 2013
 * @param seed the seed of all draws; default 1
 */
public record SamplingOptions(
        NegativeStrategy strategy, int negativesPerPositive, RatingBands bands, double popularityPower, long seed) {
    private static final int MOST_NEGATIVES = 1000;
    private static final double HIGHEST_POWER = 10;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is out of range
     */
    public SamplingOptions {
        if (negativesPerPositive < 0 || negativesPerPositive > MOST_NEGATIVES) {
            throw new IllegalArgumentException(
                    "negatives per positive must be 0 to " + MOST_NEGATIVES + ": " + negativesPerPositive);
        }
        if (!(popularityPower >= 0 && popularityPower <= HIGHEST_POWER)) {
            throw new IllegalArgumentException("popularity power must be 0 to 10: " + popularityPower);
        }
    }

    /** Hard first, 4 negatives for each positive, default bands, power 0.75, seed 1. */
    public static SamplingOptions defaults() {
        return new SamplingOptions(NegativeStrategy.HARD_FIRST, 4, RatingBands.defaults(), 0.75, 1);
    }

    /** The same with another strategy. */
    public SamplingOptions withStrategy(NegativeStrategy other) {
        return new SamplingOptions(other, negativesPerPositive, bands, popularityPower, seed);
    }

    /** The same with another number of negatives for each positive. */
    public SamplingOptions withNegativesPerPositive(int other) {
        return new SamplingOptions(strategy, other, bands, popularityPower, seed);
    }

    /** The same with another seed. */
    public SamplingOptions withSeed(long other) {
        return new SamplingOptions(strategy, negativesPerPositive, bands, popularityPower, other);
    }
}
