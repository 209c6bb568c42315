package kinoscope.model.neural.scoring;

import java.util.Arrays;
import java.util.List;
import kinoscope.compute.DenseKernels;
import kinoscope.compute.Matrix;

/**
 * The way back of a tile of items through the layers of a perceptron, down to what its user brings to the first hidden layer.
 * Working memory of one thread.
 */
public final class PerceptronSlopes {
    private static final float[] ONES = new float[ItemTiles.ITEMS];

    static {
        Arrays.fill(ONES, 1);
    }

    private final DenseKernels kernels;
    private final List<PerceptronScorer.Layer> upper;
    private final float[] topWeight;
    private final Matrix[] activation;
    private final Matrix[] slopes;

    /** Back along this way, whatever tile it saw last. */
    public PerceptronSlopes(PerceptronScorer.Way way) {
        kernels = way.scorer().kernels();
        upper = way.scorer().upper();
        topWeight = way.scorer().topWeight();
        activation = way.activation();
        slopes = Arrays.stream(activation)
                .map(units -> Matrix.of(new float[units.data().length], units.rows(), units.columns()))
                .toArray(Matrix[]::new);
    }

    /**
     * Goes back.
     *
     * @param byValue slopes by the values of the tile's items: {@code float[ITEMS]}, 0 behind the chosen
     * @param byHalf slopes by what the user brings, added to: {@code float[widths[0]]}
     */
    public void add(float[] byValue, float[] byHalf) {
        int top = slopes.length - 1;
        kernels.outer(topWeight, topWeight.length, byValue, 0, ItemTiles.ITEMS, slopes[top].data());
        throughRelu(top);
        for (int k = top; k > 0; k--) {
            kernels.multiply(upper.get(k - 1).weight().transposed(), slopes[k], slopes[k - 1], false);
            throughRelu(k - 1);
        }
        kernels.addRowDots(slopes[0], ONES, 0, byHalf);
    }

    private void throughRelu(int k) {
        kernels.throughRelu(activation[k].data(), slopes[k].data(), slopes[k].data().length, 1);
    }
}
