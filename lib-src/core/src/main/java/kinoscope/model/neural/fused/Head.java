package kinoscope.model.neural.fused;

import java.util.Arrays;
import kinoscope.compute.DenseKernels;
import kinoscope.compute.Matrix;
import kinoscope.compute.Padding;
import kinoscope.model.neural.layer.Sums;
import kinoscope.model.neural.layer.UpdateRule;

/**
 * The last layer, {@code z = w . [top of the first branch | top of the next ..] + b}. Its weights lie in one row, those of
 * each branch padded, with the optimizer's memory behind them.
 */
final class Head {
    private final DenseKernels kernels;
    private final UpdateRule rule;
    private final int width;
    private final float[] weight;
    private final float[] bias;

    /**
     * A layer of zeros.
     *
     * @param width of all branches' tops, padded
     */
    Head(DenseKernels kernels, UpdateRule rule, int width) {
        this.kernels = kernels;
        this.rule = rule;
        this.width = width;
        this.weight = new float[(1 + rule.memories()) * width];
        this.bias = new float[(1 + rule.memories()) * Padding.WIDTH];
    }

    /** The width of all branches' tops. */
    int width() {
        return width;
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
        private final float[] weight = new float[width];
        private final float[] bias = new float[Padding.WIDTH];

        void clear() {
            Arrays.fill(weight, 0);
            Arrays.fill(bias, 0);
        }

        void add(Gradient other) {
            Sums.add(other.weight, weight);
            Sums.add(other.bias, bias);
        }

        /** Adds to the gradient of the bias; slopes are the derivatives by the values: float[rows]. */
        void addToBias(float[] slopes, int rows) {
            for (int r = 0; r < rows; r++) {
                bias[0] += slopes[r];
            }
        }

        /** Adds to the gradient of the weights of a branch, which begin at {@code from}. */
        void addToWeight(float[] slopes, Branch branch, int from, int rows) {
            kernels.addWeightedRows(slopes, branch.top(), rows, branch.width(), weight, from);
        }

        /** Lets the layer take the step that the rule has begun. */
        void step() {
            rule.step(Head.this.weight, 0, width, weight, 0, true);
            rule.step(Head.this.bias, 0, Padding.WIDTH, bias, 0, false);
        }
    }

    /** Begins the values under the sigmoid: float[rows]. */
    void start(int rows, float[] values) {
        Arrays.fill(values, 0, rows, bias[0]);
    }

    /** Adds a branch, whose weights begin at {@code from}, to the values under the sigmoid. */
    void add(Branch branch, int from, int rows, float[] values) {
        kernels.addRowDots(Matrix.of(branch.top(), rows, branch.width()), weight, from, values);
    }

    /**
     * Derivatives by one of the factors of the product that is the first branch, given the other:
     * {@code result[r] = slope[r] * w * other[r]}.
     */
    void backwardFactor(float[] slopes, float[] other, Matrix result) {
        kernels.outerTimes(slopes, weight, other, result);
    }

    /** Derivatives by the top of a branch: [rows][branchWidth]. */
    void backwardTop(float[] slopes, int rows, int from, int branchWidth, float[] result) {
        kernels.outer(slopes, rows, weight, from, branchWidth, result);
    }
}
