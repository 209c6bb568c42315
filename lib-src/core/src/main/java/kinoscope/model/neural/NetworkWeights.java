package kinoscope.model.neural;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The weights of a network as named arrays, independent of the engine; names and shapes as in {@link NcfLayout}.
 *
 * <p>The arrays are shared, not copied: whoever hands them over or gets them must not change them.
 */
public final class NetworkWeights {
    private final List<WeightShape> shapes;
    private final Map<String, float[]> values;

    /**
     * Joins shapes with values.
     *
     * @param shapes names and sizes
     * @param arrays row-major values of each shape, in the same order; not copied
     * @throws IllegalArgumentException if an array does not have the size of its shape
     */
    public NetworkWeights(List<WeightShape> shapes, List<float[]> arrays) {
        if (shapes.size() != arrays.size()) {
            throw new IllegalArgumentException(shapes.size() + " shapes but " + arrays.size() + " arrays");
        }
        this.shapes = List.copyOf(shapes);
        this.values = new LinkedHashMap<>();
        for (int k = 0; k < arrays.size(); k++) {
            WeightShape shape = shapes.get(k);
            if (arrays.get(k).length != shape.size()) {
                throw new IllegalArgumentException(shape + " with " + arrays.get(k).length + " values");
            }
            values.put(shape.name(), arrays.get(k));
        }
    }

    /** Names and sizes, in order. */
    public List<WeightShape> shapes() {
        return shapes;
    }

    /**
     * The values of one array, row-major; shared, must not be changed.
     *
     * @throws IllegalArgumentException if there is no such array
     */
    public float[] get(String name) {
        float[] array = values.get(name);
        if (array == null) {
            throw new IllegalArgumentException("no weights are called " + name + ", only " + values.keySet());
        }
        return array;
    }

    /** The number of values in all arrays. */
    public long size() {
        return shapes.stream().mapToLong(WeightShape::size).sum();
    }

    /** Whether no value is NaN or infinite. */
    public boolean isFinite() {
        for (float[] array : values.values()) {
            for (float value : array) {
                if (!Float.isFinite(value)) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Checks names and sizes.
     *
     * @throws IllegalArgumentException if they are not the expected ones
     */
    public void requireShapes(List<WeightShape> expected) {
        if (!shapes.equals(expected)) {
            throw new IllegalArgumentException("weights of shape " + shapes + " where " + expected + " is needed");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NetworkWeights that
                && shapes.equals(that.shapes)
                && shapes.stream().allMatch(shape -> Arrays.equals(get(shape.name()), that.get(shape.name())));
    }

    @Override
    public int hashCode() {
        int hash = shapes.hashCode();
        for (float[] array : values.values()) {
            hash = 31 * hash + Arrays.hashCode(array);
        }
        return hash;
    }

    @Override
    public String toString() {
        return "NetworkWeights[" + size() + " values in " + values.keySet() + "]";
    }
}
