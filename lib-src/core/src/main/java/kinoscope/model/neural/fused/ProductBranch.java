package kinoscope.model.neural.fused;

import java.util.ArrayList;
import java.util.List;
import kinoscope.compute.DenseKernels;
import kinoscope.model.neural.layer.DenseLayer;
import kinoscope.model.neural.layer.Head;

/**
 * The sum of element-wise products of pairs of vectors: {@code p * q} in GMF, {@code p * q + v * s} in VGMF. It is the head's
 * first branch.
 */
final class ProductBranch implements Branch {
    private final DenseKernels kernels;
    private final List<Sides> sides = new ArrayList<>();
    private final int width;
    private final float[] top;

    /** The vectors of a pair for the rows of a tile. */
    private record Sides(Operand.Pair pair, float[] user, float[] item) {}

    /** A branch of at least one pair, all of the same width. */
    ProductBranch(List<Operand.Pair> pairs, DenseKernels kernels) {
        this.kernels = kernels;
        this.width = pairs.get(0).width();
        int size = kernels.rowsAtATime() * width;
        this.top = new float[size];
        for (Operand.Pair pair : pairs) {
            sides.add(new Sides(pair, new float[size], new float[size]));
        }
    }

    @Override
    public void forward(int first, int rows, boolean drop) {
        for (int k = 0; k < sides.size(); k++) {
            Sides side = sides.get(k);
            side.pair.user().gather(first, rows, side.user, 0, width);
            side.pair.item().gather(first, rows, side.item, 0, width);
            kernels.times(side.user, side.item, rows * width, top, k > 0);
        }
    }

    @Override
    public float[] top() {
        return top;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public void backward(float[] valueSlopes, Head head, int from, int first, int rows) {
        for (Sides side : sides) {
            head.backwardFactor(valueSlopes, side.item, side.pair.user().slopes(first, rows));
            head.backwardFactor(valueSlopes, side.user, side.pair.item().slopes(first, rows));
        }
    }

    @Override
    public List<DenseLayer.Gradient> gradients() {
        return List.of();
    }
}
