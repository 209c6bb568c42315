package kinoscope.model.neural.fused;

import kinoscope.compute.DenseKernels;
import kinoscope.compute.OptimizerKernels;
import kinoscope.model.ItemFeatures;
import kinoscope.model.neural.NcfEngine;
import kinoscope.model.neural.NcfInit;
import kinoscope.model.neural.NcfNetwork;
import kinoscope.model.neural.NcfOptions;
import kinoscope.model.neural.NetworkWeights;
import kinoscope.model.neural.layer.UpdateRule;

/** The engine that trains by default: this package's own loops, with the Vector API where the JVM has it. */
public final class FusedEngine implements NcfEngine {
    private static final int MOST_THREADS = 64;

    /** Decay of RMSProp's memory, as Deeplearning4j has it. */
    private static final double RMS_DECAY = .95;

    private final int threads;
    private final DenseKernels dense;
    private final OptimizerKernels rows;

    /** Computes on one thread, which is quickest for batches of a few hundred. */
    public FusedEngine() {
        this(1);
    }

    /**
     * Computes on several threads; worth it for batches of a thousand or more.
     *
     * @param threads 1..64; another number gives other roundings
     * @throws IllegalArgumentException if it is out of range
     */
    public FusedEngine(int threads) {
        this(threads, DenseKernels.fastest(), OptimizerKernels.fastest());
    }

    FusedEngine(int threads, DenseKernels dense, OptimizerKernels rows) {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new IllegalArgumentException("threads must be in 1.." + MOST_THREADS + ", not " + threads);
        }
        this.threads = threads;
        this.dense = dense;
        this.rows = rows;
    }

    /** An engine on one thread that does without the Vector API. */
    public static FusedEngine plain() {
        return new FusedEngine(1, DenseKernels.plain(), OptimizerKernels.plain());
    }

    @Override
    public String name() {
        return "fused";
    }

    @Override
    public NcfNetwork create(NcfOptions options, int users, ItemFeatures items) {
        NetworkWeights start = NcfInit.weights(options, users, items);
        FusedNetwork network = FusedNetwork.of(options, users, items, rule(options), dense, rows, threads);
        network.setWeights(start);
        return network;
    }

    private UpdateRule rule(NcfOptions options) {
        double rate = options.learningRate();
        double l2 = options.regularization();
        double epsilon = options.epsilon();
        return switch (options.optimizer()) {
            case ADAM -> UpdateRule.adam(rows, rate, epsilon, false, l2);
            case ADAM_PYTORCH -> UpdateRule.adam(rows, rate, epsilon, true, l2);
            case RMSPROP -> UpdateRule.rmsProp(rows, rate, RMS_DECAY, epsilon, l2);
            case SGD -> UpdateRule.descent(rows, rate, l2);
        };
    }
}
