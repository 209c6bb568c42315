package kinoscope.model.factor;

/**
 * How implicit ALS is fitted.
 *
 * @param factors width of the vectors, 1..4096, default 64; an epoch costs the square of it for each interaction and the cube
 *     for each user and item
 * @param regularization weight of the L2 penalty, above 0, default .01; sensible values are .001..1
 * @param unobservedWeight weight of the pull of all scores to 0, above 0, default .1; sensible values are .01..1, the larger
 *     the more popular items are held down
 * @param frequencyScale the exponent nu of the penalty's growth with the number of interactions, 0..1, default 1; 0 penalizes
 *     all users and items alike
 * @param observedPenalty whether the penalty grows with the observed interactions alone, as in Spark MLlib, and not with the weight of
 *     the unobserved too; default false
 * @param initStddev spread of starting vectors, above 0, default .1; divided by the root of {@code factors}
 * @param epochs how often both sides are solved, at least 1, default 16
 * @param threads how many threads solve, 1..1024, default as many as the JVM sees processors; the result does not depend on it
 * @param seed of the starting vectors
 */
public record ImplicitAlsOptions(
        int factors,
        double regularization,
        double unobservedWeight,
        double frequencyScale,
        boolean observedPenalty,
        double initStddev,
        int epochs,
        int threads,
        long seed) {
    private static final int WIDEST = 4096;
    private static final int MOST_THREADS = 1024;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public ImplicitAlsOptions {
        require(factors >= 1 && factors <= WIDEST, "factors must be in 1.." + WIDEST, factors);
        requirePositive("regularization", regularization);
        requirePositive("unobservedWeight", unobservedWeight);
        require(frequencyScale >= 0 && frequencyScale <= 1, "frequencyScale must be in 0..1", frequencyScale);
        requirePositive("initStddev", initStddev);
        require(epochs >= 1, "epochs must be at least 1", epochs);
        require(threads >= 1 && threads <= MOST_THREADS, "threads must be in 1.." + MOST_THREADS, threads);
    }

    /** 64 factors, regularization .01, unobserved weight .1, 16 epochs. */
    public static ImplicitAlsOptions defaults() {
        int processors = Runtime.getRuntime().availableProcessors();
        return new ImplicitAlsOptions(64, .01, .1, 1, false, .1, 16, Math.min(processors, MOST_THREADS), 1);
    }

    private static void requirePositive(String name, double value) {
        require(value > 0 && Double.isFinite(value), name + " must be above 0", value);
    }

    private static void require(boolean condition, String rule, Object value) {
        if (!condition) {
            throw new IllegalArgumentException(rule + ", not " + value);
        }
    }

    /** These options with another width of the vectors. */
    public ImplicitAlsOptions withFactors(int value) {
        return new ImplicitAlsOptions(
                value,
                regularization,
                unobservedWeight,
                frequencyScale,
                observedPenalty,
                initStddev,
                epochs,
                threads,
                seed);
    }

    /** These options with another L2 weight. */
    public ImplicitAlsOptions withRegularization(double value) {
        return new ImplicitAlsOptions(
                factors, value, unobservedWeight, frequencyScale, observedPenalty, initStddev, epochs, threads, seed);
    }

    /** These options with another weight of unobserved pairs. */
    public ImplicitAlsOptions withUnobservedWeight(double value) {
        return new ImplicitAlsOptions(
                factors, regularization, value, frequencyScale, observedPenalty, initStddev, epochs, threads, seed);
    }

    /** These options with another growth of the penalty with the number of interactions. */
    public ImplicitAlsOptions withFrequencyScale(double value) {
        return new ImplicitAlsOptions(
                factors, regularization, unobservedWeight, value, observedPenalty, initStddev, epochs, threads, seed);
    }

    /** These options with another choice of what the penalty grows with. */
    public ImplicitAlsOptions withObservedPenalty(boolean value) {
        return new ImplicitAlsOptions(
                factors, regularization, unobservedWeight, frequencyScale, value, initStddev, epochs, threads, seed);
    }

    /** These options with another spread of starting vectors. */
    public ImplicitAlsOptions withInitStddev(double value) {
        return new ImplicitAlsOptions(
                factors,
                regularization,
                unobservedWeight,
                frequencyScale,
                observedPenalty,
                value,
                epochs,
                threads,
                seed);
    }

    /** These options with another number of epochs. */
    public ImplicitAlsOptions withEpochs(int value) {
        return new ImplicitAlsOptions(
                factors,
                regularization,
                unobservedWeight,
                frequencyScale,
                observedPenalty,
                initStddev,
                value,
                threads,
                seed);
    }

    /** These options with another number of threads. */
    public ImplicitAlsOptions withThreads(int value) {
        return new ImplicitAlsOptions(
                factors,
                regularization,
                unobservedWeight,
                frequencyScale,
                observedPenalty,
                initStddev,
                epochs,
                value,
                seed);
    }

    /** These options with another seed. */
    public ImplicitAlsOptions withSeed(long value) {
        return new ImplicitAlsOptions(
                factors,
                regularization,
                unobservedWeight,
                frequencyScale,
                observedPenalty,
                initStddev,
                epochs,
                threads,
                value);
    }

    /**
     * The L2 weight of one vector: {@code regularization * (interactions + unobservedWeight * others)^frequencyScale}, without the
     * others if the penalty is that of the observed. At least one interaction is counted there, so that a system can be solved.
     */
    double penalty(int interactions, int others) {
        double counted = observedPenalty ? Math.max(interactions, 1) : interactions + unobservedWeight * others;
        return regularization * Math.pow(counted, frequencyScale);
    }
}
