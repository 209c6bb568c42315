package kinoscope.model.neural;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kinoscope.compute.DenseKernels;
import kinoscope.model.neural.scoring.ItemTiles;
import kinoscope.model.neural.scoring.PerceptronScorer;
import kinoscope.model.neural.scoring.ProductScorer;
import kinoscope.model.neural.scoring.RowProduct;

/**
 * Scores items for a user from the weights alone, whatever engine trained them. Immutable, for any number of threads.
 *
 * <p>Score: the value under the sigmoid of the network, {@code log(p / (1 - p))}. It orders items as the probability p does,
 * but two very likely items do not become equal by rounding. It is the sum of what the branches add, tile of items by tile.
 */
final class NcfScorer {
    private final int items;
    private final float outputBias;
    private final List<ProductScorer> products = new ArrayList<>();
    private final List<PerceptronScorer> perceptrons = new ArrayList<>();

    /**
     * Prepares the weights of a network.
     *
     * @param options the network's architecture and widths
     * @param weights arrays as in {@link NcfLayout#of}; not modified
     */
    NcfScorer(NcfOptions options, NetworkWeights weights) {
        DenseKernels kernels = DenseKernels.fastest();
        NcfArchitecture architecture = options.architecture();
        outputBias = weights.get("output.bias")[0];
        items = weights.shapes().stream()
                .filter(shape -> shape.name().endsWith(".item"))
                .mapToInt(WeightShape::rows)
                .findFirst()
                .orElseThrow();
        float[] output = weights.get("output.weight");
        int used = architecture.hasGmf() ? options.factors() : 0;
        float[] productWeight = Arrays.copyOf(output, used);
        if (architecture.hasGmf()) {
            products.add(new ProductScorer(kernels, weights.get("gmf.user"), weights.get("gmf.item"), productWeight));
        }
        if (architecture.hasVisual() && !architecture.hasVisualMlp()) {
            products.add(
                    new ProductScorer(kernels, weights.get("visual.user"), weights.get("visual.item"), productWeight));
        }
        List<String> branches = new ArrayList<>();
        if (architecture.hasMlp()) {
            branches.add("mlp");
        }
        if (architecture.hasVisualMlp()) {
            branches.add("visual");
        }
        List<Integer> layers = options.layers();
        int top = layers.get(layers.size() - 1);
        for (String branch : branches) {
            float[] topWeight = Arrays.copyOfRange(output, used, used + top);
            perceptrons.add(perceptron(kernels, branch, layers, weights, topWeight));
            used += top;
        }
    }

    private static PerceptronScorer perceptron(
            DenseKernels kernels, String branch, List<Integer> layers, NetworkWeights weights, float[] topWeight) {
        int firstWidth = layers.get(1);
        float[] first = weights.get(branch + ".layer1.weight");
        int half = first.length / firstWidth / 2;
        float[] userPart = Arrays.copyOf(first, half * firstWidth);
        float[] itemPart = Arrays.copyOfRange(first, half * firstWidth, first.length);
        float[] userHalf = RowProduct.of(kernels, weights.get(branch + ".user"), userPart, half);
        RowProduct.add(userHalf, weights.get(branch + ".layer1.bias"));
        float[] itemHalf = RowProduct.of(kernels, weights.get(branch + ".item"), itemPart, half);
        List<float[]> upper = new ArrayList<>();
        for (int k = 2; k < layers.size(); k++) {
            upper.add(weights.get(branch + ".layer" + k + ".weight"));
            upper.add(weights.get(branch + ".layer" + k + ".bias"));
        }
        return new PerceptronScorer(kernels, userHalf, itemHalf, layers.subList(1, layers.size()), upper, topWeight);
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
            way.score(index);
            System.arraycopy(way.values, 0, scores, from, Math.min(ItemTiles.ITEMS, items - from));
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
        for (int from = 0; from < candidates.length; from += ItemTiles.ITEMS) {
            int size = Math.min(ItemTiles.ITEMS, candidates.length - from);
            way.score(candidates, from, size);
            for (int k = 0; k < size; k++) {
                scores[candidates[from + k]] = way.values[k];
            }
        }
    }

    /** The way of a tile of items through the branches, for one user. */
    private final class Way {
        private final float[] values = new float[ItemTiles.ITEMS];
        private final List<ProductScorer.Way> productWays;
        private final List<PerceptronScorer.Way> perceptronWays;

        Way(int user) {
            productWays =
                    products.stream().map(product -> product.new Way(user)).toList();
            perceptronWays = perceptrons.stream()
                    .map(perceptron -> perceptron.new Way(user))
                    .toList();
        }

        void score(int tile) {
            Arrays.fill(values, outputBias);
            productWays.forEach(way -> way.add(tile, values));
            perceptronWays.forEach(way -> way.add(tile, values));
        }

        void score(int[] candidates, int from, int size) {
            Arrays.fill(values, outputBias);
            productWays.forEach(way -> way.add(candidates, from, size, values));
            perceptronWays.forEach(way -> way.add(candidates, from, size, values));
        }
    }
}
