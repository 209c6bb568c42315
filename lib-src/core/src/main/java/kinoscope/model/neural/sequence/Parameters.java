package kinoscope.model.neural.sequence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kinoscope.compute.OptimizerKernels;
import kinoscope.compute.Padding;

/**
 * The weights in training with Adam's memory of them, and transposed copies for the way back. Each array is kept as
 * {@code [weights | mean | mean of squares]}, padded.
 */
final class Parameters {
    static final int INPUT = 0;
    static final int OUTPUT = 1;
    static final int BIAS = 2;
    static final int DIRECT = 3;
    static final int LOWER = 4;
    static final int LOWER_BIAS = 5;
    static final int UPPER = 6;
    static final int START = 7;

    private static final float EPSILON = 1e-8f;
    private static final double BETA1 = OptimizerKernels.BETA1;
    private static final double BETA2 = OptimizerKernels.BETA2;

    private final OptimizerKernels kernels = OptimizerKernels.fastest();
    private final List<float[]> states = new ArrayList<>();
    private final int[] sizes;
    private int step;

    Parameters(SequenceWeights start) {
        List<float[]> arrays = start.arrays();
        sizes = arrays.stream().mapToInt(array -> array.length).toArray();
        for (float[] array : arrays) {
            states.add(Arrays.copyOf(array, 3 * Padding.of(array.length)));
        }
    }

    /** The array that an array of weights begins; shared. */
    float[] get(int which) {
        return states.get(which);
    }

    /** Room for the derivatives by all arrays. */
    List<float[]> gradients() {
        return states.stream().map(state -> new float[state.length / 3]).toList();
    }

    /** Takes a step of Adam. */
    void step(List<float[]> gradients, double learningRate) {
        step++;
        float rate = (float) (learningRate * Math.sqrt(1 - Math.pow(BETA2, step)) / (1 - Math.pow(BETA1, step)));
        for (int k = 0; k < states.size(); k++) {
            float[] gradient = gradients.get(k);
            kernels.adam(states.get(k), 0, gradient.length, gradient, 0, rate, EPSILON, 0);
        }
    }

    /** A copy of the weights. */
    SequenceWeights weights() {
        List<float[]> arrays = new ArrayList<>();
        for (int k = 0; k < sizes.length; k++) {
            arrays.add(Arrays.copyOf(states.get(k), sizes[k]));
        }
        return SequenceWeights.of(arrays);
    }
}
