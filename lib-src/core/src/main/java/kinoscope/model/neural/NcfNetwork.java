package kinoscope.model.neural;

/**
 * A network in training. Used by one thread at a time.
 *
 * <p>The probability that user u interacts with item i is {@code sigmoid(w . [p_u * q_i | mlp([p'_u | q'_i])] + b)}; in
 * VGMF {@code p_u * q_i + v_u * s_i} stands in place of the product, in VNeuMF {@code mlp'([v_u | s_i])} joins the others,
 * with s_i projected as {@link NcfLayout} says. There is a ReLU after each hidden layer. The objective is the mean binary
 * cross-entropy of a batch plus {@code regularization / 2 * |w|^2}. A step of the {@link NcfOptimizer} moves all weights, also
 * those of users and items outside the batch, whose memory of earlier gradients goes on to act.
 */
public interface NcfNetwork extends TrainableNetwork {
    /**
     * Takes one optimizer step on a batch.
     *
     * @param users user indices, not modified
     * @param items item indices, not modified
     * @param labels 1 or 0, not modified
     * @param size how many entries of the arrays form the batch, at least 1
     * @return mean binary cross-entropy of the batch before the step, without the L2 penalty
     */
    double trainBatch(int[] users, int[] items, float[] labels, int size);

    /**
     * Probabilities of pairs, without dropout.
     *
     * @param users user indices
     * @param items item indices, as many
     */
    float[] score(int[] users, int[] items);

    /** Work on the places {@code from..to-1} of arrays. */
    @FunctionalInterface
    interface Stretch {
        /** Does it. */
        void work(int from, int to);
    }

    /**
     * Has the network's own threads prepare a batch, each a stretch of the places {@code 0..size-1}; engines with one thread do
     * all of it on the calling one.
     */
    default void divide(int size, Stretch work) {
        work.work(0, size);
    }
}
