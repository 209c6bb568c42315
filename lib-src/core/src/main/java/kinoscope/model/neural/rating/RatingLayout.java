package kinoscope.model.neural.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import kinoscope.model.neural.NetworkWeights;
import kinoscope.model.neural.WeightShape;

/**
 * The arrays of a network for stars: {@code input.NAME} [rows][factors] for each input; {@code bias.user} and
 * {@code bias.item} [n][1] with biases, a last row for the unknown; {@code layerK.weight} [inputs][outputs] and
 * {@code layerK.bias} [1][outputs] from below; {@code output.weight} [inputs][1] and {@code output.bias} [1][1].
 */
final class RatingLayout {
    static final String USER_BIAS = "bias.user";
    static final String ITEM_BIAS = "bias.item";
    static final String OUTPUT = "output";

    private RatingLayout() {}

    static String layer(int number) {
        return "layer" + number;
    }

    static List<WeightShape> of(RatingArchitecture architecture, List<Field> fields, int users, int items) {
        List<WeightShape> shapes = new ArrayList<>();
        fields.forEach(field -> shapes.add(new WeightShape(field.weights(), field.rows(), architecture.factors())));
        if (architecture.biases()) {
            shapes.add(new WeightShape(USER_BIAS, users + 1, 1));
            shapes.add(new WeightShape(ITEM_BIAS, items + 1, 1));
        }
        int inputs = architecture.inputs().size() * architecture.factors();
        for (int k = 0; k < architecture.layers().size(); k++) {
            int outputs = architecture.layers().get(k);
            addLayer(shapes, layer(k + 1), inputs, outputs);
            inputs = outputs;
        }
        addLayer(shapes, OUTPUT, inputs, 1);
        return List.copyOf(shapes);
    }

    private static void addLayer(List<WeightShape> shapes, String name, int inputs, int outputs) {
        shapes.add(new WeightShape(name + ".weight", inputs, outputs));
        shapes.add(new WeightShape(name + ".bias", 1, outputs));
    }

    /**
     * Starting weights: vectors from N(0, initStddev^2), layers uniform within {@code sqrt(6 / inputs)} (He), the last one
     * within {@code sqrt(3 / inputs)}, biases 0 but
     * for the last one, so that a network begins by predicting the mean.
     *
     * @param mean of the targets
     */
    static NetworkWeights start(RatingArchitecture architecture, List<WeightShape> shapes, double mean, long seed) {
        List<float[]> arrays = new ArrayList<>();
        SplittableRandom seeds = new SplittableRandom(seed);
        for (WeightShape shape : shapes) {
            float[] values = new float[Math.toIntExact(shape.size())];
            RandomGenerator random = seeds.split();
            if (shape.name().equals(OUTPUT + ".bias")) {
                values[0] = (float) mean;
            } else if (shape.name().endsWith(".weight")) {
                double bound = Math.sqrt((shape.columns() == 1 ? 3.0 : 6.0) / shape.rows());
                for (int k = 0; k < values.length; k++) {
                    values[k] = (float) (bound * (2 * random.nextDouble() - 1));
                }
            } else if (shape.name().startsWith("input.")) {
                for (int k = 0; k < values.length; k++) {
                    values[k] = (float) (architecture.initStddev() * random.nextGaussian());
                }
            }
            arrays.add(values);
        }
        return new NetworkWeights(shapes, arrays);
    }
}
