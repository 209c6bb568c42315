package kinoscope.model.neural.fused;

import java.util.Arrays;
import java.util.List;
import kinoscope.compute.DenseKernels;
import kinoscope.compute.Matrix;

/**
 * A thread's forward and backward pass over a few rows of a batch at a time, so few that all they need stays in the
 * processor's first cache; and what the thread adds up of the gradients.
 */
final class Tile {
    private final FusedModel model;
    private final DenseKernels kernels;
    private final Dropout dropout;
    private final int tileRows;
    private final float[] gmfUser;
    private final float[] gmfItem;
    private final float[] product;
    private final float[][] activation;
    private final float[][] slope;
    private final float[] value;
    private final float[] valueSlope;
    private final float[] ones;
    private final List<DenseLayer.Gradient> layerGradients;
    private final Head.Gradient headGradient;
    private double loss;

    Tile(FusedModel model, DenseKernels kernels, Dropout dropout) {
        this.model = model;
        this.kernels = kernels;
        this.dropout = dropout;
        this.tileRows = kernels.rowsAtATime();
        this.value = new float[tileRows];
        this.valueSlope = new float[tileRows];
        this.ones = new float[tileRows];
        this.gmfUser = new float[tileRows * model.factors()];
        this.gmfItem = new float[tileRows * model.factors()];
        this.product = new float[tileRows * model.factors()];
        int depth = model.layers().size();
        this.activation = new float[depth + 1][];
        this.slope = new float[depth + 1][];
        activation[0] = new float[tileRows * 2 * model.half()];
        for (int k = 0; k < depth; k++) {
            activation[k + 1] = new float[tileRows * model.layers().get(k).outputs()];
            slope[k + 1] = new float[tileRows * model.layers().get(k).outputs()];
        }
        this.layerGradients =
                model.layers().stream().map(layer -> layer.new Gradient()).toList();
        this.headGradient = model.head().new Gradient();
        Arrays.fill(ones, 1);
    }

    /** A batch on its way through: rows of users and items, labels, and where derivatives by the vectors go. */
    record Batch(int[] users, int[] items, float[] labels, int size, float[] userSlopes, float[] itemSlopes) {}

    /** Forgets the gradients and the loss of the batch before. */
    void clear() {
        layerGradients.forEach(DenseLayer.Gradient::clear);
        headGradient.clear();
        loss = 0;
    }

    /** The loss of the rows since {@link #clear}, added up. */
    double loss() {
        return loss;
    }

    /** Adds what another thread has added up. */
    void add(Tile other) {
        for (int k = 0; k < layerGradients.size(); k++) {
            layerGradients.get(k).add(other.layerGradients.get(k));
        }
        headGradient.add(other.headGradient);
        loss += other.loss;
    }

    /** Lets layers take the step that the rule has begun. */
    void step() {
        for (int k = 0; k < layerGradients.size(); k++) {
            model.layers().get(k).step(layerGradients.get(k));
        }
        model.head().step(headGradient);
    }

    /** Forward and backward pass of the rows {@code from..to-1} of a batch. */
    void train(Batch batch, int from, int to) {
        for (int first = from; first < to; first += tileRows) {
            int rows = Math.min(tileRows, to - first);
            forward(batch.users(), batch.items(), first, rows, dropout.isActive());
            slopesOfLoss(batch, first, rows);
            backward(batch, first, rows);
        }
    }

    /** The values under the sigmoid of the rows {@code from..to-1}, without dropout. */
    void values(int[] users, int[] items, int from, int to, float[] result) {
        for (int first = from; first < to; first += tileRows) {
            int rows = Math.min(tileRows, to - first);
            forward(users, items, first, rows, false);
            System.arraycopy(value, 0, result, first, rows);
        }
    }

    private void forward(int[] users, int[] items, int first, int rows, boolean drop) {
        int factors = model.factors();
        int half = model.half();
        float[] userData = model.users().data();
        float[] itemData = model.items().data();
        for (int r = 0; r < rows; r++) {
            int user = model.users().place(users[first + r]);
            int item = model.items().place(items[first + r]);
            System.arraycopy(userData, user, gmfUser, r * factors, factors);
            System.arraycopy(itemData, item, gmfItem, r * factors, factors);
            System.arraycopy(userData, user + factors, activation[0], 2 * r * half, half);
            System.arraycopy(itemData, item + factors, activation[0], (2 * r + 1) * half, half);
        }
        if (factors > 0) {
            kernels.times(gmfUser, gmfItem, rows * factors, product);
        }
        for (int k = 0; k < layerGradients.size(); k++) {
            DenseLayer layer = model.layers().get(k);
            layer.forward(activation[k], activation[k + 1], rows);
            if (drop) {
                dropout.apply(activation[k + 1], rows, layer.outputs(), first, k);
            }
        }
        model.head().forward(product, top(), rows, value);
    }

    private float[] top() {
        return activation[activation.length - 1];
    }

    private void slopesOfLoss(Batch batch, int first, int rows) {
        for (int r = 0; r < rows; r++) {
            double z = value[r];
            float label = batch.labels()[first + r];
            double decay = Math.exp(-Math.abs(z));
            double probability = (z >= 0 ? 1 : decay) / (1 + decay);
            loss += Math.max(z, 0) - z * label + Math.log(1 + decay);
            valueSlope[r] = (float) ((probability - label) / batch.size());
        }
    }

    private void backward(Batch batch, int first, int rows) {
        Head head = model.head();
        head.addGradient(valueSlope, product, top(), rows, headGradient);
        int factors = model.factors();
        if (factors > 0) {
            head.backwardFactor(valueSlope, gmfItem, slopes(batch.userSlopes(), first, rows, 0, factors));
            head.backwardFactor(valueSlope, gmfUser, slopes(batch.itemSlopes(), first, rows, 0, factors));
        }
        int depth = layerGradients.size();
        if (depth == 0) {
            return;
        }
        head.backwardTop(valueSlope, rows, slope[depth]);
        for (int k = depth - 1; k >= 0; k--) {
            DenseLayer layer = model.layers().get(k);
            float[] own = slope[k + 1];
            kernels.throughRelu(activation[k + 1], own, rows * layer.outputs(), dropout.scale());
            layer.addGradient(activation[k], own, ones, rows, layerGradients.get(k));
            if (k > 0) {
                layer.backward(own, rows, 0, Matrix.of(slope[k], rows, layer.inputs()));
            } else {
                int half = model.half();
                layer.backward(own, rows, 0, slopes(batch.userSlopes(), first, rows, factors, half));
                layer.backward(own, rows, half, slopes(batch.itemSlopes(), first, rows, factors, half));
            }
        }
    }

    /** The part of the vectors' derivatives that belongs to some rows of the batch and one of the branches. */
    private Matrix slopes(float[] all, int first, int rows, int branch, int columns) {
        int width = model.factors() + model.half();
        return new Matrix(all, first * width + branch, rows, columns, width, 1);
    }
}
