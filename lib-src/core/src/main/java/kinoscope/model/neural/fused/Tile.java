package kinoscope.model.neural.fused;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kinoscope.compute.DenseKernels;
import kinoscope.model.neural.layer.DenseLayer;
import kinoscope.model.neural.layer.Dropout;
import kinoscope.model.neural.layer.Head;

/**
 * A thread's forward and backward pass over a few rows of a batch at a time, so few that all they need stays in the
 * processor's first cache; and what the thread adds up of the gradients.
 */
final class Tile {
    private final Head head;
    private final Dropout dropout;
    private final int tileRows;
    private final List<Branch> branches = new ArrayList<>();
    private final Optional<ProjectionPass> projection;
    private final float[] value;
    private final float[] valueSlope;
    private final List<DenseLayer.Gradient> layerGradients = new ArrayList<>();
    private final Head.Gradient headGradient;
    private double loss;

    Tile(FusedModel model, DenseKernels kernels, Dropout dropout) {
        this.head = model.head();
        this.dropout = dropout;
        this.tileRows = kernels.rowsAtATime();
        this.value = new float[tileRows];
        this.valueSlope = new float[tileRows];
        if (!model.products().isEmpty()) {
            branches.add(new ProductBranch(model.products(), kernels));
        }
        model.perceptrons().forEach(layers -> branches.add(new PerceptronBranch(layers, kernels, dropout)));
        branches.forEach(branch -> layerGradients.addAll(branch.gradients()));
        this.projection = model.projection().map(items -> new ProjectionPass(items, kernels));
        projection.ifPresent(pass -> layerGradients.addAll(pass.gradients()));
        this.headGradient = head.new Gradient();
    }

    /** The way through the projection of items, if there is one; it must have gone forward before rows do. */
    Optional<ProjectionPass> projection() {
        return projection;
    }

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
        layerGradients.forEach(DenseLayer.Gradient::step);
        headGradient.step();
    }

    /**
     * Forward and backward pass of some rows of the batch.
     *
     * @param labels of the whole batch
     * @param size of the whole batch
     * @param from first row
     * @param to row behind the last
     */
    void train(float[] labels, int size, int from, int to) {
        for (int first = from; first < to; first += tileRows) {
            int rows = Math.min(tileRows, to - first);
            forward(first, rows, dropout.isActive());
            slopesOfLoss(labels, size, first, rows);
            backward(first, rows);
        }
    }

    /** The values under the sigmoid of the rows {@code from..to-1}, without dropout. */
    void values(int from, int to, float[] result) {
        for (int first = from; first < to; first += tileRows) {
            int rows = Math.min(tileRows, to - first);
            forward(first, rows, false);
            System.arraycopy(value, 0, result, first, rows);
        }
    }

    private void forward(int first, int rows, boolean drop) {
        head.start(rows, value);
        int from = 0;
        for (Branch branch : branches) {
            branch.forward(first, rows, drop);
            head.add(branch.top(), branch.width(), from, rows, value);
            from += branch.width();
        }
    }

    private void slopesOfLoss(float[] labels, int size, int first, int rows) {
        for (int r = 0; r < rows; r++) {
            double z = value[r];
            float label = labels[first + r];
            double decay = Math.exp(-Math.abs(z));
            double probability = (z >= 0 ? 1 : decay) / (1 + decay);
            loss += Math.max(z, 0) - z * label + Math.log(1 + decay);
            valueSlope[r] = (float) ((probability - label) / size);
        }
    }

    private void backward(int first, int rows) {
        headGradient.addToBias(valueSlope, rows);
        int from = 0;
        for (Branch branch : branches) {
            headGradient.addToWeight(valueSlope, branch.top(), branch.width(), from, rows);
            branch.backward(valueSlope, head, from, first, rows);
            from += branch.width();
        }
    }
}
