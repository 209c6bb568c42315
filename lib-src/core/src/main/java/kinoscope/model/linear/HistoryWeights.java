package kinoscope.model.linear;

/**
 * How much an item of a history counts by its age: {@code floor + exp(-age / decay)} for {@code age < window}, else 0. The
 * newest item has age 0, the one before it age 1.
 *
 * @param floor what every item of the window counts at least, 0 or above
 * @param decay in how many items the rest falls to 1/e, above 0; infinite where it does not fall
 * @param window how many of the newest items count at all, at least 1
 */
public record HistoryWeights(double floor, double decay, int window) {
    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public HistoryWeights {
        if (!(floor >= 0) || Double.isInfinite(floor)) {
            throw new IllegalArgumentException("floor must be 0 or above, not " + floor);
        }
        if (!(decay > 0)) {
            throw new IllegalArgumentException("decay must be above 0, not " + decay);
        }
        if (window < 1) {
            throw new IllegalArgumentException("window must be at least 1, not " + window);
        }
    }

    /** Every item counts 1. */
    public static HistoryWeights uniform() {
        return new HistoryWeights(0, Double.POSITIVE_INFINITY, Integer.MAX_VALUE);
    }

    /**
     * Recent items count more, old ones never less than a floor.
     *
     * @param floor 0 or above
     * @param decay in how many items the rest falls to 1/e, above 0
     */
    public static HistoryWeights recency(double floor, double decay) {
        return new HistoryWeights(floor, decay, Integer.MAX_VALUE);
    }

    /** Whether every item counts the same, whatever its age. */
    public boolean isUniform() {
        return decay == Double.POSITIVE_INFINITY && window == Integer.MAX_VALUE;
    }

    /**
     * What an item counts.
     *
     * @param age 0 for the newest item
     */
    public double weight(int age) {
        return age < window ? floor + Math.exp(-age / decay) : 0;
    }

    /** What the items of a history count, oldest first: {@code float[length]}. */
    public float[] of(int length) {
        float[] weights = new float[length];
        for (int k = 0; k < length; k++) {
            weights[k] = (float) weight(length - 1 - k);
        }
        return weights;
    }
}
