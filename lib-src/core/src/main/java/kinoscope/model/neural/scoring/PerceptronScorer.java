package kinoscope.model.neural.scoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kinoscope.compute.DenseKernels;
import kinoscope.compute.Matrix;

/**
 * What a perceptron on a user and an item vector adds to the scores of a user's items. Immutable, for any number of threads.
 *
 * <p>The first hidden layer reads {@code [user | item]}, so its item half {@code W_item' q_i} is the same for all users and is
 * computed once. The layers run over tiles of items, {@code float[units][items]}, see {@link ItemTiles}: each unit is a row,
 * so that narrow layers waste nothing and the last sum needs no adding across a register.
 */
public final class PerceptronScorer {
    private final DenseKernels kernels;
    private final int firstWidth;
    private final float[] userHalf;
    private final ItemTiles itemHalf;
    private final List<Layer> upper = new ArrayList<>();
    private final float[] topWeight;

    /** A hidden layer above the first: {@code weight[outputs][inputs]}, {@code bias[outputs]}. */
    record Layer(Matrix weight, float[] bias) {}

    /**
     * Prepares the weights of a perceptron above its first layer.
     *
     * @param userHalf what users bring to the first hidden layer, its bias included: {@code float[users][widths[0]]}; shared
     * @param itemHalf what items bring to it: {@code float[items][widths[0]]}
     * @param widths of the hidden layers, from below
     * @param upper arrays of the layers above the first, {@code weight[inputs][outputs]} and {@code bias[outputs]} by turns;
     *     shared
     * @param topWeight what the last layer multiplies its top with; shared
     */
    public PerceptronScorer(
            DenseKernels kernels,
            float[] userHalf,
            float[] itemHalf,
            List<Integer> widths,
            List<float[]> upper,
            float[] topWeight) {
        this.kernels = kernels;
        this.topWeight = topWeight;
        this.firstWidth = widths.get(0);
        this.userHalf = userHalf;
        this.itemHalf = new ItemTiles(itemHalf, firstWidth, itemHalf.length / firstWidth);
        for (int k = 1; k < widths.size(); k++) {
            Matrix weight = Matrix.of(upper.get(2 * k - 2), widths.get(k - 1), widths.get(k));
            this.upper.add(new Layer(weight.transposed(), upper.get(2 * k - 1)));
        }
    }

    DenseKernels kernels() {
        return kernels;
    }

    /** The hidden layers above the first, from below. */
    List<Layer> upper() {
        return upper;
    }

    float[] topWeight() {
        return topWeight;
    }

    /** The way of a tile of items through the layers, for one user. */
    public final class Way {
        private final Matrix[] activation = new Matrix[upper.size() + 1];
        private final float[] chosen = new float[firstWidth * ItemTiles.ITEMS];
        private final float[] half;

        /** That of a user. */
        public Way(int user) {
            this(Arrays.copyOfRange(userHalf, user * firstWidth, (user + 1) * firstWidth));
        }

        /**
         * That of anybody.
         *
         * @param half what the person brings to the first hidden layer: {@code float[widths[0]]}; shared, and read anew each
         *     time
         */
        public Way(float[] half) {
            this.half = half;
            activation[0] = tile(firstWidth);
            for (int k = 0; k < upper.size(); k++) {
                activation[k + 1] = tile(upper.get(k).bias.length);
            }
        }

        private static Matrix tile(int units) {
            return Matrix.of(new float[units * ItemTiles.ITEMS], units, ItemTiles.ITEMS);
        }

        /** Adds to the values of a whole tile. */
        public void add(int tile, float[] values) {
            add(itemHalf.tile(tile), values);
        }

        /** Adds to the values of chosen items, as {@link ItemTiles#gather} takes them. */
        public void add(int[] items, int from, int size, float[] values) {
            choose(items, from, size);
            addChosen(values);
        }

        /** Takes items, as {@link ItemTiles#gather} does, for {@link #addChosen}. */
        public void choose(int[] items, int from, int size) {
            itemHalf.gather(items, from, size, chosen);
        }

        /** Adds to the values of the items chosen last. */
        public void addChosen(float[] values) {
            add(chosen, values);
        }

        PerceptronScorer scorer() {
            return PerceptronScorer.this;
        }

        /** What the hidden layers gave for the last tile: {@code float[units][ITEMS]} each, from below. */
        Matrix[] activation() {
            return activation;
        }

        private void add(float[] itemHalves, float[] values) {
            shiftAndRelu(itemHalves, half, activation[0].data());
            for (int k = 0; k < upper.size(); k++) {
                Layer layer = upper.get(k);
                Matrix units = activation[k + 1];
                kernels.multiply(layer.weight, activation[k], units, false);
                shiftAndRelu(units.data(), layer.bias, units.data());
            }
            float[] top = activation[upper.size()].data();
            kernels.addWeightedRows(topWeight, top, topWeight.length, ItemTiles.ITEMS, values, 0);
        }

        private void shiftAndRelu(float[] x, float[] bias, float[] y) {
            for (int unit = 0, at = 0; unit < bias.length; unit++, at += ItemTiles.ITEMS) {
                kernels.shiftAndRelu(x, at, ItemTiles.ITEMS, bias[unit], y, at);
            }
        }
    }
}
