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

/** A network held by a Deeplearning4j graph whose layers are named like the arrays of a layout. */
public abstract class Dl4jTrainable implements TrainableNetwork {
    private final ComputationGraph graph;
    private final List<WeightShape> shapes;
    private final boolean penalized;

    /**
     * A network on a graph.
     *
     * @param shapes arrays named like a layer, or like it with {@code .weight} or {@code .bias} behind
     * @param penalized whether there is an L2 penalty
     */
    protected Dl4jTrainable(ComputationGraph graph, List<WeightShape> shapes, boolean penalized) {
        this.graph = graph;
        this.shapes = List.copyOf(shapes);
        this.penalized = penalized;
        int blocks = graph.getUpdater(true).getUpdaterBlocks().size();
        if (blocks != 1) {
            throw new IllegalStateException("one block of optimizer state was expected, not " + blocks);
        }
    }

    @Override
    public final NetworkWeights weights() {
        return read(views(graph.params()));
    }

    @Override
    public final void setWeights(NetworkWeights weights) {
        weights.requireShapes(shapes);
        write(weights, views(graph.params()));
    }

    @Override
    public final OptimizerState optimizerState() {
        List<NetworkWeights> memories = new ArrayList<>();
        for (int which = 0; which < memories(); which++) {
            memories.add(read(views(memory(which))));
        }
        return new OptimizerState(graph.getIterationCount(), memories);
    }

    @Override
    public final void setOptimizerState(OptimizerState state) {
        state.requireMemories(memories());
        state.memories().forEach(memory -> memory.requireShapes(shapes));
        for (int which = 0; which < memories(); which++) {
            write(state.memories().get(which), views(memory(which)));
        }
        graph.getConfiguration().setIterationCount(state.steps());
    }

    @Override
    public final void setLearningRate(double learningRate) {
        graph.setLearningRate(learningRate);
    }

    @Override
    public final void seedDropout(long seed) {
        Nd4j.getRandom().setSeed(seed);
    }

    @Override
    public final void close() {
        graph.close();
    }

    /**
     * Takes a step on a batch.
     *
     * @return the loss before the step, without the L2 penalty
     */
    protected final double fit(INDArray[] inputs, INDArray targets) {
        double penalty = penalized ? graph.calcRegularizationScore(true) : 0;
        graph.fit(inputs, new INDArray[] {targets});
        return graph.score() - penalty;
    }

    /** What the graph says to a batch: one number each. */
    protected final float[] output(INDArray[] inputs) {
        return graph.outputSingle(inputs).data().asFloat();
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
