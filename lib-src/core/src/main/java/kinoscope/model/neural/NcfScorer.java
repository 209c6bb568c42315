package kinoscope.model.neural;

import java.util.Arrays;

/**
 * Scores the whole catalogue for a user from the weights alone, whatever engine trained them. Immutable, for any number of
 * threads.
 *
 * <p>Score: the value under the sigmoid of the network, {@code log(p / (1 - p))}. It orders items as the probability p does,
 * but two very likely items do not become equal by rounding.
 *
 * <p>The first hidden layer reads {@code [user | item]}, so its item half {@code W_item' q_i} is the same for all users and is
 * computed once. The other layers run over blocks of items, stored feature by feature, which the compiler turns into vector
 * instructions.
 */
final class NcfScorer {
    private static final int BLOCK = 256;

    private final int items;
    private final float outputBias;
    private final int factors;
    private final float[] gmfUser;
    private final float[] gmfItem;
    private final float[] outputWeight;
    private final DenseWeights[] hidden;
    private final float[] userHalf;
    private final float[] itemHalf;

    /**
     * Prepares the weights of a network.
     *
     * @param options the network's architecture and widths
     * @param weights arrays as in {@link NcfLayout}; partly shared, not modified
     */
    NcfScorer(NcfOptions options, NcfWeights weights) {
        outputBias = weights.get("output.bias")[0];
        outputWeight = weights.get("output.weight");
        items = weights.shapes().stream()
                .filter(shape -> shape.name().endsWith(".item"))
                .mapToInt(WeightShape::rows)
                .findFirst()
                .orElseThrow();
        if (options.architecture().hasGmf()) {
            factors = options.factors();
            gmfUser = weights.get("gmf.user");
            gmfItem = transposed(weights.get("gmf.item"), items, factors);
        } else {
            factors = 0;
            gmfUser = gmfItem = null;
        }
        if (options.architecture().hasMlp()) {
            hidden = new DenseWeights[options.layers().size() - 1];
            for (int k = 0; k < hidden.length; k++) {
                String name = "mlp.layer" + (k + 1);
                hidden[k] = new DenseWeights(
                        options.layers().get(k),
                        options.layers().get(k + 1),
                        weights.get(name + ".weight"),
                        weights.get(name + ".bias"));
            }
            int half = hidden[0].inputs / 2;
            int split = half * hidden[0].outputs;
            float[] first = hidden[0].weight;
            userHalf = product(weights.get("mlp.user"), half, Arrays.copyOf(first, split), hidden[0].outputs);
            float[] itemRows = product(
                    weights.get("mlp.item"), half, Arrays.copyOfRange(first, split, first.length), hidden[0].outputs);
            itemHalf = transposed(itemRows, items, hidden[0].outputs);
        } else {
            hidden = new DenseWeights[0];
            userHalf = itemHalf = null;
        }
    }

    /**
     * Scores all items.
     *
     * @param user user index
     * @param scores {@code float[items]}, overwritten
     */
    void score(int user, float[] scores) {
        Arrays.fill(scores, outputBias);
        if (factors > 0) {
            for (int f = 0; f < factors; f++) {
                addScaled(gmfUser[user * factors + f] * outputWeight[f], gmfItem, f * items, scores, 0, items);
            }
        }
        if (hidden.length > 0) {
            addPerceptron(user, scores);
        }
    }

    private void addPerceptron(int user, float[] scores) {
        float[][] activation = new float[hidden.length][];
        for (int k = 0; k < hidden.length; k++) {
            activation[k] = new float[hidden[k].outputs * BLOCK];
        }
        for (int from = 0; from < items; from += BLOCK) {
            int size = Math.min(BLOCK, items - from);
            firstLayer(user, from, size, activation[0]);
            for (int k = 1; k < hidden.length; k++) {
                hidden[k].forward(activation[k - 1], activation[k], size);
            }
            float[] top = activation[hidden.length - 1];
            for (int o = 0; o < hidden[hidden.length - 1].outputs; o++) {
                addScaled(outputWeight[factors + o], top, o * BLOCK, scores, from, size);
            }
        }
    }

    private void firstLayer(int user, int from, int size, float[] out) {
        int width = hidden[0].outputs;
        for (int o = 0; o < width; o++) {
            float base = userHalf[user * width + o] + hidden[0].bias[o];
            int source = o * items + from;
            int target = o * BLOCK;
            for (int i = 0; i < size; i++) {
                out[target + i] = Math.max(0, base + itemHalf[source + i]);
            }
        }
    }

    private static void addScaled(float factor, float[] x, int xFrom, float[] sum, int sumFrom, int size) {
        for (int i = 0; i < size; i++) {
            sum[sumFrom + i] += factor * x[xFrom + i];
        }
    }

    /** {@code x[n][inner] * w[inner][outer]}, row-major. */
    private static float[] product(float[] x, int inner, float[] w, int outer) {
        int rows = x.length / inner;
        float[] result = new float[Math.multiplyExact(rows, outer)];
        for (int r = 0; r < rows; r++) {
            for (int k = 0; k < inner; k++) {
                addScaled(x[r * inner + k], w, k * outer, result, r * outer, outer);
            }
        }
        return result;
    }

    private static float[] transposed(float[] x, int rows, int columns) {
        float[] result = new float[x.length];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                result[c * rows + r] = x[r * columns + c];
            }
        }
        return result;
    }

    /** A hidden layer: {@code weight[inputs][outputs]}, {@code bias[outputs]}. */
    private record DenseWeights(int inputs, int outputs, float[] weight, float[] bias) {
        /** {@code out = relu(weight' in + bias)} for a block of items; in and out are [feature][BLOCK]. */
        void forward(float[] in, float[] out, int size) {
            for (int o = 0; o < outputs; o++) {
                int target = o * BLOCK;
                Arrays.fill(out, target, target + size, bias[o]);
                int f = 0;
                for (; f + 4 <= inputs; f += 4) {
                    addFour(in, f * BLOCK, f * outputs + o, out, target, size);
                }
                for (; f < inputs; f++) {
                    addScaled(weight[f * outputs + o], in, f * BLOCK, out, target, size);
                }
                for (int i = 0; i < size; i++) {
                    out[target + i] = Math.max(0, out[target + i]);
                }
            }
        }

        /** Adds four features at a time, so that the sums are read and written a quarter as often. */
        private void addFour(float[] in, int from, int w, float[] out, int target, int size) {
            float w0 = weight[w];
            float w1 = weight[w + outputs];
            float w2 = weight[w + 2 * outputs];
            float w3 = weight[w + 3 * outputs];
            for (int i = 0; i < size; i++) {
                out[target + i] += w0 * in[from + i]
                        + w1 * in[from + BLOCK + i]
                        + w2 * in[from + 2 * BLOCK + i]
                        + w3 * in[from + 3 * BLOCK + i];
            }
        }
    }
}
