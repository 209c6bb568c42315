package kinoscope.model.neural.fused;

import java.util.List;
import java.util.function.IntUnaryOperator;
import kinoscope.compute.Padding;
import kinoscope.model.neural.NcfOptions;
import kinoscope.model.neural.WeightShape;
import kinoscope.model.neural.layer.PlacedWeights;

/** Where the common layout's arrays are in the engine's model. */
final class WeightPlaces {
    private final PlacedWeights places;

    private WeightPlaces(List<WeightShape> shapes) {
        this.places = new PlacedWeights(shapes);
    }

    static PlacedWeights of(NcfOptions options, FusedModel model, List<WeightShape> shapes) {
        WeightPlaces named = new WeightPlaces(shapes);
        named.name(options, model);
        return named.places;
    }

    private void name(NcfOptions options, FusedModel model) {
        int factors = model.products().isEmpty() ? 0 : model.products().get(0).width();
        places.add("gmf.user", model.users(), 0);
        places.add("gmf.item", model.items(), 0);
        places.add("mlp.user", model.users(), factors);
        places.add("mlp.item", model.items(), factors);
        places.add("visual.user", model.users(), model.items().width());
        int half = options.layers().get(0) / 2;
        for (FusedModel.Perceptron perceptron : model.perceptrons()) {
            for (int k = 0; k < perceptron.layers().size(); k++) {
                int used = perceptron.name().equals("mlp") ? half : options.factors();
                places.add(
                        perceptron.name() + ".layer" + (k + 1),
                        perceptron.layers().get(k),
                        k == 0 ? behindGap(used, perceptron.pair().width() - used) : IntUnaryOperator.identity());
            }
        }
        model.projection().ifPresent(projection -> {
            projection.hidden().ifPresent(layer -> places.add("visual.hidden", layer, IntUnaryOperator.identity()));
            places.add("visual.projected", projection.projected(), IntUnaryOperator.identity());
            places.addRow("visual.none", projection.none(), projection.width());
        });
        int behindProducts = factors == 0 ? 0 : options.factors();
        places.add(
                "output",
                model.head(),
                topOf(
                        behindProducts,
                        factors,
                        options.layers().get(options.layers().size() - 1)));
    }

    /** The padding that stands behind the first rows of a matrix, where two vectors were joined. */
    private static IntUnaryOperator behindGap(int rows, int size) {
        return row -> row < rows ? row : row + size;
    }

    /** Products come first, in {@code paddedFactors}, then perceptrons with tops of the same width. */
    private static IntUnaryOperator topOf(int factors, int paddedFactors, int top) {
        return row -> {
            int behind = row - factors;
            return behind < 0 ? row : paddedFactors + behind / top * Padding.of(top) + behind % top;
        };
    }
}
