package kinoscope.model.neural;

import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;

/** An NCF network held by a graph of {@link Dl4jGraph}. */
final class Dl4jNetwork extends Dl4jTrainable implements NcfNetwork {
    private final Dl4jInputs inputs;

    Dl4jNetwork(ComputationGraph graph, List<WeightShape> shapes, Dl4jInputs inputs, double regularization) {
        super(graph, shapes, regularization > 0);
        this.inputs = inputs;
    }

    @Override
    public double trainBatch(int[] users, int[] items, float[] labels, int size) {
        return fit(inputs.of(users, items, size), Dl4jInputs.rows(Arrays.copyOf(labels, size), size));
    }

    @Override
    public float[] score(int[] users, int[] items) {
        return output(inputs.of(users, items, users.length));
    }
}
