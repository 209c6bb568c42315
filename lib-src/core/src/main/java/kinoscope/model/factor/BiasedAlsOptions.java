package kinoscope.model.factor;

/**
 * How {@link BiasedAls} is fitted.
 *
 * @param factors width of the vectors, 0..1024, default 32; 0 leaves the biases alone; there may be more than items, since the
 *     penalty keeps the systems solvable
 * @param errorWeight lambda, the weight of squared errors, above 0, default 1
 * @param regularization tau, the weight of the L2 penalty of vectors, above 0, default 1.2
 * @param biasRegularization gamma, the weight of the L2 penalty of biases, at least 0, default .1
 * @param genreRegularization the weight of the L2 penalty of genre vectors, above 0, default 1; without a genre prior it is
 *     not used
 * @param frequencyScale the exponent nu with which the penalties of a row grow with its number of ratings, 0..1, default .5;
 *     0 penalizes all users and items alike
 * @param globalMean whether the mean of the training stars is taken off first, default true
 * @param jointBiases whether the bias of a row is solved for together with its vector, default true; otherwise first the bias with
 *     the vector as it is, then the vector
 * @param clip whether predicted stars are kept on the scale, default true
 * @param initStddev spread of starting vectors, above 0, default .1; divided by the root of {@code factors}
 * @param epochs how often both sides are solved at most, at least 1, default 20
 * @param patience after how many epochs without a better validation the training stops, at least 0, default 0, which stops
 *     never
 * @param threads how many threads solve, 1..1024, default as many as the JVM sees processors; the result does not depend on it
 * @param seed of the starting vectors
 */
public record BiasedAlsOptions(
        int factors,
        double errorWeight,
        double regularization,
        double biasRegularization,
        double genreRegularization,
        double frequencyScale,
        boolean globalMean,
        boolean jointBiases,
        boolean clip,
        double initStddev,
        int epochs,
        int patience,
        int threads,
        long seed) {
    private static final int WIDEST = 1024;
    private static final int MOST_THREADS = 1024;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public BiasedAlsOptions {
        require(factors >= 0 && factors <= WIDEST, "factors must be in 0.." + WIDEST, factors);
        requirePositive("errorWeight", errorWeight);
        requirePositive("regularization", regularization);
        require(
                biasRegularization >= 0 && Double.isFinite(biasRegularization),
                "biasRegularization must be at least 0",
                biasRegularization);
        requirePositive("genreRegularization", genreRegularization);
        require(frequencyScale >= 0 && frequencyScale <= 1, "frequencyScale must be in 0..1", frequencyScale);
        requirePositive("initStddev", initStddev);
        require(epochs >= 1, "epochs must be at least 1", epochs);
        require(patience >= 0, "patience must be at least 0", patience);
        require(threads >= 1 && threads <= MOST_THREADS, "threads must be in 1.." + MOST_THREADS, threads);
    }

    /** 32 factors, penalties 1.2 for vectors and .1 for biases that grow with the root of the ratings, 20 epochs. */
    public static BiasedAlsOptions defaults() {
        int processors = Runtime.getRuntime().availableProcessors();
        return new BiasedAlsOptions(
                32, 1, 1.2, .1, 1, .5, true, true, true, .1, 20, 0, Math.min(processors, MOST_THREADS), 1);
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
    public BiasedAlsOptions withFactors(int value) {
        return withModel(value, globalMean, jointBiases, clip, initStddev);
    }

    /** These options with another weight of squared errors. */
    public BiasedAlsOptions withErrorWeight(double value) {
        return withWeights(value, regularization, biasRegularization, genreRegularization, frequencyScale);
    }

    /** These options with another L2 weight of vectors. */
    public BiasedAlsOptions withRegularization(double value) {
        return withWeights(errorWeight, value, biasRegularization, genreRegularization, frequencyScale);
    }

    /** These options with another L2 weight of biases. */
    public BiasedAlsOptions withBiasRegularization(double value) {
        return withWeights(errorWeight, regularization, value, genreRegularization, frequencyScale);
    }

    /** These options with another L2 weight of genre vectors. */
    public BiasedAlsOptions withGenreRegularization(double value) {
        return withWeights(errorWeight, regularization, biasRegularization, value, frequencyScale);
    }

    /** These options with another growth of the penalties with the number of ratings. */
    public BiasedAlsOptions withFrequencyScale(double value) {
        return withWeights(errorWeight, regularization, biasRegularization, genreRegularization, value);
    }

    /** These options with another choice whether the mean is taken off. */
    public BiasedAlsOptions withGlobalMean(boolean value) {
        return withModel(factors, value, jointBiases, clip, initStddev);
    }

    /** These options with another way to solve for biases. */
    public BiasedAlsOptions withJointBiases(boolean value) {
        return withModel(factors, globalMean, value, clip, initStddev);
    }

    /** These options with another choice whether predictions are kept on the scale. */
    public BiasedAlsOptions withClip(boolean value) {
        return withModel(factors, globalMean, jointBiases, value, initStddev);
    }

    /** These options with another spread of starting vectors. */
    public BiasedAlsOptions withInitStddev(double value) {
        return withModel(factors, globalMean, jointBiases, clip, value);
    }

    /** These options with another number of epochs. */
    public BiasedAlsOptions withEpochs(int value) {
        return withCourse(value, patience, threads, seed);
    }

    /** These options with another patience. */
    public BiasedAlsOptions withPatience(int value) {
        return withCourse(epochs, value, threads, seed);
    }

    /** These options with another number of threads. */
    public BiasedAlsOptions withThreads(int value) {
        return withCourse(epochs, patience, value, seed);
    }

    /** These options with another seed. */
    public BiasedAlsOptions withSeed(long value) {
        return withCourse(epochs, patience, threads, value);
    }

    /** The growth of the penalties of a row: {@code ratings^frequencyScale}, and 1 without ratings. */
    double growth(int ratings) {
        return Math.pow(Math.max(ratings, 1), frequencyScale);
    }

    private BiasedAlsOptions withModel(
            int newFactors, boolean newGlobalMean, boolean newJointBiases, boolean newClip, double newInitStddev) {
        return new BiasedAlsOptions(
                newFactors,
                errorWeight,
                regularization,
                biasRegularization,
                genreRegularization,
                frequencyScale,
                newGlobalMean,
                newJointBiases,
                newClip,
                newInitStddev,
                epochs,
                patience,
                threads,
                seed);
    }

    private BiasedAlsOptions withWeights(
            double newErrorWeight,
            double newRegularization,
            double newBiasRegularization,
            double newGenreRegularization,
            double newFrequencyScale) {
        return new BiasedAlsOptions(
                factors,
                newErrorWeight,
                newRegularization,
                newBiasRegularization,
                newGenreRegularization,
                newFrequencyScale,
                globalMean,
                jointBiases,
                clip,
                initStddev,
                epochs,
                patience,
                threads,
                seed);
    }

    private BiasedAlsOptions withCourse(int newEpochs, int newPatience, int newThreads, long newSeed) {
        return new BiasedAlsOptions(
                factors,
                errorWeight,
                regularization,
                biasRegularization,
                genreRegularization,
                frequencyScale,
                globalMean,
                jointBiases,
                clip,
                initStddev,
                newEpochs,
                newPatience,
                newThreads,
                newSeed);
    }
}
