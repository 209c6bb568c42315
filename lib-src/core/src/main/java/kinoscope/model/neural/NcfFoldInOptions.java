package kinoscope.model.neural;

/**
 * How a network finds the vectors of somebody it was not trained on, see {@link NcfModel#scoreTaste}. Defaults were chosen with
 * users of ML-1M that a NeuMF of 8 factors had not seen: that of the dislikes with 147, the others with 250. Half or twice of
 * those changes little.
 *
 * @param steps of gradient descent, 1..10,000, default 30
 * @param stepSize of Adam, in standard deviations of the users' vectors, above 0, default .2
 * @param negatives how many items that were not picked are looked at, drawn uniformly as in training (by popularity was worse),
 *     0..100,000, default 246; fewer where there are fewer
 * @param negativeWeight what they count together for each liked item, 0 or above, default 4, as many as in training
 * @param dislikeWeight what a disliked item counts where a liked one counts 1, 0 or above, default .25, which hardly costs
 *     NDCG@10 of left-out users; the more, the better liked items stand before disliked ones, and the fewer good ones stay on top
 * @param pull weight of the squared distance to the mean of the users' vectors, in standard deviations, 0 or above, default .5
 * @param seed of the draw of negatives
 */
public record NcfFoldInOptions(
        int steps,
        double stepSize,
        int negatives,
        double negativeWeight,
        double dislikeWeight,
        double pull,
        long seed) {
    private static final int MOST_STEPS = 10_000;
    private static final int MOST_NEGATIVES = 100_000;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public NcfFoldInOptions {
        require(steps >= 1 && steps <= MOST_STEPS, "steps must be in 1.." + MOST_STEPS, steps);
        require(stepSize > 0 && Double.isFinite(stepSize), "stepSize must be above 0", stepSize);
        require(negatives >= 0 && negatives <= MOST_NEGATIVES, "negatives must be in 0.." + MOST_NEGATIVES, negatives);
        require(
                negativeWeight >= 0 && Double.isFinite(negativeWeight),
                "negativeWeight must be 0 or above",
                negativeWeight);
        require(
                dislikeWeight >= 0 && Double.isFinite(dislikeWeight),
                "dislikeWeight must be 0 or above",
                dislikeWeight);
        require(pull >= 0 && Double.isFinite(pull), "pull must be 0 or above", pull);
    }

    private static void require(boolean condition, String rule, Object value) {
        if (!condition) {
            throw new IllegalArgumentException(rule + ", not " + value);
        }
    }

    /** 30 steps of .2, 246 negatives that count 4 for each liked item, dislikes that count .25, pull .5. */
    public static NcfFoldInOptions defaults() {
        return new NcfFoldInOptions(30, .2, 246, 4, .25, .5, 42);
    }
}
