package kinoscope.model.neural.rating;

import kinoscope.model.neural.TrainableNetwork;

/**
 * A network for stars in training, see {@link RatingArchitecture}; its weights are named by {@link RatingLayout}. The objective is the mean
 * squared error of a batch plus the penalties of {@link RatingFitting}.
 */
interface RatingNetwork extends TrainableNetwork {
    /**
     * Takes one optimizer step on a batch.
     *
     * @return mean squared error of the batch before the step, without penalties
     */
    double trainBatch(RatingBatch batch);

    /** What the network says to each rating of a batch, without dropout: {@code float[size]}; its targets are not read. */
    float[] predict(RatingBatch batch);
}
