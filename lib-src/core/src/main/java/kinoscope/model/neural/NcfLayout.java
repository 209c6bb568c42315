package kinoscope.model.neural;

import java.util.ArrayList;
import java.util.List;

/**
 * Which arrays of weights a network has, the same for every engine.
 *
 * <p>In order, row-major, those of a branch only where the architecture has it (c = layers[0], w_k = layers[k]):
 *
 * <pre>
 * gmf.user          [users][factors]      gmf.item   [items][factors]
 * mlp.user          [users][c / 2]        mlp.item   [items][c / 2]
 * mlp.layerK.weight [w_(k-1)][w_k]        mlp.layerK.bias [1][w_k]      k = 1..hidden; layer 1 reads [user | item]
 * output.weight     [in][1]               output.bias     [1][1]        reads [factors | last hidden layer]
 * </pre>
 */
public final class NcfLayout {
    private NcfLayout() {}

    /**
     * The arrays of a network, in order.
     *
     * @throws IllegalArgumentException if there are no users or items, or an array would be larger than Java allows
     */
    public static List<WeightShape> of(NcfOptions options, int users, int items) {
        if (users < 1 || items < 1) {
            throw new IllegalArgumentException("a network needs users and items, not " + users + " and " + items);
        }
        List<WeightShape> shapes = new ArrayList<>();
        int outputInputs = 0;
        if (options.architecture().hasGmf()) {
            shapes.add(new WeightShape("gmf.user", users, options.factors()));
            shapes.add(new WeightShape("gmf.item", items, options.factors()));
            outputInputs += options.factors();
        }
        if (options.architecture().hasMlp()) {
            List<Integer> widths = options.layers();
            shapes.add(new WeightShape("mlp.user", users, widths.get(0) / 2));
            shapes.add(new WeightShape("mlp.item", items, widths.get(0) / 2));
            for (int k = 1; k < widths.size(); k++) {
                shapes.add(new WeightShape("mlp.layer" + k + ".weight", widths.get(k - 1), widths.get(k)));
                shapes.add(new WeightShape("mlp.layer" + k + ".bias", 1, widths.get(k)));
            }
            outputInputs += widths.get(widths.size() - 1);
        }
        shapes.add(new WeightShape("output.weight", outputInputs, 1));
        shapes.add(new WeightShape("output.bias", 1, 1));
        for (WeightShape shape : shapes) {
            if (shape.size() > Integer.MAX_VALUE - 8) {
                throw new IllegalArgumentException(shape + " is too large for one array");
            }
        }
        return List.copyOf(shapes);
    }
}
