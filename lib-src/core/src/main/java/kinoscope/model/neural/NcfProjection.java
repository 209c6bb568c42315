package kinoscope.model.neural;

import java.util.ArrayList;
import java.util.List;
import kinoscope.compute.DenseKernels;
import kinoscope.model.ItemFeatures;
import kinoscope.model.neural.scoring.RowProduct;

/**
 * Turns the weights of a network in training into those of a model: in a visual network, the projected vectors of all items
 * take the place of the weights that project them, see {@link NcfLayout}. Scoring then costs what it costs without pictures,
 * and a model needs neither features nor projection; so it cannot be trained further, but from a checkpoint.
 */
final class NcfProjection {
    private static final String ITEM = "visual.item";

    private NcfProjection() {}

    /**
     * The weights of a model.
     *
     * @param options of the network
     * @param weights in the layout {@link NcfLayout#trained}; shared where they stay as they are
     * @param users number of users
     * @param features what the network was trained with
     */
    static NetworkWeights ofModel(NcfOptions options, NetworkWeights weights, int users, ItemFeatures features) {
        if (!options.architecture().hasVisual()) {
            return weights;
        }
        List<WeightShape> shapes = NcfLayout.of(options, users, features.items());
        List<float[]> arrays = new ArrayList<>();
        for (WeightShape shape : shapes) {
            arrays.add(shape.name().equals(ITEM) ? projected(options, weights, features) : weights.get(shape.name()));
        }
        return new NetworkWeights(shapes, arrays);
    }

    private static float[] projected(NcfOptions options, NetworkWeights weights, ItemFeatures features) {
        int inner = features.dimensions();
        float[] rows = new float[Math.multiplyExact(features.items(), inner)];
        for (int item = 0; item < features.items(); item++) {
            features.copy(item, rows, item * inner);
        }
        if (options.visualHidden() > 0) {
            rows = linear(rows, weights, "visual.hidden", inner);
            inner = options.visualHidden();
            for (int k = 0; k < rows.length; k++) {
                rows[k] = Math.max(0, rows[k]);
            }
        }
        float[] result = linear(rows, weights, "visual.projected", inner);
        for (int item = 0; item < features.items(); item++) {
            if (!features.has(item)) {
                System.arraycopy(weights.get("visual.none"), 0, result, item * options.factors(), options.factors());
            }
        }
        return result;
    }

    private static float[] linear(float[] rows, NetworkWeights weights, String layer, int inner) {
        float[] result = RowProduct.of(DenseKernels.fastest(), rows, weights.get(layer + ".weight"), inner);
        RowProduct.add(result, weights.get(layer + ".bias"));
        return result;
    }
}
