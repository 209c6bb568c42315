package kinoscope.model.neural;

import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A network held by a Deeplearning4j graph whose layers are named by {@link Dl4jGraph}. */
final class Dl4jNetwork implements NcfNetwork {
    private final ComputationGraph graph;
    private final Dl4jState state;
    private final Dl4jInputs inputs;
    private final double regularization;

    Dl4jNetwork(ComputationGraph graph, List<WeightShape> shapes, Dl4jInputs inputs, double regularization) {
        this.graph = graph;
        this.state = new Dl4jState(graph, shapes);
        this.inputs = inputs;
        this.regularization = regularization;
    }

    @Override
    public NetworkWeights weights() {
        return state.weights();
    }

    @Override
    public void setWeights(NetworkWeights weights) {
        state.setWeights(weights);
    }

    @Override
    public OptimizerState optimizerState() {
        return state.optimizerState();
    }

    @Override
    public void setOptimizerState(OptimizerState newState) {
        state.setOptimizerState(newState);
    }

    @Override
    public void setLearningRate(double learningRate) {
        graph.setLearningRate(learningRate);
    }

    @Override
    public void seedDropout(long seed) {
        Nd4j.getRandom().setSeed(seed);
    }

    @Override
    public double trainBatch(int[] users, int[] items, float[] labels, int size) {
        float[] target = Arrays.copyOf(labels, size);
        double penalty = regularization > 0 ? graph.calcRegularizationScore(true) : 0;
        graph.fit(inputs.of(users, items, size), new INDArray[] {Dl4jInputs.rows(target, size)});
        return graph.score() - penalty;
    }

    @Override
    public float[] score(int[] users, int[] items) {
        return graph.outputSingle(inputs.of(users, items, users.length)).data().asFloat();
    }

    @Override
    public void close() {
        graph.close();
    }
}
