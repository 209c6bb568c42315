package kinoscope.model.neural;

import java.util.List;
import kinoscope.model.file.ArrayFile;

/** The arrays of a network in a file, under a prefix. */
final class StoredWeights {
    private StoredWeights() {}

    static void put(ArrayFile file, String prefix, NetworkWeights weights) {
        for (WeightShape shape : weights.shapes()) {
            file.put(prefix + shape.name(), weights.get(shape.name()));
        }
    }

    /** Weights of exactly these shapes, and finite. */
    static NetworkWeights get(ArrayFile file, String prefix, List<WeightShape> shapes) {
        return new NetworkWeights(
                shapes,
                shapes.stream().map(shape -> file.floats(prefix + shape.name())).toList());
    }
}
