package kinoscope.model.neural.layer;

import java.util.Arrays;
import kinoscope.compute.DenseKernels;
import kinoscope.compute.Matrix;
import kinoscope.compute.Padding;

/**
 * The last layer, {@code z = w . [top of the first branch | top of the next ..] + b}. Its weights lie in one row, those of
 * each branch padded, with the optimizer's memory behind them.
 */
public final class Head {
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
    public Head(DenseKernels kernels, UpdateRule rule, int width) {
        this.kernels = kernels;
        this.rule = rule;
        this.width = width;
        this.weight = new float[(1 + rule.memories()) * width];
        this.bias = new float[(1 + rule.memories()) * Padding.WIDTH];
    }

    /** The width of all branches' tops. */
    public int width() {
        return width;
    }

    /** Weights and memory; shared. */
    public float[] weight() {
        return weight;
    }

    /** The bias, alone in a padded row, and its memory; shared. */
    public float[] bias() {
        return bias;
    }

    /** What a thread adds up during a batch. */
    public final class Gradient {
        private final float[] weight = new float[width];
        private final float[] bias = new float[Padding.WIDTH];

        /** Forgets what was added. */
        public void clear() {
            Arrays.fill(weight, 0);
            Arrays.fill(bias, 0);
        }

        /** Adds what another thread has added up. */
        public void add(Gradient other) {
            Sums.add(other.weight, weight);
            Sums.add(other.bias, bias);
        }

        /** Adds to the gradient of the bias; slopes are the derivatives by the values: float[rows]. */
        public void addToBias(float[] slopes, int rows) {
            for (int r = 0; r < rows; r++) {
                bias[0] += slopes[r];
            }
        }

        /** Adds to the gradient of the weights of a top, {@code [rows][width]}, which begin at {@code from}. */
        public void addToWeight(float[] slopes, float[] top, int topWidth, int from, int rows) {
            kernels.addWeightedRows(slopes, top, rows, topWidth, weight, from);
        }

        /** Lets the layer take the step that the rule has begun. */
        public void step() {
            rule.step(Head.this.weight, 0, width, weight, 0, true);
            rule.step(Head.this.bias, 0, Padding.WIDTH, bias, 0, false);
        }
    }

    /** Begins the values z: float[rows]. */
    public void start(int rows, float[] values) {
        Arrays.fill(values, 0, rows, bias[0]);
    }

    /** Adds what a top, {@code [rows][width]}, whose weights begin at {@code from}, has to say to the values. */
    public void add(float[] top, int topWidth, int from, int rows, float[] values) {
        kernels.addRowDots(Matrix.of(top, rows, topWidth), weight, from, values);
    }

    /**
     * Derivatives by one of the factors of the product that is the first branch, given the other:
     * {@code result[r] = slope[r] * w * other[r]}.
     */
    public void backwardFactor(float[] slopes, float[] other, Matrix result) {
        kernels.outerTimes(slopes, weight, other, result);
    }

    /** Derivatives by the top of a branch: [rows][branchWidth]. */
    public void backwardTop(float[] slopes, int rows, int from, int branchWidth, float[] result) {
        kernels.outer(slopes, rows, weight, from, branchWidth, result);
    }
}
