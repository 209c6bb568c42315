package kinoscope.model.neural.fused;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kinoscope.compute.DenseKernels;
import kinoscope.compute.OptimizerKernels;
import kinoscope.compute.Padding;
import kinoscope.model.ItemFeatures;
import kinoscope.model.neural.NcfArchitecture;
import kinoscope.model.neural.NcfOptions;
import kinoscope.model.neural.layer.DenseLayer;
import kinoscope.model.neural.layer.DistinctRows;
import kinoscope.model.neural.layer.EmbeddingTable;
import kinoscope.model.neural.layer.Head;
import kinoscope.model.neural.layer.UpdateRule;

/**
 * The parameters of a network in the layout the engine works on.
 *
 * <p>A row of an embedding table is {@code [factorization vector | perceptron vector]}, each padded and only where the
 * architecture has it, and for users the visual vector behind it, so that one look-up brings all.
 *
 * @param users vectors of the users
 * @param items vectors of the items
 * @param projection visual vectors of the items, if the network has them
 * @param products pairs of vectors that are multiplied, those of the factorization branch first; empty without that branch
 * @param perceptrons those the network has
 * @param head the last layer; it reads the products, if any, then the perceptrons
 */
record FusedModel(
        EmbeddingTable users,
        EmbeddingTable items,
        Optional<ItemProjection> projection,
        List<Operand.Pair> products,
        List<Perceptron> perceptrons,
        Head head) {

    /**
     * A perceptron.
     *
     * @param name what the names of its arrays begin with, {@code "mlp"} or {@code "visual"}
     * @param pair what it reads, users first
     * @param layers hidden layers
     * @param firstLayer number of the first of them in the network
     */
    record Perceptron(String name, Operand.Pair pair, List<DenseLayer> layers, int firstLayer) {}

    /** Parameters of zeros. */
    static FusedModel of(
            NcfOptions options,
            int users,
            ItemFeatures features,
            UpdateRule rule,
            DenseKernels dense,
            OptimizerKernels rows) {
        NcfArchitecture architecture = options.architecture();
        int factors = architecture.hasGmf() ? Padding.of(options.factors()) : 0;
        int half = architecture.hasMlp() ? Padding.of(options.layers().get(0) / 2) : 0;
        int visual = architecture.hasVisual() ? Padding.of(options.factors()) : 0;
        double penalty = options.vectorRegularization();
        EmbeddingTable userTable = new EmbeddingTable(users, factors + half + visual, rule, rows, penalty);
        EmbeddingTable itemTable = new EmbeddingTable(features.items(), factors + half, rule, rows, penalty);
        Layers layers = new Layers(options, rule, dense);
        Optional<ItemProjection> projection = architecture.hasVisual()
                ? Optional.of(layers.projection(features, itemTable.batch()))
                : Optional.empty();
        Optional<Operand.Pair> seen = projection.map(
                items -> new Operand.Pair(new Operand(userTable, factors + half, visual), Operand.all(items)));
        List<Operand.Pair> products = new ArrayList<>();
        List<Perceptron> perceptrons = new ArrayList<>();
        if (architecture.hasGmf()) {
            products.add(pair(userTable, itemTable, 0, factors));
        }
        if (architecture.hasMlp()) {
            perceptrons.add(layers.perceptron("mlp", pair(userTable, itemTable, factors, half), 0));
        }
        if (architecture.hasVisualMlp()) {
            perceptrons.add(layers.perceptron(
                    "visual", seen.orElseThrow(), options.layers().size()));
        } else {
            seen.ifPresent(products::add);
        }
        int top = Padding.of(options.layers().get(options.layers().size() - 1));
        return new FusedModel(
                userTable,
                itemTable,
                projection,
                List.copyOf(products),
                List.copyOf(perceptrons),
                new Head(dense, rule, factors + top * perceptrons.size()));
    }

    private static Operand.Pair pair(EmbeddingTable users, EmbeddingTable items, int from, int width) {
        return new Operand.Pair(new Operand(users, from, width), new Operand(items, from, width));
    }

    /** All hidden layers, in no particular order. */
    List<DenseLayer> layers() {
        List<DenseLayer> layers = new ArrayList<>();
        perceptrons.forEach(perceptron -> layers.addAll(perceptron.layers));
        projection.ifPresent(items -> {
            items.hidden().ifPresent(layers::add);
            layers.add(items.projected());
        });
        return layers;
    }

    /** Makes hidden layers. */
    private record Layers(NcfOptions options, UpdateRule rule, DenseKernels dense) {
        Perceptron perceptron(String name, Operand.Pair pair, int firstLayer) {
            List<DenseLayer> layers = new ArrayList<>();
            int inputs = 2 * pair.width();
            for (int outputs : options.layers().subList(1, options.layers().size())) {
                DenseLayer layer = new DenseLayer(dense, rule, inputs, outputs, false);
                layers.add(layer);
                inputs = layer.outputs();
            }
            return new Perceptron(name, pair, List.copyOf(layers), firstLayer);
        }

        ItemProjection projection(ItemFeatures features, DistinctRows items) {
            int inputs = Padding.of(features.dimensions());
            int width = options.visualHidden();
            Optional<DenseLayer> hidden =
                    width > 0 ? Optional.of(new DenseLayer(dense, rule, inputs, width, true)) : Optional.empty();
            DenseLayer projected = hidden.map(
                            below -> new DenseLayer(dense, rule, below.outputs(), options.factors(), false))
                    .orElseGet(() -> new DenseLayer(dense, rule, inputs, options.factors(), true));
            return new ItemProjection(features, hidden, projected, items, rule);
        }
    }
}
