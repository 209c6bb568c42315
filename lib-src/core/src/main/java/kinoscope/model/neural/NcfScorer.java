package kinoscope.model.neural;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kinoscope.compute.DenseKernels;
import kinoscope.compute.Matrix;
import kinoscope.compute.Padding;

/**
 * Scores items for a user from the weights alone, whatever engine trained them. Immutable, for any number of threads.
 *
 * <p>Score: the value under the sigmoid of the network, {@code log(p / (1 - p))}. It orders items as the probability p does,
 * but two very likely items do not become equal by rounding.
 *
 * <p>The first hidden layer reads {@code [user | item]}, so its item half {@code W_item' q_i} is the same for all users and is
 * computed once. The layers run over tiles of items, {@code float[units][items]}, see {@link ItemTiles}: each unit is a row,
 * so that narrow layers waste nothing and the last sum needs no adding across a register.
 */
final class NcfScorer {
    private final DenseKernels kernels = DenseKernels.fastest();
    private final int items;
    private final float outputBias;
    private final int factors;
    private final int firstWidth;
    private final float[] gmfUser;
    private final float[] gmfWeight;
    private final float[] userHalf;
    private final ItemTiles gmfItem;
    private final ItemTiles itemHalf;
    private final List<Layer> upper = new ArrayList<>();
    private final float[] topWeight;

    /** A hidden layer above the first: {@code weight[outputs][inputs]}, {@code bias[outputs]}. */
    private record Layer(Matrix weight, float[] bias) {}

    /**
     * Prepares the weights of a network.
     *
     * @param options the network's architecture and widths
     * @param weights arrays as in {@link NcfLayout}; not modified
     */
    NcfScorer(NcfOptions options, NcfWeights weights) {
        NcfArchitecture architecture = options.architecture();
        outputBias = weights.get("output.bias")[0];
        items = weights.shapes().stream()
                .filter(shape -> shape.name().endsWith(".item"))
                .mapToInt(WeightShape::rows)
                .findFirst()
                .orElseThrow();
        float[] output = weights.get("output.weight");
        factors = architecture.hasGmf() ? options.factors() : 0;
        gmfWeight = Arrays.copyOf(output, factors);
        gmfUser = architecture.hasGmf() ? weights.get("gmf.user") : new float[0];
        gmfItem = new ItemTiles(architecture.hasGmf() ? weights.get("gmf.item") : new float[0], factors, items);
        topWeight = Arrays.copyOfRange(output, factors, output.length);
        if (!architecture.hasMlp()) {
            firstWidth = 0;
            userHalf = new float[0];
            itemHalf = new ItemTiles(userHalf, firstWidth, items);
            return;
        }
        List<Integer> widths = options.layers();
        firstWidth = widths.get(1);
        int half = widths.get(0) / 2;
        float[] first = weights.get("mlp.layer1.weight");
        userHalf = product(weights.get("mlp.user"), Arrays.copyOf(first, half * firstWidth), half);
        addToRows(userHalf, weights.get("mlp.layer1.bias"));
        float[] itemPart = Arrays.copyOfRange(first, half * firstWidth, first.length);
        itemHalf = new ItemTiles(product(weights.get("mlp.item"), itemPart, half), firstWidth, items);
        for (int k = 2; k < widths.size(); k++) {
            Matrix weight = Matrix.of(weights.get("mlp.layer" + k + ".weight"), widths.get(k - 1), widths.get(k));
            upper.add(new Layer(weight.transposed(), weights.get("mlp.layer" + k + ".bias")));
        }
    }

    /**
     * Scores all items.
     *
     * @param user user index
     * @param scores {@code float[items]}, overwritten
     */
    void score(int user, float[] scores) {
        Way way = new Way(user);
        for (int from = 0, index = 0; from < items; from += ItemTiles.ITEMS, index++) {
            way.score(gmfItem.tile(index), itemHalf.tile(index));
            System.arraycopy(way.value, 0, scores, from, Math.min(ItemTiles.ITEMS, items - from));
        }
    }

