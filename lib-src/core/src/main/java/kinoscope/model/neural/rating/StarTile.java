package kinoscope.model.neural.rating;

import java.util.Arrays;
import java.util.List;
import kinoscope.compute.DenseKernels;
import kinoscope.compute.Matrix;
import kinoscope.model.neural.layer.DenseLayer;
import kinoscope.model.neural.layer.Dropout;
import kinoscope.model.neural.layer.Head;

/**
 * A thread's forward and backward pass over a few ratings of a batch at a time, so few that all they need stays in the
 * processor's nearest caches; and what the thread adds up of the gradients.
 */
final class StarTile {
    private final FusedModel model;
    private final DenseKernels kernels;
    private final Dropout dropout;
    private final int tileRows;
    private final int inputs;
    private final float[][] activation;
    private final float[][] slope;
    private final float[] ones;
    private final float[] value;
    private final float[] valueSlope;
    private final List<DenseLayer.Gradient> layerGradients;
    private final Head.Gradient headGradient;
    private double loss;

    StarTile(FusedModel model, DenseKernels kernels, Dropout dropout) {
        this.model = model;
        this.kernels = kernels;
        this.dropout = dropout;
        this.tileRows = kernels.rowsAtATime();
        int depth = model.layers().size();
        this.inputs = model.layers().get(0).inputs();
        this.activation = new float[depth + 1][];
        this.slope = new float[depth + 1][];
        for (int k = 0; k <= depth; k++) {
            int width = k == 0 ? inputs : model.layers().get(k - 1).outputs();
            activation[k] = new float[tileRows * width];
            slope[k] = new float[tileRows * width];
        }
        this.ones = new float[tileRows];
        Arrays.fill(ones, 1);
        this.value = new float[tileRows];
        this.valueSlope = new float[tileRows];
        this.layerGradients =
                model.layers().stream().map(layer -> layer.new Gradient()).toList();
        this.headGradient = model.head().new Gradient();
    }

    /** Forgets the gradients and the loss of the batch before. */
    void clear() {
        layerGradients.forEach(DenseLayer.Gradient::clear);
        headGradient.clear();
        loss = 0;
    }

    /** The squared errors of the ratings since {@link #clear}, added up. */
    double loss() {
        return loss;
    }

    /** Adds what another thread has added up. */
    void add(StarTile other) {
        for (int k = 0; k < layerGradients.size(); k++) {
            layerGradients.get(k).add(other.layerGradients.get(k));
        }
        headGradient.add(other.headGradient);
        loss += other.loss;
    }

    /** Lets layers take the step that the rule has begun. */
    void step() {
        layerGradients.forEach(DenseLayer.Gradient::step);
        headGradient.step();
    }

    /** Forward and backward pass of the ratings {@code from..to-1} of a batch. */
    void train(RatingBatch batch, int from, int to) {
        for (int first = from; first < to; first += tileRows) {
            int rows = Math.min(tileRows, to - first);
            forward(first, rows, dropout.isActive());
            for (int r = 0; r < rows; r++) {
                float error = value[r] - batch.targets[first + r];
                loss += (double) error * error;
                valueSlope[r] = 2 * error / batch.size();
            }
            backward(first, rows);
        }
    }

    /** What the network says to the ratings {@code from..to-1} of a batch, without dropout. */
    void predict(int from, int to, float[] result) {
        for (int first = from; first < to; first += tileRows) {
            int rows = Math.min(tileRows, to - first);
            forward(first, rows, false);
            System.arraycopy(value, 0, result, first, rows);
        }
    }

    private void forward(int first, int rows, boolean drop) {
        int at = 0;
        for (FieldTable field : model.fields()) {
            field.gather(first, rows, activation[0], at, inputs);
            at += field.width();
        }
        for (int k = 0; k < model.layers().size(); k++) {
            DenseLayer layer = model.layers().get(k);
            layer.forward(activation[k], activation[k + 1], rows);
            if (drop) {
                dropout.apply(activation[k + 1], rows, layer.outputs(), first, k);
            }
        }
        Head head = model.head();
        head.start(rows, value);
        head.add(activation[activation.length - 1], head.width(), 0, rows, value);
        model.biases().forEach(biases -> biases.add(first, rows, value));
        model.product().ifPresent(factors -> addProducts(factors, rows));
    }

    private void addProducts(FusedModel.Factors factors, int rows) {
        int width = model.fields().get(0).width();
        float[] x = activation[0];
        for (int r = 0; r < rows; r++) {
            int user = r * inputs + factors.user() * width;
            int movie = r * inputs + factors.movie() * width;
            float sum = 0;
            for (int k = 0; k < width; k++) {
                sum += x[user + k] * x[movie + k];
            }
            value[r] += sum;
        }
    }

    private void backward(int first, int rows) {
        int depth = layerGradients.size();
        Head head = model.head();
        headGradient.addToBias(valueSlope, rows);
        headGradient.addToWeight(valueSlope, activation[depth], head.width(), 0, rows);
        head.backwardTop(valueSlope, rows, 0, head.width(), slope[depth]);
        for (int k = depth - 1; k >= 0; k--) {
            DenseLayer layer = model.layers().get(k);
            float[] own = slope[k + 1];
            kernels.throughRelu(activation[k + 1], own, rows * layer.outputs(), dropout.scale());
            layer.addGradient(activation[k], own, ones, rows, layerGradients.get(k));
            layer.backward(own, rows, 0, Matrix.of(slope[k], rows, layer.inputs()));
        }
        model.product().ifPresent(factors -> addProductSlopes(factors, rows));
        int at = 0;
        for (FieldTable field : model.fields()) {
            field.scatter(first, rows, slope[0], at, inputs);
            at += field.width();
        }
        model.biases().forEach(biases -> biases.scatter(first, rows, valueSlope));
    }

    private void addProductSlopes(FusedModel.Factors factors, int rows) {
        int width = model.fields().get(0).width();
        float[] x = activation[0];
        float[] target = slope[0];
        for (int r = 0; r < rows; r++) {
            int user = r * inputs + factors.user() * width;
            int movie = r * inputs + factors.movie() * width;
            for (int k = 0; k < width; k++) {
                target[user + k] += valueSlope[r] * x[movie + k];
                target[movie + k] += valueSlope[r] * x[user + k];
            }
        }
    }
}
