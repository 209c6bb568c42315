package kinoscope.model.neural.fused;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntBinaryOperator;
import kinoscope.compute.Padding;
import kinoscope.model.neural.NcfOptions;
import kinoscope.model.neural.NetworkWeights;
import kinoscope.model.neural.WeightShape;
import kinoscope.model.neural.layer.DenseLayer;
import kinoscope.model.neural.layer.EmbeddingTable;

/** Copies weights, or one of the optimizer's memories of them, between the common layout and the engine's. */
final class WeightPlaces {
    private final List<WeightShape> shapes;
    private final Map<String, Rows> rows = new HashMap<>();

    /** Where the rows of one array are: {@code place(row, memory)} in {@code data}; memory 0 are the weights. */
    private record Rows(float[] data, IntBinaryOperator place) {}

    WeightPlaces(NcfOptions options, FusedModel model, List<WeightShape> shapes) {
        this.shapes = shapes;
        int factors = model.products().isEmpty() ? 0 : model.products().get(0).width();
        addTable("gmf.user", model.users(), 0);
        addTable("gmf.item", model.items(), 0);
        addTable("mlp.user", model.users(), factors);
        addTable("mlp.item", model.items(), factors);
        addTable("visual.user", model.users(), model.items().width());
        int half = options.layers().get(0) / 2;
        for (FusedModel.Perceptron perceptron : model.perceptrons()) {
            for (int k = 0; k < perceptron.layers().size(); k++) {
                int used = perceptron.name().equals("mlp") ? half : options.factors();
                addLayer(
                        perceptron.name() + ".layer" + (k + 1),
                        perceptron.layers().get(k),
                        k == 0 ? new Gap(used, perceptron.pair().width() - used) : Gap.NONE);
            }
        }
        model.projection().ifPresent(projection -> {
            projection.hidden().ifPresent(layer -> addLayer("visual.hidden", layer, Gap.NONE));
            addLayer("visual.projected", projection.projected(), Gap.NONE);
            int width = projection.width();
            rows.put("visual.none", new Rows(projection.none(), (row, memory) -> memory * width));
        });
        addHead(model, factors == 0 ? 0 : options.factors(), factors, lastOf(options.layers()));
    }

    /** The padding that stands behind the first rows of a matrix, where two vectors were joined. */
    private record Gap(int rows, int size) {
        private static final Gap NONE = new Gap(0, 0);

        int place(int row) {
            return row < rows ? row : row + size;
        }
    }

    private void addTable(String name, EmbeddingTable table, int from) {
        rows.put(name, new Rows(table.data(), (row, memory) -> table.place(row) + memory * table.width() + from));
    }

    private void addLayer(String name, DenseLayer layer, Gap gap) {
        int size = layer.inputs() * layer.outputs();
        rows.put(
                name + ".weight",
                new Rows(layer.weight(), (row, memory) -> memory * size + gap.place(row) * layer.outputs()));
        rows.put(name + ".bias", new Rows(layer.bias(), (row, memory) -> memory * layer.outputs()));
    }

    /** Products come first, in {@code paddedFactors}, then perceptrons with tops of the same width. */
    private void addHead(FusedModel model, int factors, int paddedFactors, int top) {
        Head head = model.head();
        rows.put("output.weight", new Rows(head.weight(), (row, memory) -> {
            int behind = row - factors;
            int place = behind < 0 ? row : paddedFactors + behind / top * Padding.of(top) + behind % top;
            return memory * head.width() + place;
        }));
        rows.put("output.bias", new Rows(head.bias(), (row, memory) -> memory * Padding.WIDTH));
    }

    private static int lastOf(List<Integer> widths) {
        return widths.get(widths.size() - 1);
    }

    /** A copy of the weights (memory 0) or of a memory of the optimizer. */
    NetworkWeights read(int memory) {
        List<float[]> arrays = new ArrayList<>();
        for (WeightShape shape : shapes) {
            float[] values = new float[Math.toIntExact(shape.size())];
            Rows source = rows.get(shape.name());
            int columns = shape.columns();
            for (int row = 0; row < shape.rows(); row++) {
                System.arraycopy(source.data, source.place.applyAsInt(row, memory), values, row * columns, columns);
            }
            arrays.add(values);
        }
        return new NetworkWeights(shapes, arrays);
    }

    /** Overwrites the weights (memory 0) or a memory of the optimizer. */
    void write(NetworkWeights weights, int memory) {
        weights.requireShapes(shapes);
        for (WeightShape shape : shapes) {
            float[] values = weights.get(shape.name());
            Rows target = rows.get(shape.name());
            int columns = shape.columns();
            for (int row = 0; row < shape.rows(); row++) {
                System.arraycopy(values, row * columns, target.data, target.place.applyAsInt(row, memory), columns);
            }
        }
    }

    /** Sets all values of a memory of the optimizer. */
    void fill(int memory, float value) {
        for (WeightShape shape : shapes) {
            Rows target = rows.get(shape.name());
            for (int row = 0; row < shape.rows(); row++) {
                int from = target.place.applyAsInt(row, memory);
                Arrays.fill(target.data, from, from + shape.columns(), value);
            }
        }
    }
}
