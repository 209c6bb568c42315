package kinoscope.model.neural.layer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import kinoscope.compute.Padding;
import kinoscope.model.neural.NetworkWeights;
import kinoscope.model.neural.WeightShape;

/** Copies weights, or one of the optimizer's memories of them, between the common layout and the arrays of the engine. */
public final class PlacedWeights {
    private final List<WeightShape> shapes;
    private final Map<String, Place> places = new HashMap<>();

    /** Where the rows of one array are: {@code row(number, memory)} in {@code data}; memory 0 are the weights. */
    private record Place(float[] data, IntBinaryOperator row) {}

    /**
     * Places for arrays that are still to be named.
     *
     * @param shapes the common layout
     */
    public PlacedWeights(List<WeightShape> shapes) {
        this.shapes = List.copyOf(shapes);
    }

    /** The array of this name is the stretch from {@code from} on of each vector of a table. */
    public void add(String name, EmbeddingTable table, int from) {
        places.put(name, new Place(table.data(), (row, memory) -> table.place(row) + memory * table.width() + from));
    }

    /**
     * The arrays {@code name.weight} and {@code name.bias} are those of a layer.
     *
     * @param input where an input stands among the padded ones
     */
    public void add(String name, DenseLayer layer, IntUnaryOperator input) {
        int size = layer.inputs() * layer.outputs();
        places.put(
                name + ".weight",
                new Place(layer.weight(), (row, memory) -> memory * size + input.applyAsInt(row) * layer.outputs()));
        places.put(name + ".bias", new Place(layer.bias(), (row, memory) -> memory * layer.outputs()));
    }

    /**
     * The arrays {@code name.weight} and {@code name.bias} are those of the last layer.
     *
     * @param input where an input stands among the padded ones
     */
    public void add(String name, Head head, IntUnaryOperator input) {
        places.put(
                name + ".weight",
                new Place(head.weight(), (row, memory) -> memory * head.width() + input.applyAsInt(row)));
        places.put(name + ".bias", new Place(head.bias(), (row, memory) -> memory * Padding.WIDTH));
    }

    /** The array of this name is a single row with its memories behind it, each of a padded width. */
    public void addRow(String name, float[] data, int width) {
        places.put(name, new Place(data, (row, memory) -> memory * width));
    }

    /** A copy of the weights (memory 0) or of a memory of the optimizer. */
    public NetworkWeights read(int memory) {
        List<float[]> arrays = new ArrayList<>();
        for (WeightShape shape : shapes) {
            float[] values = new float[Math.toIntExact(shape.size())];
            Place source = places.get(shape.name());
            int columns = shape.columns();
            for (int row = 0; row < shape.rows(); row++) {
                System.arraycopy(source.data, source.row.applyAsInt(row, memory), values, row * columns, columns);
            }
            arrays.add(values);
        }
        return new NetworkWeights(shapes, arrays);
    }

    /** Overwrites the weights (memory 0) or a memory of the optimizer. */
    public void write(NetworkWeights weights, int memory) {
        weights.requireShapes(shapes);
        for (WeightShape shape : shapes) {
            float[] values = weights.get(shape.name());
            Place target = places.get(shape.name());
            int columns = shape.columns();
            for (int row = 0; row < shape.rows(); row++) {
                System.arraycopy(values, row * columns, target.data, target.row.applyAsInt(row, memory), columns);
            }
        }
    }

    /** Sets all values of a memory of the optimizer. */
    public void fill(int memory, float value) {
        for (WeightShape shape : shapes) {
            Place target = places.get(shape.name());
            for (int row = 0; row < shape.rows(); row++) {
                int from = target.row.applyAsInt(row, memory);
                Arrays.fill(target.data, from, from + shape.columns(), value);
            }
        }
    }
}
