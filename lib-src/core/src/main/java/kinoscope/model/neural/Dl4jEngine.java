package kinoscope.model.neural;

import kinoscope.model.ItemFeatures;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * The reference engine: networks as Deeplearning4j computation graphs.
 *
 * <p>It lets ND4J compute in one thread: at the batch sizes in use more threads only slow it down, many times where they
 * have to share the cores, and one thread makes sums independent of the machine. Indices reach the graph as floats, which are exact up to 2^24; more users or
 * items are refused.
 */
public final class Dl4jEngine implements NcfEngine {
    private static final int LARGEST_EXACT_INDEX = 1 << 24;

    @Override
    public String name() {
        return "dl4j";
    }

    @Override
    public NcfNetwork create(NcfOptions options, int users, ItemFeatures items) {
        int most = Math.max(users, items.items());
        if (most > LARGEST_EXACT_INDEX) {
            throw new IllegalArgumentException("at most " + LARGEST_EXACT_INDEX + " users and items, not " + most);
        }
        if (options.vectorRegularization() > 0) {
            throw new IllegalArgumentException("the engine dl4j has no vectorRegularization; use the engine fused");
        }
        NetworkWeights start = NcfInit.weights(options, users, items);
        Dl4jThreads.use(1);
        ComputationGraph graph = new ComputationGraph(Dl4jGraph.of(options, users, items));
        graph.init();
        NcfNetwork network =
                new Dl4jNetwork(graph, start.shapes(), new Dl4jInputs(options, items), options.regularization());
        network.setWeights(start);
        return network;
    }
}