    /**
     * Scores some items.
     *
     * @param user user index
     * @param candidates item indices
     * @param scores {@code float[items]}, the candidates' entries are overwritten
     */
    void score(int user, int[] candidates, float[] scores) {
        Way way = new Way(user);
        float[] gmf = new float[factors * ItemTiles.ITEMS];
        float[] half = new float[firstWidth * ItemTiles.ITEMS];
        for (int from = 0; from < candidates.length; from += ItemTiles.ITEMS) {
            int size = Math.min(ItemTiles.ITEMS, candidates.length - from);
            gmfItem.gather(candidates, from, size, gmf);
            itemHalf.gather(candidates, from, size, half);
            way.score(gmf, half);
            for (int k = 0; k < size; k++) {
                scores[candidates[from + k]] = way.value[k];
            }
        }
    }

    /** The way of a tile of items through the layers, for one user. */
    private final class Way {
        private final Matrix[] activation = new Matrix[upper.size() + 1];
        private final float[] value = new float[ItemTiles.ITEMS];
        private final float[] userWeight = new float[factors];
        private final float[] userBias;

        Way(int user) {
            for (int f = 0; f < factors; f++) {
                userWeight[f] = gmfUser[user * factors + f] * gmfWeight[f];
            }
            userBias = Arrays.copyOfRange(userHalf, user * firstWidth, (user + 1) * firstWidth);
            activation[0] = tile(firstWidth);
            for (int k = 0; k < upper.size(); k++) {
                activation[k + 1] = tile(upper.get(k).bias.length);
            }
        }

        private static Matrix tile(int units) {
            return Matrix.of(new float[units * ItemTiles.ITEMS], units, ItemTiles.ITEMS);
        }

        /** Fills {@code value}, of the items' factors and their halves of the first layer. */
        void score(float[] gmf, float[] half) {
            Arrays.fill(value, outputBias);
            kernels.addWeightedRows(userWeight, gmf, factors, ItemTiles.ITEMS, value, 0);
            shiftAndRelu(half, userBias, activation[0].data());
            for (int k = 0; k < upper.size(); k++) {
                Layer layer = upper.get(k);
                Matrix units = activation[k + 1];
                kernels.multiply(layer.weight, activation[k], units, false);
                shiftAndRelu(units.data(), layer.bias, units.data());
            }
            float[] top = activation[upper.size()].data();
            kernels.addWeightedRows(topWeight, top, topWeight.length, ItemTiles.ITEMS, value, 0);
        }

        private void shiftAndRelu(float[] x, float[] bias, float[] y) {
            for (int unit = 0, at = 0; unit < bias.length; unit++, at += ItemTiles.ITEMS) {
                kernels.shiftAndRelu(x, at, ItemTiles.ITEMS, bias[unit], y, at);
            }
        }
    }

    /** {@code x[n][inner] * w[inner][outer]}; computed with the rows of w filled up with zeros. */
    private float[] product(float[] x, float[] w, int inner) {
        int rows = x.length / inner;
        int outer = w.length / inner;
        int stride = Padding.of(outer);
        float[] padded = new float[inner * stride];
        for (int r = 0; r < inner; r++) {
            System.arraycopy(w, r * outer, padded, r * stride, outer);
        }
        float[] result = new float[Math.multiplyExact(rows, outer)];
        float[] block = new float[kernels.rowsAtATime() * stride];
        for (int from = 0; from < rows; from += kernels.rowsAtATime()) {
            int size = Math.min(kernels.rowsAtATime(), rows - from);
            Matrix product = Matrix.of(block, size, stride);
            kernels.multiply(
                    Matrix.of(x, rows, inner).rows(from, size), Matrix.of(padded, inner, stride), product, false);
            for (int r = 0; r < size; r++) {
                System.arraycopy(block, r * stride, result, (from + r) * outer, outer);
            }
        }
        return result;
    }

    private static void addToRows(float[] rows, float[] x) {
        for (int k = 0; k < rows.length; k++) {
            rows[k] += x[k % x.length];
        }
    }
}
