package kinoscope.model.neural;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.nn.updater.UpdaterBlock;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** The weights and the optimizer's memory of a Deeplearning4j graph whose layers are named like the arrays of a layout. */
public final class Dl4jState {
    private final ComputationGraph graph;
    private final List<WeightShape> shapes;

    /**
     * The state of a graph.
     *
     * @param shapes arrays named like a layer, or like it with {@code .weight} or {@code .bias} behind
     */
    public Dl4jState(ComputationGraph graph, List<WeightShape> shapes) {
        this.graph = graph;
        this.shapes = List.copyOf(shapes);
        int blocks = graph.getUpdater(true).getUpdaterBlocks().size();
        if (blocks != 1) {
            throw new IllegalStateException("one block of optimizer state was expected, not " + blocks);
        }
    }

    /** The weights, as a copy. */
    public NetworkWeights weights() {
        return read(views(graph.params()));
    }

    /**
     * Replaces the weights; the optimizer's state stays.
     *
     * @throws IllegalArgumentException if they have other shapes
     */
    public void setWeights(NetworkWeights weights) {
        weights.requireShapes(shapes);
        write(weights, views(graph.params()));
    }

    /** The optimizer's state, as a copy. */
    public OptimizerState optimizerState() {
        List<NetworkWeights> memories = new ArrayList<>();
        for (int which = 0; which < memories(); which++) {
            memories.add(read(views(memory(which))));
        }
        return new OptimizerState(graph.getIterationCount(), memories);
    }

    /**
     * Replaces the optimizer's state.
     *
     * @throws IllegalArgumentException if it belongs to a network of other shapes
     */
    public void setOptimizerState(OptimizerState state) {
        state.requireMemories(memories());
        state.memories().forEach(memory -> memory.requireShapes(shapes));
        for (int which = 0; which < memories(); which++) {
            write(state.memories().get(which), views(memory(which)));
        }
        graph.getConfiguration().setIterationCount(state.steps());
    }

    private int memories() {
        INDArray state = graph.getUpdater().getStateViewArray();
        return state == null ? 0 : (int) (state.length() / graph.numParams());
    }

    /** A part of the optimizer's state: for Adam the first means of all weights stand before the second means. */
    private INDArray memory(int which) {
        INDArray state = graph.getUpdater().getStateViewArray();
        long size = graph.numParams();
        return state.get(NDArrayIndex.interval(which * size, (which + 1) * size));
    }

    /**
     * Cuts an array of one value per weight into views of the single weights, named as in the layout. The graph keeps layers
     * in an order of its own and each matrix column by column; the optimizer knows where each one begins.
     */
    private Map<String, INDArray> views(INDArray flat) {
        Map<String, INDArray> views = new HashMap<>();
        for (UpdaterBlock.ParamState place :
                graph.getUpdater().getUpdaterBlocks().get(0).getLayersAndVariablesInBlock()) {
            String layer = place.getLayer().getConfig().getLayerName();
            WeightShape shape = shapeOf(layer, place.getParamName());
            INDArray part = flat.get(NDArrayIndex.interval(place.getParamOffsetStart(), place.getParamOffsetEnd()));
            views.put(shape.name(), part.reshape('f', shape.rows(), shape.columns()));
        }
        return views;
    }

    private WeightShape shapeOf(String layer, String parameter) {
        String suffix = parameter.equals(DefaultParamInitializer.BIAS_KEY) ? ".bias" : ".weight";
        return shapes.stream()
                .filter(shape -> shape.name().equals(layer) || shape.name().equals(layer + suffix))
                .findFirst()
                .orElseThrow();
    }

    private NetworkWeights read(Map<String, INDArray> views) {
        List<float[]> arrays = new ArrayList<>();
        for (WeightShape shape : shapes) {
            arrays.add(views.get(shape.name()).dup('c').data().asFloat());
        }
        return new NetworkWeights(shapes, arrays);
    }

    private static void write(NetworkWeights weights, Map<String, INDArray> views) {
        for (WeightShape shape : weights.shapes()) {
            long[] size = {shape.rows(), shape.columns()};
            views.get(shape.name()).assign(Nd4j.create(weights.get(shape.name()).clone(), size, 'c'));
        }
    }
}
