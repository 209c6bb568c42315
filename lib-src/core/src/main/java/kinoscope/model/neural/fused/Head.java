package kinoscope.model.neural.fused;

import java.util.Arrays;
import kinoscope.compute.DenseKernels;
import kinoscope.compute.Matrix;
import kinoscope.compute.Padding;

/**
 * The last layer, {@code z = w . [p * q | top] + b}: the factorization branch, the top of the perceptron, or both. Its
 * weights lie in one row {@code [factors, padded | top, padded]} with the optimizer's memory behind them.
 */
final class Head {
    private final DenseKernels kernels;
    private final UpdateRule rule;
    private final int factors;
    private final int top;
    private final float[] weight;
    private final float[] bias;

    /**
     * A layer of zeros.
     *
     * @param factors width of the factorization branch, padded, or 0
     * @param top width of the perceptron's last layer, padded, or 0
     */
    Head(DenseKernels kernels, UpdateRule rule, int factors, int top) {
        this.kernels = kernels;
        this.rule = rule;
        this.factors = factors;
        this.top = top;
        this.weight = new float[(1 + rule.memories()) * (factors + top)];
        this.bias = new float[(1 + rule.memories()) * Padding.WIDTH];
    }

    /** Weights and memory; shared. */
    float[] weight() {
        return weight;
    }

    /** The bias, alone in a padded row, and its memory; shared. */
    float[] bias() {
        return bias;
    }

    /** What a thread adds up during a batch. */
    final class Gradient {
        private final float[] weight = new float[factors + top];
        private final float[] bias = new float[Padding.WIDTH];

        void clear() {
            Arrays.fill(weight, 0);
            Arrays.fill(bias, 0);
        }

        void add(Gradient other) {
            Sums.add(other.weight, weight);
            Sums.add(other.bias, bias);
        }
    }

    /**
     * The values under the sigmoid.
     *
     * @param product p * q: [rows][factors]
     * @param last outputs of the last hidden layer: [rows][top]
     * @param values float[rows], overwritten
     */
    void forward(float[] product, float[] last, int rows, float[] values) {
        Arrays.fill(values, 0, rows, bias[0]);
        if (factors > 0) {
            kernels.addRowDots(Matrix.of(product, rows, factors), weight, 0, values);
        }
        if (top > 0) {
            kernels.addRowDots(Matrix.of(last, rows, top), weight, factors, values);
        }
    }

    /** Adds to the gradient of the weights; slopes are the derivatives by the values: float[rows]. */
    void addGradient(float[] slopes, float[] product, float[] last, int rows, Gradient gradient) {
        for (int r = 0; r < rows; r++) {
            gradient.bias[0] += slopes[r];
        }
        if (factors > 0) {
            kernels.addWeightedRows(slopes, product, rows, factors, gradient.weight, 0);
        }
        if (top > 0) {
            kernels.addWeightedRows(slopes, last, rows, top, gradient.weight, factors);
        }
    }

    /** Derivatives by one of the factors of the product, given the other: {@code result[r] = slope[r] * w * other[r]}. */
    void backwardFactor(float[] slopes, float[] other, Matrix result) {
        kernels.outerTimes(slopes, weight, other, result);
    }

    /** Derivatives by the outputs of the last hidden layer: [rows][top]. */
    void backwardTop(float[] slopes, int rows, float[] result) {
        kernels.outer(slopes, rows, weight, factors, top, result);
    }

    /** Takes the step that the rule has begun. */
    void step(Gradient gradient) {
        rule.step(weight, 0, factors + top, gradient.weight, 0, true);
        rule.step(bias, 0, Padding.WIDTH, gradient.bias, 0, false);
    }
}
