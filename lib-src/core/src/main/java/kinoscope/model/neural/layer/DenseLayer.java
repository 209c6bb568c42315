package kinoscope.model.neural.layer;

import java.util.Arrays;
import kinoscope.compute.DenseKernels;
import kinoscope.compute.Matrix;
import kinoscope.compute.Padding;

/**
 * A hidden layer, {@code y = relu(x W + b)}, with the optimizer's memory of its weights. Inputs and outputs are padded; the
 * padding is 0 and stays 0.
 */
public final class DenseLayer {
    private final DenseKernels kernels;
    private final UpdateRule rule;
    private final int inputs;
    private final int outputs;
    private final float[] weight;
    private final float[] bias;
    private final float[] transposed;

    /**
     * A layer of zeros.
     *
     * @param inputs width of the input, padded
     * @param outputs width of the output, not padded
     * @param lowest whether its input is given, so that {@link #backward} is not called
     */
    public DenseLayer(DenseKernels kernels, UpdateRule rule, int inputs, int outputs, boolean lowest) {
        this.kernels = kernels;
        this.rule = rule;
        this.inputs = inputs;
        this.outputs = Padding.of(outputs);
        this.weight = new float[(1 + rule.memories()) * inputs * this.outputs];
        this.bias = new float[(1 + rule.memories()) * this.outputs];
        this.transposed = new float[lowest ? 0 : inputs * this.outputs];
    }

    /** The padded width of the input. */
    public int inputs() {
        return inputs;
    }

    /** The padded width of the output. */
    public int outputs() {
        return outputs;
    }

    /** Weights [inputs][outputs], followed by the optimizer's memory of them in the same shape; shared. */
    public float[] weight() {
        return weight;
    }

    /** Biases [outputs], followed by the optimizer's memory of them; shared. */
    public float[] bias() {
        return bias;
    }

    /** What a thread adds up for a layer during a batch. */
    public final class Gradient {
        private final float[] weight = new float[inputs * outputs];
        private final float[] bias = new float[outputs];

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

        /** Lets the layer take the step that the rule has begun. */
        public void step() {
            rule.step(DenseLayer.this.weight, 0, inputs * outputs, weight, 0, true);
            rule.step(DenseLayer.this.bias, 0, outputs, bias, 0, false);
            weightsChanged();
        }
    }

    /** Must be called when weights have been changed from outside. */
    public void weightsChanged() {
        if (transposed.length == 0) {
            return;
        }
        for (int k = 0; k < inputs; k++) {
            for (int j = 0; j < outputs; j++) {
                transposed[j * inputs + k] = weight[k * outputs + j];
            }
        }
    }

    /** {@code y[rows][outputs]} of {@code x[rows][inputs]}. */
    public void forward(float[] x, float[] y, int rows) {
        kernels.multiply(
                Matrix.of(x, rows, inputs), Matrix.of(weight, inputs, outputs), Matrix.of(y, rows, outputs), false);
        kernels.addBiasAndRelu(y, rows, outputs, bias);
    }

    /** The sums under the ReLU alone, {@code x W + b}: {@code y[rows][outputs]}. */
    public void sums(float[] x, float[] y, int rows) {
        for (int r = 0; r < rows; r++) {
            System.arraycopy(bias, 0, y, r * outputs, outputs);
        }
        kernels.multiply(
                Matrix.of(x, rows, inputs), Matrix.of(weight, inputs, outputs), Matrix.of(y, rows, outputs), true);
    }

    /**
     * Adds to the gradient of the weights.
     *
     * @param x input [rows][inputs]
     * @param slopes derivatives by the sums under the ReLU: [rows][outputs]
     * @param ones at least {@code rows} ones
     */
    public void addGradient(float[] x, float[] slopes, float[] ones, int rows, Gradient gradient) {
        Matrix input = Matrix.of(x, rows, inputs);
        kernels.multiply(
                input.transposed(),
                Matrix.of(slopes, rows, outputs),
                Matrix.of(gradient.weight, inputs, outputs),
                true);
        kernels.addWeightedRows(ones, slopes, rows, outputs, gradient.bias, 0);
    }

    /**
     * Derivatives by a stretch of the input.
     *
     * @param slopes derivatives by the sums under the ReLU: [rows][outputs]
     * @param first where the stretch begins in a row of the input
     * @param result [rows][width of the stretch], overwritten
     */
    public void backward(float[] slopes, int rows, int first, Matrix result) {
        Matrix weights = new Matrix(transposed, first, outputs, result.columns(), inputs, 1);
        kernels.multiply(Matrix.of(slopes, rows, outputs), weights, result, false);
    }
}
