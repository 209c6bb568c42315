package kinoscope.spark.als;

/**
 * How factors are fitted.
 *
 * @param kind stars or likes
 * @param factors width of the vectors, 1..1024, default 32
 * @param regularization weight of the L2 penalty of vectors, above 0, times the number of ratings of the user or the movie;
 *     default .08, implicit .1
 * @param alpha what a like adds to the weight 1 of a movie that the user has not liked, above 0, default 1; explicit does not use
 *     it
 * @param iterations how often both sides are solved, at least 1, default 10
 * @param blocks into how many blocks users and movies are divided, 1..10,000, default 10; a block is a task, and unlike
 *     partitions the number is part of the result, since starting vectors are drawn block by block
 * @param damping how many ratings without a deviation are added to those of each user and movie before the first biases are
 *     taken, at least 0, infinite for no biases beforehand; default 500; implicit does not use it
 * @param lastDamping the same for the biases of what the vectors leave; default 2
 * @param seed of the starting vectors
 */
public record AlsOptions(
        AlsKind kind,
        int factors,
        double regularization,
        double alpha,
        int iterations,
        int blocks,
        double damping,
        double lastDamping,
        long seed) {
    private static final int WIDEST = 1024;
    private static final int MOST_BLOCKS = 10_000;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public AlsOptions {
        require(factors >= 1 && factors <= WIDEST, "factors must be in 1.." + WIDEST, factors);
        require(
                regularization > 0 && Double.isFinite(regularization),
                "regularization must be above 0",
                regularization);
        require(alpha > 0 && Double.isFinite(alpha), "alpha must be above 0", alpha);
        require(iterations >= 1, "iterations must be at least 1", iterations);
        require(blocks >= 1 && blocks <= MOST_BLOCKS, "blocks must be in 1.." + MOST_BLOCKS, blocks);
        require(damping >= 0, "damping must be at least 0", damping);
        require(lastDamping >= 0, "lastDamping must be at least 0", lastDamping);
    }

    /** What served well on the validation part of ML-1M. */
    public static AlsOptions defaults(AlsKind kind) {
        return new AlsOptions(kind, 32, kind == AlsKind.EXPLICIT ? .08 : .1, 1, 10, 10, 500, 2, 1);
    }

    private static void require(boolean condition, String rule, Object value) {
        if (!condition) {
            throw new IllegalArgumentException(rule + ", not " + value);
        }
    }

    /** The same with vectors of another width. */
    public AlsOptions withFactors(int other) {
        return new AlsOptions(kind, other, regularization, alpha, iterations, blocks, damping, lastDamping, seed);
    }

    /** The same with another penalty. */
    public AlsOptions withRegularization(double other) {
        return new AlsOptions(kind, factors, other, alpha, iterations, blocks, damping, lastDamping, seed);
    }

    /** The same with another weight of likes. */
    public AlsOptions withAlpha(double other) {
        return new AlsOptions(kind, factors, regularization, other, iterations, blocks, damping, lastDamping, seed);
    }

    /** The same with another number of iterations. */
    public AlsOptions withIterations(int other) {
        return new AlsOptions(kind, factors, regularization, alpha, other, blocks, damping, lastDamping, seed);
    }

    /** The same with another number of blocks. */
    public AlsOptions withBlocks(int other) {
        return new AlsOptions(kind, factors, regularization, alpha, iterations, other, damping, lastDamping, seed);
    }

    /** The same with other dampings. */
    public AlsOptions withDamping(double first, double last) {
        return new AlsOptions(kind, factors, regularization, alpha, iterations, blocks, first, last, seed);
    }

    /** The same with another seed. */
    public AlsOptions withSeed(long other) {
        return new AlsOptions(kind, factors, regularization, alpha, iterations, blocks, damping, lastDamping, other);
    }
}
