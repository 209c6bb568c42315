package kinoscope.model.neural.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import kinoscope.compute.DenseKernels;
import kinoscope.compute.OptimizerKernels;
import kinoscope.compute.Padding;
import kinoscope.model.neural.layer.DenseLayer;
import kinoscope.model.neural.layer.EmbeddingTable;
import kinoscope.model.neural.layer.Head;
import kinoscope.model.neural.layer.PlacedWeights;
import kinoscope.model.neural.layer.UpdateRule;

/**
 * The parameters of a network for stars as the engine works on them.
 *
 * @param fields the vectors of the inputs, in order
 * @param biases those of users and movies, or none
 * @param product whether the vectors of user and movie are multiplied
 * @param layers hidden layers from below
 * @param head the last layer
 */
record FusedModel(
        List<FieldTable> fields, List<BiasTable> biases, boolean product, List<DenseLayer> layers, Head head) {
    /** Parameters of zeros. */
    static FusedModel of(
            RatingArchitecture architecture,
            double vectorRegularization,
            List<Field> fields,
            int users,
            int items,
            UpdateRule rule,
            DenseKernels dense,
            OptimizerKernels rows) {
        int width = Padding.of(architecture.factors());
        List<FieldTable> tables = new ArrayList<>();
        for (Field field : fields) {
            EmbeddingTable table = new EmbeddingTable(field.rows(), width, rule, rows, vectorRegularization);
            tables.add(new FieldTable(field, table, rows));
        }
        List<BiasTable> biases = new ArrayList<>();
        if (architecture.biases()) {
            biases.add(new BiasTable(new EmbeddingTable(users + 1, Padding.WIDTH, rule, rows, 0), true));
            biases.add(new BiasTable(new EmbeddingTable(items + 1, Padding.WIDTH, rule, rows, 0), false));
        }
        List<DenseLayer> layers = new ArrayList<>();
        int inputs = width * fields.size();
        for (int outputs : architecture.layers()) {
            DenseLayer layer = new DenseLayer(dense, rule, inputs, outputs, false);
            layers.add(layer);
            inputs = layer.outputs();
        }
        return new FusedModel(
                List.copyOf(tables),
                List.copyOf(biases),
                architecture.product(),
                List.copyOf(layers),
                new Head(dense, rule, inputs));
    }

    /** Where the arrays of the common layout are. */
    PlacedWeights places(RatingArchitecture architecture, int users, int items) {
        List<Field> all = fields.stream().map(FieldTable::field).toList();
        PlacedWeights places = new PlacedWeights(RatingLayout.of(architecture, all, users, items));
        fields.forEach(field -> places.add(field.field().weights(), field.table(), 0));
        if (!biases.isEmpty()) {
            places.add(RatingLayout.USER_BIAS, biases.get(0).table(), 0);
            places.add(RatingLayout.ITEM_BIAS, biases.get(1).table(), 0);
        }
        int factors = architecture.factors();
        for (int k = 0; k < layers.size(); k++) {
            IntUnaryOperator input =
                    k == 0 ? row -> row / factors * Padding.of(factors) + row % factors : IntUnaryOperator.identity();
            places.add(RatingLayout.layer(k + 1), layers.get(k), input);
        }
        places.add(RatingLayout.OUTPUT, head, IntUnaryOperator.identity());
        return places;
    }

    /** The tables of the fields, then those of the biases. */
    List<EmbeddingTable> tables() {
        return Stream.concat(
                        fields.stream().map(FieldTable::table), biases.stream().map(BiasTable::table))
                .toList();
    }

    /** Brings the rows of a batch up to date in one of the tables. */
    void begin(int which, RatingBatch batch, int step) {
        if (which < fields.size()) {
            fields.get(which).begin(batch, step);
        } else {
            biases.get(which - fields.size()).begin(batch, step);
        }
    }
}
