package kinoscope.model.neural;

import java.util.ArrayList;
import java.util.List;
import kinoscope.model.ItemFeatures;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.EmbeddingLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;

/** Draws an NCF network as a graph of layers; layers are named like the arrays of {@link NcfLayout}. */
final class Dl4jGraph {
    /** Probabilities are kept this far from 0 and 1 inside the loss, where DL4J would take the logarithm of 0. */
    private static final double CLIP = 1e-7;

    private static final ElementWiseVertex PRODUCT = new ElementWiseVertex(ElementWiseVertex.Op.Product);
    private static final double BETA1 = .9;
    private static final double BETA2 = .999;
    private static final double RMS_DECAY = .95;

    private Dl4jGraph() {}

    static ComputationGraphConfiguration of(NcfOptions options, int users, ItemFeatures features) {
        GraphBuilder graph = new NeuralNetConfiguration.Builder()
                .seed(options.seed())
                .updater(updater(options))
                .l2(options.regularization())
                .trainingWorkspaceMode(WorkspaceMode.ENABLED)
                .inferenceWorkspaceMode(WorkspaceMode.ENABLED)
                .graphBuilder()
                .addInputs(Dl4jInputs.names(options));
        NcfArchitecture architecture = options.architecture();
        int items = features.items();
        List<String> tops = new ArrayList<>();
        int width = 0;
        if (architecture.hasGmf()) {
            addFactorization(graph, options, users, items);
            tops.add("gmf.product");
            width += options.factors();
        }
        List<Integer> layers = options.layers();
        if (architecture.hasMlp()) {
            graph.addLayer("mlp.user", embedding(users, layers.get(0) / 2), "user")
                    .addLayer("mlp.item", embedding(items, layers.get(0) / 2), "item");
            tops.add(addPerceptron(graph, options, "mlp", layers.get(0)));
            width += layers.get(layers.size() - 1);
        }
        if (architecture.hasVisual()) {
            Dl4jProjection.addTo(graph, options, features.dimensions());
            graph.addLayer("visual.user", embedding(users, options.factors()), "user");
        }
        if (architecture.hasVisualMlp()) {
            tops.add(addPerceptron(graph, options, "visual", 2 * options.factors()));
            width += layers.get(layers.size() - 1);
        } else if (architecture.hasVisual()) {
            graph.addVertex("visual.product", PRODUCT, "visual.user", "visual.item")
                    .addVertex(
                            "products", new ElementWiseVertex(ElementWiseVertex.Op.Add), tops.get(0), "visual.product");
            tops.set(0, "products");
        }
        String top = tops.get(0);
        if (tops.size() > 1) {
            graph.addVertex("joined", new MergeVertex(), tops.toArray(String[]::new));
            top = "joined";
        }
        OutputLayer output = new OutputLayer.Builder(new LossBinaryXENT(CLIP))
                .nIn(width)
                .nOut(1)
                .activation(Activation.SIGMOID)
                .build();
        return graph.addLayer("output", output, top).setOutputs("output").build();
    }

    private static IUpdater updater(NcfOptions options) {
        double rate = options.learningRate();
        return switch (options.optimizer()) {
            case ADAM -> new Adam(rate, BETA1, BETA2, options.epsilon());
            case RMSPROP -> new RmsProp(rate, RMS_DECAY, options.epsilon());
            case SGD -> new Sgd(rate);
            case ADAM_PYTORCH ->
                throw new IllegalArgumentException("Deeplearning4j has no Adam with PyTorch's epsilon; use ADAM");
        };
    }

    private static void addFactorization(GraphBuilder graph, NcfOptions options, int users, int items) {
        graph.addLayer("gmf.user", embedding(users, options.factors()), "user")
                .addLayer("gmf.item", embedding(items, options.factors()), "item")
                .addVertex("gmf.product", PRODUCT, "gmf.user", "gmf.item");
    }

    private static String addPerceptron(GraphBuilder graph, NcfOptions options, String branch, int inputs) {
        List<Integer> widths = options.layers();
        String below = branch + ".pair";
        graph.addVertex(below, new MergeVertex(), branch + ".user", branch + ".item");
        for (int k = 1; k < widths.size(); k++) {
            String name = branch + ".layer" + k;
            DenseLayer dense = new DenseLayer.Builder()
                    .nIn(k == 1 ? inputs : widths.get(k - 1))
                    .nOut(widths.get(k))
                    .activation(Activation.RELU)
                    .build();
            graph.addLayer(name, dense, below);
            below = name;
            if (options.dropout() > 0) {
                below = name + ".dropout";
                // DL4J asks for the probability that a value is kept.
                graph.addLayer(below, new DropoutLayer.Builder(1 - options.dropout()).build(), name);
            }
        }
        return below;
    }

    private static EmbeddingLayer embedding(int rows, int width) {
        return new EmbeddingLayer.Builder()
                .nIn(rows)
                .nOut(width)
                .hasBias(false)
                .activation(Activation.IDENTITY)
                .build();
    }
}
