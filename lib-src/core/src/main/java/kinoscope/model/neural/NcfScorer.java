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
 * computed once. The other layers run over blocks of items that fit into the processor's cache. Rows are padded with zeros
 * to {@link Padding#WIDTH}.
 */
final class NcfScorer {
    private final DenseKernels kernels = DenseKernels.fastest();
    private final int items;
    private final float outputBias;
    private final int factors;
    private final int firstWidth;
    private final float[] gmfUser;
    private final float[] gmfItem;
    private final float[] gmfWeight;
    private final float[] userHalf;
    private final float[] itemHalf;
    private final List<Layer> upper = new ArrayList<>();
    private final float[] topWeight;

    /** A hidden layer above the first: {@code weight[inputs][outputs]}, {@code bias[outputs]}, padded. */
    private record Layer(int inputs, int outputs, float[] weight, float[] bias) {}

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
        int unpadded = architecture.hasGmf() ? options.factors() : 0;
        factors = Padding.of(unpadded);
        gmfWeight = Arrays.copyOf(Arrays.copyOf(output, unpadded), factors);
        gmfUser = architecture.hasGmf() ? padded(weights.get("gmf.user"), unpadded) : new float[0];
        gmfItem = architecture.hasGmf() ? padded(weights.get("gmf.item"), unpadded) : new float[0];
        if (!architecture.hasMlp()) {
            firstWidth = 0;
            userHalf = itemHalf = topWeight = new float[0];
            return;
        }
        List<Integer> widths = options.layers();
        firstWidth = Padding.of(widths.get(1));
        int half = widths.get(0) / 2;
        float[] first = padded(weights.get("mlp.layer1.weight"), widths.get(1));
        userHalf = product(weights.get("mlp.user"), half, new Matrix(first, 0, half, firstWidth, firstWidth, 1));
        itemHalf = product(
                weights.get("mlp.item"), half, new Matrix(first, half * firstWidth, half, firstWidth, firstWidth, 1));
        addToRows(userHalf, padded(weights.get("mlp.layer1.bias"), widths.get(1)));
        for (int k = 2; k < widths.size(); k++) {
            int inputs = Padding.of(widths.get(k - 1));
            int outputs = Padding.of(widths.get(k));
            float[] rows = padded(weights.get("mlp.layer" + k + ".weight"), widths.get(k));
            upper.add(new Layer(
                    inputs,
                    outputs,
                    Arrays.copyOf(rows, inputs * outputs),
                    padded(weights.get("mlp.layer" + k + ".bias"), widths.get(k))));
        }
        int top = widths.get(widths.size() - 1);
        topWeight = padded(Arrays.copyOfRange(output, unpadded, unpadded + top), top);
    }

    /**
     * Scores all items.
     *
     * @param user user index
     * @param scores {@code float[items]}, overwritten
     */
    void score(int user, float[] scores) {
        Block block = new Block(user);
        for (int from = 0; from < items; from += block.capacity) {
            int size = Math.min(block.capacity, items - from);
            System.arraycopy(itemHalf, from * firstWidth, block.activation[0], 0, size * firstWidth);
            block.score(new Matrix(gmfItem, from * factors, size, factors, factors, 1), size);
            System.arraycopy(block.value, 0, scores, from, size);
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
        Block block = new Block(user);
        float[] gmf = new float[block.capacity * factors];
        for (int from = 0; from < candidates.length; from += block.capacity) {
            int size = Math.min(block.capacity, candidates.length - from);
            for (int r = 0; r < size; r++) {
                int item = candidates[from + r];
                System.arraycopy(itemHalf, item * firstWidth, block.activation[0], r * firstWidth, firstWidth);
                System.arraycopy(gmfItem, item * factors, gmf, r * factors, factors);
            }
            block.score(Matrix.of(gmf, size, factors), size);
            for (int r = 0; r < size; r++) {
                scores[candidates[from + r]] = block.value[r];
            }
        }
    }

    /** The way of a block of items through the layers, for one user. */
    private final class Block {
        private final int capacity = kernels.rowsAtATime();
        private final float[][] activation = new float[upper.size() + 1][];
        private final float[] value = new float[capacity];
        private final float[] userWeight = new float[factors];
        private final float[] userBias;

        Block(int user) {
            for (int f = 0; f < factors; f++) {
                userWeight[f] = gmfUser[user * factors + f] * gmfWeight[f];
            }
            userBias = Arrays.copyOfRange(userHalf, user * firstWidth, (user + 1) * firstWidth);
            activation[0] = new float[capacity * firstWidth];
            for (int k = 0; k < upper.size(); k++) {
                activation[k + 1] = new float[capacity * upper.get(k).outputs];
            }
        }

        /** Fills {@code value}; the items' halves of the first layer stand in {@code activation[0]}. */
        void score(Matrix gmf, int size) {
            Arrays.fill(value, 0, size, outputBias);
            if (factors > 0) {
                kernels.addRowDots(gmf, userWeight, 0, value);
            }
            if (firstWidth == 0) {
                return;
            }
            kernels.addBiasAndRelu(activation[0], size, firstWidth, userBias);
            for (int k = 0; k < upper.size(); k++) {
                Layer layer = upper.get(k);
                kernels.multiply(
                        Matrix.of(activation[k], size, layer.inputs),
                        Matrix.of(layer.weight, layer.inputs, layer.outputs),
                        Matrix.of(activation[k + 1], size, layer.outputs),
                        false);
                kernels.addBiasAndRelu(activation[k + 1], size, layer.outputs, layer.bias);
            }
            kernels.addRowDots(Matrix.of(activation[upper.size()], size, topWeight.length), topWeight, 0, value);
        }
    }

    /** {@code x[n][inner] * w[inner][outer]}, a block of rows at a time. */
    private float[] product(float[] x, int inner, Matrix w) {
        int rows = x.length / inner;
        float[] result = new float[Math.multiplyExact(rows, w.columns())];
        for (int from = 0; from < rows; from += kernels.rowsAtATime()) {
            int size = Math.min(kernels.rowsAtATime(), rows - from);
            kernels.multiply(
                    Matrix.of(x, rows, inner).rows(from, size),
                    w,
                    Matrix.of(result, rows, w.columns()).rows(from, size),
                    false);
        }
        return result;
    }

    private static void addToRows(float[] rows, float[] x) {
        for (int k = 0; k < rows.length; k++) {
            rows[k] += x[k % x.length];
        }
    }

    /** The rows of a matrix of so many columns, each filled up with zeros. */
    private static float[] padded(float[] rows, int columns) {
        int width = Padding.of(columns);
        float[] result = new float[Math.multiplyExact(rows.length / columns, width)];
        for (int r = 0; r * columns < rows.length; r++) {
            System.arraycopy(rows, r * columns, result, r * width, columns);
        }
        return result;
    }
}
