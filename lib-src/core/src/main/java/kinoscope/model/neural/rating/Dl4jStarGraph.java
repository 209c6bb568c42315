package kinoscope.model.neural.rating;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.EmbeddingLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Draws a network for stars as a graph of layers, named like the arrays of {@link RatingLayout}. */
final class Dl4jStarGraph {
    /** What the numbers of users and movies for the biases are called. */
    static final String USER_ROW = "user.row";

    static final String ITEM_ROW = "item.row";

    private static final double BETA1 = .9;
    private static final double BETA2 = .999;

    private Dl4jStarGraph() {}

    static ComputationGraphConfiguration of(
            RatingArchitecture architecture, RatingFitting fitting, List<Field> fields, int users, int items) {
        List<String> inputs = new ArrayList<>();
        fields.forEach(field -> inputs.add(input(field)));
        if (architecture.biases()) {
            inputs.add(USER_ROW);
            inputs.add(ITEM_ROW);
        }
        GraphBuilder graph = new NeuralNetConfiguration.Builder()
                .seed(fitting.seed())
                .updater(new Adam(fitting.learningRate(), BETA1, BETA2, RatingOptimizer.EPSILON))
                .l2(fitting.weightDecay())
                .trainingWorkspaceMode(WorkspaceMode.ENABLED)
                .inferenceWorkspaceMode(WorkspaceMode.ENABLED)
                .graphBuilder()
                .addInputs(inputs);
        for (Field field : fields) {
            graph.addLayer(
                    field.weights(),
                    field.isSingle()
                            ? embedding(field.rows(), architecture.factors())
                            : mean(field.rows(), architecture.factors()),
                    input(field));
        }
        List<String> terms = new ArrayList<>();
        terms.add(addTower(graph, architecture, fields));
        if (architecture.biases()) {
            graph.addLayer(RatingLayout.USER_BIAS, embedding(users + 1, 1), USER_ROW)
                    .addLayer(RatingLayout.ITEM_BIAS, embedding(items + 1, 1), ITEM_ROW);
            terms.add(RatingLayout.USER_BIAS);
            terms.add(RatingLayout.ITEM_BIAS);
        }
        String top = terms.get(0);
        if (terms.size() > 1) {
            top = "sum";
            graph.addVertex(top, new ElementWiseVertex(ElementWiseVertex.Op.Add), terms.toArray(String[]::new));
        }
        LossLayer loss = new LossLayer.Builder(LossFunction.MSE)
                .activation(Activation.IDENTITY)
                .build();
        return graph.addLayer("stars", loss, top).setOutputs("stars").build();
    }

    /** The name of what a field's layer reads. */
    static String input(Field field) {
        return field.weights() + ".rows";
    }

    private static String addTower(GraphBuilder graph, RatingArchitecture architecture, List<Field> fields) {
        String below = "joined";
        graph.addVertex(
                below, new MergeVertex(), fields.stream().map(Field::weights).toArray(String[]::new));
        int inputs = fields.size() * architecture.factors();
        for (int k = 1; k <= architecture.layers().size(); k++) {
            int outputs = architecture.layers().get(k - 1);
            String name = RatingLayout.layer(k);
            graph.addLayer(name, dense(inputs, outputs, Activation.RELU), below);
            below = name;
            inputs = outputs;
            if (architecture.dropout() > 0) {
                below = name + ".dropout";
                // DL4J asks for the probability that a value is kept.
                graph.addLayer(below, new DropoutLayer.Builder(1 - architecture.dropout()).build(), name);
            }
        }
        graph.addLayer(RatingLayout.OUTPUT, dense(inputs, 1, Activation.IDENTITY), below);
        return RatingLayout.OUTPUT;
    }

    private static DenseLayer dense(int inputs, int outputs, Activation activation) {
        return new DenseLayer.Builder()
                .nIn(inputs)
                .nOut(outputs)
                .activation(activation)
                .build();
    }

    private static EmbeddingLayer embedding(int rows, int width) {
        return new EmbeddingLayer.Builder()
                .nIn(rows)
                .nOut(width)
                .hasBias(false)
                .activation(Activation.IDENTITY)
                .build();
    }

    /** Reads how much each row counts. */
    private static DenseLayer mean(int rows, int width) {
        return new DenseLayer.Builder()
                .nIn(rows)
                .nOut(width)
                .hasBias(false)
                .activation(Activation.IDENTITY)
                .build();
    }
}
