package kinoscope.model.neural.fused;

import java.util.ArrayList;
import java.util.List;
import kinoscope.compute.DenseKernels;
import kinoscope.compute.OptimizerKernels;
import kinoscope.compute.Padding;
import kinoscope.model.neural.NcfOptions;

/**
 * The parameters of a network in the layout the engine works on.
 *
 * <p>A row of an embedding table is {@code [factorization vector | perceptron vector]}, each padded and only where the
 * architecture has it, so that one look-up brings both.
 *
 * @param factors padded width of the factorization vectors, or 0
 * @param half padded width of the perceptron vectors, or 0
 * @param users vectors of the users
 * @param items vectors of the items
 * @param layers hidden layers, the first reads {@code [user half | item half]}; empty without a perceptron
 * @param head the last layer
 */
record FusedModel(
        int factors, int half, EmbeddingTable users, EmbeddingTable items, List<DenseLayer> layers, Head head) {
    /** Parameters of zeros. */
    static FusedModel of(
            NcfOptions options, int users, int items, UpdateRule rule, DenseKernels dense, OptimizerKernels rows) {
        int factors = options.architecture().hasGmf() ? Padding.of(options.factors()) : 0;
        List<DenseLayer> layers = new ArrayList<>();
        int half = 0;
        int top = 0;
        if (options.architecture().hasMlp()) {
            half = Padding.of(options.layers().get(0) / 2);
            int inputs = 2 * half;
            for (int outputs : options.layers().subList(1, options.layers().size())) {
                DenseLayer layer = new DenseLayer(dense, rule, inputs, outputs);
                layers.add(layer);
                inputs = layer.outputs();
            }
            top = inputs;
        }
        return new FusedModel(
                factors,
                half,
                new EmbeddingTable(users, factors + half, rule, rows, options.vectorRegularization()),
                new EmbeddingTable(items, factors + half, rule, rows, options.vectorRegularization()),
                List.copyOf(layers),
                new Head(dense, rule, factors, top));
    }
}
