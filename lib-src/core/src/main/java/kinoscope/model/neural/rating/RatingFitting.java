package kinoscope.model.neural.rating;

import static kinoscope.model.neural.rating.RatingArchitecture.require;

/**
 * How a network for stars is trained: the mean squared error of a batch goes down.
 *
 * @param optimizer how a step is taken
 * @param learningRate step size of the first epoch, above 0
 * @param schedule how it changes from epoch to epoch
 * @param weightDecay weight of the L2 penalty {@code weightDecay / 2 * |w|^2} on all vectors and layer weights in every step,
 *     0 or above; layers' biases are free
 * @param vectorRegularization weight of the L2 penalty on the vectors that each rating reads, averaged over the batch like
 *     the error, so that a vector is held back in proportion to its ratings; 0 or above; not known to Deeplearning4j
 * @param batchSize ratings in a step, at least 1
 * @param epochs passes over the ratings, at least 1
 * @param patience epochs without a better validation before training stops; 0 never stops early
 * @param clip whether predicted stars are kept on the scale
 * @param seed of starting weights, order, dropout and withheld ids
 */
public record RatingFitting(
        RatingOptimizer optimizer,
        double learningRate,
        Schedule schedule,
        double weightDecay,
        double vectorRegularization,
        int batchSize,
        int epochs,
        int patience,
        boolean clip,
        long seed) {
    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public RatingFitting {
        require(learningRate > 0, "learningRate must be above 0, not " + learningRate);
        require(weightDecay >= 0, "weightDecay must be 0 or above, not " + weightDecay);
        require(vectorRegularization >= 0, "vectorRegularization must be 0 or above, not " + vectorRegularization);
        require(batchSize >= 1, "batchSize must be at least 1, not " + batchSize);
        require(epochs >= 1, "epochs must be at least 1, not " + epochs);
        require(patience >= 0, "patience must be 0 or above, not " + patience);
    }

    /** The same with another number of passes. */
    public RatingFitting withEpochs(int passes) {
        return with(learningRate, vectorRegularization, batchSize, passes, patience, seed);
    }

    /** The same with batches of another size. */
    public RatingFitting withBatchSize(int ratings) {
        return with(learningRate, vectorRegularization, ratings, epochs, patience, seed);
    }

    /** The same with another first step size and another penalty by rating. */
    public RatingFitting withSteps(double rate, double penalty) {
        return with(rate, penalty, batchSize, epochs, patience, seed);
    }

    /** The same with another seed. */
    public RatingFitting withSeed(long other) {
        return with(learningRate, vectorRegularization, batchSize, epochs, patience, other);
    }

    /** The same but for how long it takes, where that changes nothing before the end; a cosine knows its length from the start. */
    RatingFitting anyLength() {
        int passes = schedule == Schedule.COSINE ? epochs : 1;
        return with(learningRate, vectorRegularization, batchSize, passes, 0, seed);
    }

    private RatingFitting with(double rate, double penalty, int ratings, int passes, int waiting, long drawn) {
        return new RatingFitting(
                optimizer, rate, schedule, weightDecay, penalty, ratings, passes, waiting, clip, drawn);
    }
}
