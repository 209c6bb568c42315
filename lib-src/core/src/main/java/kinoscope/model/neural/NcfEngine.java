package kinoscope.model.neural;

import kinoscope.model.ItemFeatures;

/**
 * A library or program that can train the NCF networks.
 *
 * <p>Engines differ in speed only: from the same weights, the same batches give the same losses and weights within float
 * precision. They exchange weights as {@link NetworkWeights}, so that a model trained by one can be saved, scored or trained
 * further by another.
 */
public interface NcfEngine {
    /** The name for reports, for instance {@code "dl4j"}. */
    String name();

    /**
     * A network with the starting weights of {@link NcfInit} and a fresh optimizer.
     *
     * @param options architecture, optimizer, regularization, dropout and seed are read; the rest is the trainer's
     * @param users number of users
     * @param items with the feature vectors that a visual network reads
     * @throws IllegalArgumentException as {@link NcfLayout#trained}, or if the engine does not know an option
     */
    NcfNetwork create(NcfOptions options, int users, ItemFeatures items);

    /** As {@link #create(NcfOptions, int, ItemFeatures)}, for a network that reads no feature vectors. */
    default NcfNetwork create(NcfOptions options, int users, int items) {
        return create(options, users, ItemFeatures.none(items));
    }
}
