package kinoscope.model.neural;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.nd4j.linalg.activations.Activation;

/**
 * Draws the way from the feature vectors of a batch to its projected vectors, {@code visual.item}. Unlike the fused engine it
 * projects an item as often as it stands in the batch; the sums of gradients are the same.
 */
final class Dl4jProjection {
    private Dl4jProjection() {}

    /**
     * Adds the projection where {@code present}, the vector of items without features where {@code absent}.
     *
     * @param dimensions of feature vectors
     */
    static void addTo(GraphBuilder graph, NcfOptions options, int dimensions) {
        String below = Dl4jInputs.FEATURES;
        int width = dimensions;
        if (options.visualHidden() > 0) {
            graph.addLayer("visual.hidden", dense(width, options.visualHidden(), Activation.RELU, true), below);
            below = "visual.hidden";
            width = options.visualHidden();
        }
        graph.addLayer("visual.projected", dense(width, options.factors(), Activation.IDENTITY, true), below)
                .addVertex(
                        "visual.shown",
                        new ElementWiseVertex(ElementWiseVertex.Op.Product),
                        "visual.projected",
                        Dl4jInputs.PRESENT)
                .addLayer("visual.none", dense(1, options.factors(), Activation.IDENTITY, false), Dl4jInputs.ABSENT)
                .addVertex(
                        "visual.item", new ElementWiseVertex(ElementWiseVertex.Op.Add), "visual.shown", "visual.none");
    }

    private static DenseLayer dense(int inputs, int outputs, Activation activation, boolean bias) {
        return new DenseLayer.Builder()
                .nIn(inputs)
                .nOut(outputs)
                .activation(activation)
                .hasBias(bias)
                .build();
    }
}
