package kinoscope.model.neural.fused;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntBinaryOperator;
import kinoscope.compute.Padding;
import kinoscope.model.neural.NcfOptions;
import kinoscope.model.neural.NcfWeights;
import kinoscope.model.neural.WeightShape;

/** Copies weights, or one of the optimizer's memories of them, between the common layout and the engine's. */
final class WeightPlaces {
    private final List<WeightShape> shapes;
    private final Map<String, Rows> rows = new HashMap<>();

    /** Where the rows of one array are: {@code place(row, memory)} in {@code data}; memory 0 are the weights. */
    private record Rows(float[] data, IntBinaryOperator place) {}

    WeightPlaces(NcfOptions options, FusedModel model, List<WeightShape> shapes) {
        this.shapes = shapes;
        addTable("user", model.users(), model.factors());
        addTable("item", model.items(), model.factors());
        int half = options.layers().get(0) / 2;
        for (int k = 0; k < model.layers().size(); k++) {
            DenseLayer layer = model.layers().get(k);
            int gap = k == 0 ? model.half() - half : 0;
            int size = layer.inputs() * layer.outputs();
            String name = "mlp.layer" + (k + 1);
            rows.put(
                    name + ".weight",
                    new Rows(
                            layer.weight(),
                            (row, memory) -> memory * size + (row < half ? row : row + gap) * layer.outputs()));
            rows.put(name + ".bias", new Rows(layer.bias(), (row, memory) -> memory * layer.outputs()));
        }
        Head head = model.head();
        int factors = options.architecture().hasGmf() ? options.factors() : 0;
        int size = model.factors()
                + (model.layers().isEmpty() ? 0 : lastOf(model.layers()).outputs());
        int gap = model.factors() - factors;
        rows.put(
                "output.weight",
                new Rows(head.weight(), (row, memory) -> memory * size + (row < factors ? row : row + gap)));
        rows.put("output.bias", new Rows(head.bias(), (row, memory) -> memory * Padding.WIDTH));
    }

    private void addTable(String who, EmbeddingTable table, int factors) {
        int width = table.width();
        rows.put("gmf." + who, new Rows(table.data(), (row, memory) -> table.place(row) + memory * width));
        rows.put("mlp." + who, new Rows(table.data(), (row, memory) -> table.place(row) + memory * width + factors));
    }

    private static DenseLayer lastOf(List<DenseLayer> layers) {
        return layers.get(layers.size() - 1);
    }

    /** A copy of the weights (memory 0) or of a memory of the optimizer. */
    NcfWeights read(int memory) {
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
        return new NcfWeights(shapes, arrays);
    }

    /** Overwrites the weights (memory 0) or a memory of the optimizer. */
    void write(NcfWeights weights, int memory) {
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
