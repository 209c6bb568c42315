package kinoscope.model.neural.fused;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kinoscope.compute.DenseKernels;
import kinoscope.compute.Matrix;
import kinoscope.model.neural.layer.DenseLayer;

/**
 * A thread's way through the projection, forward and backward, over a share of the distinct items of a batch. Feature vectors
 * and hidden units of its tiles are kept in between.
 */
final class ProjectionPass {
    private final ItemProjection projection;
    private final DenseKernels kernels;
    private final int tileRows;
    private final List<Block> blocks = new ArrayList<>();
    private final float[] vectors;
    private final float[] hiddenSlopes;
    private final float[] ones;
    private final List<DenseLayer.Gradient> gradients = new ArrayList<>();

    /** What a tile keeps: inputs of the hidden layer, if there is one, and of the layer behind it. */
    private record Block(float[] features, float[] hidden) {}

    ProjectionPass(ItemProjection projection, DenseKernels kernels) {
        this.projection = projection;
        this.kernels = kernels;
        this.tileRows = kernels.rowsAtATime();
        this.vectors = new float[tileRows * projection.width()];
        this.hiddenSlopes = new float[tileRows * projection.projected().inputs()];
        this.ones = new float[tileRows];
        Arrays.fill(ones, 1);
        gradients.add(projection.projected().new Gradient());
        projection.hidden().ifPresent(layer -> gradients.add(layer.new Gradient()));
    }

    /** What is added up for the layers. */
    List<DenseLayer.Gradient> gradients() {
        return gradients;
    }

    /** Projects the items {@code from..to-1} of the batch. */
    void forward(int from, int to) {
        int width = projection.width();
        for (int first = from, number = 0; first < to; first += tileRows, number++) {
            int rows = Math.min(tileRows, to - first);
            Block block = block(number);
            projection.gather(first, rows, block.features);
            projection.hidden().ifPresent(layer -> layer.forward(block.features, block.hidden, rows));
            projection.projected().sums(block.hidden, vectors, rows);
            System.arraycopy(vectors, 0, projection.data(), first * width, rows * width);
        }
    }

    /** Adds to the gradients, of the same items. */
    void backward(int from, int to) {
        for (int first = from, number = 0; first < to; first += tileRows, number++) {
            int rows = Math.min(tileRows, to - first);
            Block block = block(number);
            DenseLayer projected = projection.projected();
            projection.gatherSlopes(first, rows, vectors);
            projected.addGradient(block.hidden, vectors, ones, rows, gradients.get(0));
            projection.hidden().ifPresent(layer -> {
                projected.backward(vectors, rows, 0, Matrix.of(hiddenSlopes, rows, layer.outputs()));
                kernels.throughRelu(block.hidden, hiddenSlopes, rows * layer.outputs(), 1);
                layer.addGradient(block.features, hiddenSlopes, ones, rows, gradients.get(1));
            });
        }
    }

    private Block block(int number) {
        if (number == blocks.size()) {
            float[] features = new float[tileRows * projection.inputs()];
            float[] hidden = projection
                    .hidden()
                    .map(layer -> new float[tileRows * layer.outputs()])
                    .orElse(features);
            blocks.add(new Block(features, hidden));
        }
        return blocks.get(number);
    }
}
