package kinoscope.model.neural;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import kinoscope.model.ItemFeatures;

/** How starting weights are drawn: the same for every engine, and the same for the same seed. */
public enum NcfInit {
    /**
     * As the authors of NCF: vectors from N(0, .01^2), hidden layers uniform within {@code sqrt(6 / (in + out))} (Glorot),
     * the output layer uniform within {@code sqrt(3 / in)} (LeCun), biases 0.
     */
    PAPER {
        @Override
        void fill(float[] values, WeightShape shape, int inputs, RandomGenerator random) {
            if (shape.isVectors()) {
                gaussian(values, PAPER_SPREAD, random);
            } else if (!shape.isBias()) {
                boolean output = shape.columns() == 1 && shape.name().startsWith("output");
                double bound = output ? Math.sqrt(3.0 / inputs) : Math.sqrt(6.0 / (inputs + shape.columns()));
                uniform(values, bound, random);
            }
        }
    },
    /** As PyTorch's layers do by themselves: vectors from N(0, 1), layers and biases uniform within {@code 1 / sqrt(in)}. */
    PYTORCH {
        @Override
        void fill(float[] values, WeightShape shape, int inputs, RandomGenerator random) {
            if (shape.isVectors()) {
                gaussian(values, 1, random);
            } else {
                uniform(values, 1 / Math.sqrt(inputs), random);
            }
        }
    };

    private static final double PAPER_SPREAD = .01;

    /** As {@link #weights(NcfOptions, int, ItemFeatures)}, for a network that reads no feature vectors. */
    public static NetworkWeights weights(NcfOptions options, int users, int items) {
        return weights(options, users, ItemFeatures.none(items));
    }

    /**
     * Draws the weights of a network from the seed of its options; the visual part is drawn last, so that VGMF begins with the
     * weights of the GMF of the same seed.
     *
     * @throws IllegalArgumentException as {@link NcfLayout#trained}
     */
    public static NetworkWeights weights(NcfOptions options, int users, ItemFeatures items) {
        List<WeightShape> shapes = NcfLayout.trained(options, users, items);
        List<float[]> arrays = new ArrayList<>();
        SplittableRandom seeds = new SplittableRandom(options.seed());
        int inputs = 0;
        for (WeightShape shape : shapes) {
            // A bias follows the weights of its layer and has the same number of inputs.
            inputs = shape.isBias() ? inputs : shape.rows();
            float[] values = new float[Math.toIntExact(shape.size())];
            options.init().fill(values, shape, inputs, seeds.split());
            arrays.add(values);
        }
        return new NetworkWeights(shapes, arrays);
    }

    abstract void fill(float[] values, WeightShape shape, int inputs, RandomGenerator random);

    private static void gaussian(float[] values, double spread, RandomGenerator random) {
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) (spread * random.nextGaussian());
        }
    }

    private static void uniform(float[] values, double bound, RandomGenerator random) {
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) (bound * (2 * random.nextDouble() - 1));
        }
    }
}
