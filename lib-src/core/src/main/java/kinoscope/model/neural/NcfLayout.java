package kinoscope.model.neural;

import java.util.ArrayList;
import java.util.List;
import kinoscope.model.ItemFeatures;

/**
 * Which arrays of weights a network has, the same for every engine.
 *
 * <p>In order, row-major, those of a branch only where the architecture has it (c = layers[0], w_k = layers[k]):
 *
 * <pre>
 * gmf.user          [users][factors]      gmf.item   [items][factors]
 * mlp.user          [users][c / 2]        mlp.item   [items][c / 2]
 * mlp.layerK.weight [w_(k-1)][w_k]        mlp.layerK.bias [1][w_k]      k = 1..hidden; layer 1 reads [user | item]
 * output.weight     [in][1]               output.bias     [1][1]        reads [factors | last hidden layer | visual one]
 * visual.user       [users][factors]
 * visual.layerK.weight, .bias             as those of mlp, but layer 1 reads 2 * factors
 * </pre>
 *
 * <p>Visual networks project the feature vector x of an item to the vector {@code s = relu(x A + a) B + b}; an item without
 * one has a learned vector of its own instead, the same for all. In training these are weights (h = visualHidden):
 *
 * <pre>
 * visual.hidden.weight    [dimensions][h]        visual.hidden.bias    [1][h]       A, a; not if h is 0
 * visual.projected.weight [h or dimensions][factors]   visual.projected.bias [1][factors]   B, b
 * visual.none             [1][factors]
 * </pre>
 *
 * <p>A trained model has what they come to, which is all that scoring needs:
 *
 * <pre>
 * visual.item       [items][factors]
 * </pre>
 */
public final class NcfLayout {
    private NcfLayout() {}

    /**
     * The arrays of a trained model, in order.
     *
     * @throws IllegalArgumentException if there are no users or items, or an array would be larger than Java allows
     */
    public static List<WeightShape> of(NcfOptions options, int users, int items) {
        List<WeightShape> shapes = plain(options, users, items);
        if (options.architecture().hasVisual()) {
            shapes.add(new WeightShape("visual.user", users, options.factors()));
            shapes.add(new WeightShape("visual.item", items, options.factors()));
            addVisualLayers(shapes, options);
        }
        return checked(shapes);
    }

    /**
     * The arrays of a network in training, in order; other than {@link #of} for visual networks only.
     *
     * @param items with the feature vectors that a visual network reads; other networks read none
     * @throws IllegalArgumentException if there are no users or items, an array would be larger than Java allows, or a visual
     *     network gets no feature vectors
     */
    public static List<WeightShape> trained(NcfOptions options, int users, ItemFeatures items) {
        List<WeightShape> shapes = plain(options, users, items.items());
        if (options.architecture().hasVisual()) {
            if (items.count() == 0 || items.dimensions() == 0) {
                throw new IllegalArgumentException(
                        options.architecture().label() + " needs feature vectors of the items; there are none");
            }
            shapes.add(new WeightShape("visual.user", users, options.factors()));
            int inputs = items.dimensions();
            if (options.visualHidden() > 0) {
                addLayer(shapes, "visual.hidden", inputs, options.visualHidden());
                inputs = options.visualHidden();
            }
            addLayer(shapes, "visual.projected", inputs, options.factors());
            shapes.add(new WeightShape("visual.none", 1, options.factors()));
            addVisualLayers(shapes, options);
        }
        return checked(shapes);
    }

    private static List<WeightShape> plain(NcfOptions options, int users, int items) {
        if (users < 1 || items < 1) {
            throw new IllegalArgumentException("a network needs users and items, not " + users + " and " + items);
        }
        NcfArchitecture architecture = options.architecture();
        List<WeightShape> shapes = new ArrayList<>();
        List<Integer> widths = options.layers();
        int top = widths.get(widths.size() - 1);
        int outputInputs = architecture.hasVisualMlp() ? top : 0;
        if (architecture.hasGmf()) {
            shapes.add(new WeightShape("gmf.user", users, options.factors()));
            shapes.add(new WeightShape("gmf.item", items, options.factors()));
            outputInputs += options.factors();
        }
        if (architecture.hasMlp()) {
            shapes.add(new WeightShape("mlp.user", users, widths.get(0) / 2));
            shapes.add(new WeightShape("mlp.item", items, widths.get(0) / 2));
            addLayers(shapes, "mlp.layer", widths.get(0), widths);
            outputInputs += top;
        }
        addLayer(shapes, "output", outputInputs, 1);
        return shapes;
    }

    private static void addVisualLayers(List<WeightShape> shapes, NcfOptions options) {
        if (options.architecture().hasVisualMlp()) {
            addLayers(shapes, "visual.layer", 2 * options.factors(), options.layers());
        }
    }

    private static void addLayers(List<WeightShape> shapes, String name, int firstInputs, List<Integer> widths) {
        for (int k = 1; k < widths.size(); k++) {
            addLayer(shapes, name + k, k == 1 ? firstInputs : widths.get(k - 1), widths.get(k));
        }
    }

    private static void addLayer(List<WeightShape> shapes, String name, int inputs, int outputs) {
        shapes.add(new WeightShape(name + ".weight", inputs, outputs));
        shapes.add(new WeightShape(name + ".bias", 1, outputs));
    }

    private static List<WeightShape> checked(List<WeightShape> shapes) {
        for (WeightShape shape : shapes) {
            if (shape.size() > Integer.MAX_VALUE - 8) {
                throw new IllegalArgumentException(shape + " is too large for one array");
            }
        }
        return List.copyOf(shapes);
    }
}
