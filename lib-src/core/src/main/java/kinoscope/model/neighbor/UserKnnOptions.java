package kinoscope.model.neighbor;

/**
 * How {@link UserKnn} finds neighbours.
 *
 * @param neighbors how many similar users vote, at least 1, default 50; with hundreds of them scores come close to popularity
 * @param shrinkage added to the denominator of the similarity, 0 or above, default 0; makes similarities that rest on few
 *     items smaller
 */
public record UserKnnOptions(int neighbors, double shrinkage) {
    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public UserKnnOptions {
        if (neighbors < 1) {
            throw new IllegalArgumentException("neighbors must be at least 1, not " + neighbors);
        }
        if (!(shrinkage >= 0) || Double.isInfinite(shrinkage)) {
            throw new IllegalArgumentException("shrinkage must be 0 or above, not " + shrinkage);
        }
    }

    /** 50 neighbours, without shrinkage, as chosen on the second-to-last items of ML-1M. */
    public static UserKnnOptions defaults() {
        return new UserKnnOptions(50, 0);
    }

    /** These options with another number of neighbours. */
    public UserKnnOptions withNeighbors(int neighbors) {
        return new UserKnnOptions(neighbors, shrinkage);
    }

    /** These options with another shrinkage. */
    public UserKnnOptions withShrinkage(double shrinkage) {
        return new UserKnnOptions(neighbors, shrinkage);
    }
}
