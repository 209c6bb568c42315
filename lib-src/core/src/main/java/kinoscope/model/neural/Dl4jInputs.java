package kinoscope.model.neural;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kinoscope.model.ItemFeatures;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What goes into the graph for a batch: indices of users and items, and in visual networks the feature vectors of the items,
 * {@code [size][dimensions]}, ones where there is a vector and zeros elsewhere, {@code [size][factors]}, and ones where there
 * is none, {@code [size][1]}.
 */
final class Dl4jInputs {
    static final String FEATURES = "features";
    static final String PRESENT = "present";
    static final String ABSENT = "absent";

    private final NcfOptions options;
    private final ItemFeatures features;

    Dl4jInputs(NcfOptions options, ItemFeatures features) {
        this.options = options;
        this.features = features;
    }

    /** Names in the order of the arrays. */
    static String[] names(NcfOptions options) {
        return options.architecture().hasVisual()
                ? new String[] {"user", "item", FEATURES, PRESENT, ABSENT}
                : new String[] {"user", "item"};
    }

    /** The arrays of the first {@code size} pairs. */
    INDArray[] of(int[] users, int[] items, int size) {
        List<INDArray> arrays = new ArrayList<>(List.of(column(users, size), column(items, size)));
        if (options.architecture().hasVisual()) {
            int dimensions = features.dimensions();
            int factors = options.factors();
            float[] vectors = new float[size * dimensions];
            float[] present = new float[size * factors];
            float[] absent = new float[size];
            for (int k = 0; k < size; k++) {
                features.copy(items[k], vectors, k * dimensions);
                Arrays.fill(present, k * factors, (k + 1) * factors, features.has(items[k]) ? 1 : 0);
                absent[k] = features.has(items[k]) ? 0 : 1;
            }
            arrays.add(rows(vectors, size));
            arrays.add(rows(present, size));
            arrays.add(rows(absent, size));
        }
        return arrays.toArray(INDArray[]::new);
    }

    private static INDArray column(int[] indices, int size) {
        float[] values = new float[size];
        for (int k = 0; k < size; k++) {
            values[k] = indices[k];
        }
        return rows(values, size);
    }

    /** An array of so many rows, one after another. */
    static INDArray rows(float[] values, int size) {
        return Nd4j.create(values, new long[] {size, values.length / size}, 'c');
    }
}
