package kinoscope.model.neural.sequence;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The arrays of a {@link SequenceModel}, row by row; d factors, h hidden units, k memories. Each array is shared, not copied.
 *
 * @param input vectors of the items as they are read: {@code float[items][d]}
 * @param output vectors of the items as they are predicted: {@code float[items][d]}
 * @param bias of each item: {@code float[items]}
 * @param direct from the memories to the prediction: {@code float[k d][d]}
 * @param lower from the memories to the hidden layer: {@code float[k d][h]}
 * @param lowerBias of the hidden layer: {@code float[h]}
 * @param upper from the hidden layer to the prediction: {@code float[h][d]}
 * @param start of the prediction: {@code float[d]}
 */
public record SequenceWeights(
        float[] input,
        float[] output,
        float[] bias,
        float[] direct,
        float[] lower,
        float[] lowerBias,
        float[] upper,
        float[] start) {
    /**
     * Checks the sizes.
     *
     * @throws IllegalArgumentException if an array does not have the size that options and catalogue ask for
     */
    public void requireSizes(SequenceOptions options, int items) {
        List<float[]> arrays = arrays();
        List<Integer> sizes = sizes(options, items);
        for (int k = 0; k < sizes.size(); k++) {
            if (arrays.get(k).length != sizes.get(k)) {
                throw new IllegalArgumentException("array " + k + " of a sequence model has " + arrays.get(k).length
                        + " values where " + sizes.get(k) + " are needed");
            }
        }
    }

    /** The arrays in the order of the components. */
    List<float[]> arrays() {
        return List.of(input, output, bias, direct, lower, lowerBias, upper, start);
    }

    static SequenceWeights of(List<float[]> arrays) {
        return new SequenceWeights(
                arrays.get(0),
                arrays.get(1),
                arrays.get(2),
                arrays.get(3),
                arrays.get(4),
                arrays.get(5),
                arrays.get(6),
                arrays.get(7));
    }

    /** Starting weights: normal numbers, so narrow that the first predictions are nearly uniform; biases 0. */
    static SequenceWeights drawn(SequenceOptions options, int items) {
        double inputs = options.memories().size() * options.factors();
        double[] spreads = {
            .1, .1, 0, .3 / Math.sqrt(inputs), 1 / Math.sqrt(inputs), 0, .3 / Math.sqrt(options.hidden()), 0
        };
        SplittableRandom seeds = new SplittableRandom(options.seed());
        List<float[]> arrays = new ArrayList<>();
        List<Integer> sizes = sizes(options, items);
        for (int k = 0; k < spreads.length; k++) {
            SplittableRandom random = seeds.split();
            float[] values = new float[sizes.get(k)];
            for (int j = 0; spreads[k] > 0 && j < values.length; j++) {
                values[j] = (float) (spreads[k] * random.nextGaussian());
            }
            arrays.add(values);
        }
        return of(arrays);
    }

    private static List<Integer> sizes(SequenceOptions options, int items) {
        int d = options.factors();
        int wide = options.memories().size() * d;
        int h = options.hidden();
        int table = Math.multiplyExact(items, d);
        return List.of(table, table, items, wide * d, wide * h, h, h * d, d);
    }
}
