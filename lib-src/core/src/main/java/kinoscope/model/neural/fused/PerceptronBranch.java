package kinoscope.model.neural.fused;

import java.util.Arrays;
import java.util.List;
import kinoscope.compute.DenseKernels;
import kinoscope.compute.Matrix;
import kinoscope.model.neural.layer.DenseLayer;
import kinoscope.model.neural.layer.Dropout;
import kinoscope.model.neural.layer.Head;

/** Hidden layers on a user vector followed by an item vector. */
final class PerceptronBranch implements Branch {
    private final FusedModel.Perceptron perceptron;
    private final DenseKernels kernels;
    private final Dropout dropout;
    private final int half;
    private final float[][] activation;
    private final float[][] slope;
    private final float[] ones;
    private final List<DenseLayer.Gradient> gradients;

    PerceptronBranch(FusedModel.Perceptron perceptron, DenseKernels kernels, Dropout dropout) {
        this.perceptron = perceptron;
        this.kernels = kernels;
        this.dropout = dropout;
        this.half = perceptron.pair().width();
        int tileRows = kernels.rowsAtATime();
        int depth = perceptron.layers().size();
        this.activation = new float[depth + 1][];
        this.slope = new float[depth + 1][];
        activation[0] = new float[tileRows * 2 * half];
        for (int k = 0; k < depth; k++) {
            activation[k + 1] = new float[tileRows * layer(k).outputs()];
            slope[k + 1] = new float[tileRows * layer(k).outputs()];
        }
        this.ones = new float[tileRows];
        Arrays.fill(ones, 1);
        this.gradients =
                perceptron.layers().stream().map(layer -> layer.new Gradient()).toList();
    }

    private DenseLayer layer(int k) {
        return perceptron.layers().get(k);
    }

    @Override
    public void forward(int first, int rows, boolean drop) {
        perceptron.pair().user().gather(first, rows, activation[0], 0, 2 * half);
        perceptron.pair().item().gather(first, rows, activation[0], half, 2 * half);
        for (int k = 0; k < gradients.size(); k++) {
            layer(k).forward(activation[k], activation[k + 1], rows);
            if (drop) {
                dropout.apply(activation[k + 1], rows, layer(k).outputs(), first, perceptron.firstLayer() + k);
            }
        }
    }

    @Override
    public float[] top() {
        return activation[activation.length - 1];
    }

    @Override
    public int width() {
        return layer(gradients.size() - 1).outputs();
    }

    @Override
    public void backward(float[] valueSlopes, Head head, int from, int first, int rows) {
        int depth = gradients.size();
        head.backwardTop(valueSlopes, rows, from, width(), slope[depth]);
        for (int k = depth - 1; k >= 0; k--) {
            DenseLayer layer = layer(k);
            float[] own = slope[k + 1];
            kernels.throughRelu(activation[k + 1], own, rows * layer.outputs(), dropout.scale());
            layer.addGradient(activation[k], own, ones, rows, gradients.get(k));
            if (k > 0) {
                layer.backward(own, rows, 0, Matrix.of(slope[k], rows, layer.inputs()));
            } else {
                layer.backward(own, rows, 0, perceptron.pair().user().slopes(first, rows));
                layer.backward(own, rows, half, perceptron.pair().item().slopes(first, rows));
            }
        }
    }

    @Override
    public List<DenseLayer.Gradient> gradients() {
        return gradients;
    }
}
