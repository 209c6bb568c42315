package kinoscope.experiment.recipe;

import kinoscope.model.neural.Dl4jEngine;
import kinoscope.model.neural.NcfEngine;
import kinoscope.model.neural.fused.FusedEngine;

/**
 * What belongs to the training of an NCF network beside the network.
 *
 * @param negatives drawn for each positive in each epoch, 1..1000
 * @param engine who computes
 * @param threads of the fused engine, 1..64
 */
record NcfSurroundings(int negatives, Engine engine, int threads) {
    private static final int MOST_NEGATIVES = 1000;

    /** Who computes. */
    enum Engine {
        FUSED,
        DL4J
    }

    NcfSurroundings {
        if (negatives < 1 || negatives > MOST_NEGATIVES) {
            throw new IllegalArgumentException("negatives must be in 1.." + MOST_NEGATIVES + ", not " + negatives);
        }
    }

    /** Four negatives as in the paper, the fused engine on one thread. */
    static NcfSurroundings defaults() {
        return new NcfSurroundings(4, Engine.FUSED, 1);
    }

    NcfEngine computing() {
        if (engine == Engine.FUSED) {
            return new FusedEngine(threads);
        }
        if (threads != 1) {
            throw new IllegalArgumentException("the engine dl4j computes on one thread, not " + threads);
        }
        return new Dl4jEngine();
    }
}
