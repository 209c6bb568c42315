package kinoscope.model.neural.rating;

import kinoscope.model.neural.NetworkWeights;
import kinoscope.model.neural.OptimizerState;

/**
 * A network for stars in training, see {@link RatingArchitecture}. Used by one thread at a time. The objective is the mean
 * squared error of a batch plus the penalties of {@link RatingFitting}.
 */
interface RatingNetwork extends AutoCloseable {
    /** The weights as {@link RatingLayout} names them, a copy. */
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

    /**
     * Takes one optimizer step on a batch.
     *
     * @return mean squared error of the batch before the step, without penalties
     */
    double trainBatch(RatingBatch batch);

    /** What the network says to each rating of a batch, without dropout: {@code float[size]}; its targets are not read. */
    float[] predict(RatingBatch batch);

    /** Frees threads and native memory. */
    @Override
    void close();
}
