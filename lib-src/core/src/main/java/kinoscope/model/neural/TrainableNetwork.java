package kinoscope.model.neural;

/** What all networks in training have in common. Used by one thread at a time. */
public interface TrainableNetwork extends AutoCloseable {
    /** The weights, as a copy. */
    NetworkWeights weights();

    /**
     * Replaces the weights; the optimizer's state stays.
     *
     * @throws IllegalArgumentException if they have other shapes
     */
    void setWeights(NetworkWeights weights);

    /** The optimizer's state, as a copy. */
    OptimizerState optimizerState();

    /**
     * Replaces the optimizer's state.
     *
     * @throws IllegalArgumentException if it belongs to a network of other shapes
     */
    void setOptimizerState(OptimizerState state);

    /** Changes the step size from the next batch on. */
    void setLearningRate(double learningRate);

    /** Starts the random numbers of dropout anew, so that an epoch does not depend on the ones before. */
    void seedDropout(long seed);

    /** Frees threads and native memory. */
    @Override
    void close();
}
