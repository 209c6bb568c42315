package kinoscope.model.neural;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The reference engine: networks as Deeplearning4j computation graphs.
 *
 * <p>It sets ND4J to one thread, in the whole program: at the batch sizes in use a second thread slows it down, and one
 * thread makes sums independent of the machine. Indices reach the graph as floats, which are exact up to 2^24; more users or
 * items are refused.
 */
public final class Dl4jEngine implements NcfEngine {
    private static final int LARGEST_EXACT_INDEX = 1 << 24;

    @Override
    public String name() {
        return "dl4j";
    }

    @Override
    public NcfNetwork create(NcfOptions options, int users, int items) {
        if (Math.max(users, items) > LARGEST_EXACT_INDEX) {
            throw new IllegalArgumentException(
                    "at most " + LARGEST_EXACT_INDEX + " users and items, not " + Math.max(users, items) + "");
        }
        Nd4j.getEnvironment().setMaxThreads(1);
        Nd4j.getEnvironment().setMaxMasterThreads(1);
        ComputationGraph graph = new ComputationGraph(Dl4jGraph.of(options, users, items));
        graph.init();
        NcfNetwork network = new Dl4jNetwork(graph, NcfLayout.of(options, users, items), options.regularization());
        network.setWeights(NcfInit.weights(options, users, items));
        return network;
    }
}
