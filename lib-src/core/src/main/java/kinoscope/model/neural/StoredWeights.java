package kinoscope.model.neural;

import java.util.List;
import kinoscope.model.file.ArrayFile;

/** The arrays of a network in a file, under a prefix. */
public final class StoredWeights {
    private StoredWeights() {}

    /** Adds the arrays. */
    public static void put(ArrayFile file, String prefix, NetworkWeights weights) {
        for (WeightShape shape : weights.shapes()) {
            file.put(prefix + shape.name(), weights.get(shape.name()));
        }
    }

    /** Weights of exactly these shapes, and finite. */
    public static NetworkWeights get(ArrayFile file, String prefix, List<WeightShape> shapes) {
        return new NetworkWeights(
                shapes,
                shapes.stream().map(shape -> file.floats(prefix + shape.name())).toList());
    }
}
