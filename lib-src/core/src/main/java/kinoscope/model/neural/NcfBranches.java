package kinoscope.model.neural;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kinoscope.compute.DenseKernels;
import kinoscope.model.neural.scoring.PerceptronScorer;
import kinoscope.model.neural.scoring.ProductScorer;
import kinoscope.model.neural.scoring.RowProduct;
import kinoscope.model.neural.scoring.UserHalf;

/**
 * A trained network taken apart: the value under its sigmoid is the sum of a bias and of what each branch adds. The vectors
 * that a user has in the branches, joined in their order, products first, are the user's joined vector. Immutable.
 */
final class NcfBranches {
    private static final String USER = ".user";
    private static final String ITEM = ".item";

    private final NetworkWeights weights;
    private final int items;
    private final List<String> names = new ArrayList<>();
    private final List<ProductScorer> products = new ArrayList<>();
    private final List<PerceptronScorer> perceptrons = new ArrayList<>();
    private final List<UserHalf> halves = new ArrayList<>();

    /**
     * Takes a network apart.
     *
     * @param options the network's architecture and widths
     * @param weights arrays as in {@link NcfLayout#of}; shared
     */
    NcfBranches(NcfOptions options, NetworkWeights weights) {
        this.weights = weights;
        DenseKernels kernels = DenseKernels.fastest();
        NcfArchitecture architecture = options.architecture();
        items = weights.shapes().stream()
                .filter(shape -> shape.name().endsWith(ITEM))
                .mapToInt(WeightShape::rows)
                .findFirst()
                .orElseThrow();
        float[] output = weights.get("output.weight");
        int used = architecture.hasGmf() ? options.factors() : 0;
        float[] productWeight = Arrays.copyOf(output, used);
        if (architecture.hasGmf()) {
            addProduct(kernels, "gmf", productWeight);
        }
        if (architecture.hasVisual() && !architecture.hasVisualMlp()) {
            addProduct(kernels, "visual", productWeight);
        }
        List<Integer> layers = options.layers();
        int top = layers.get(layers.size() - 1);
        if (architecture.hasMlp()) {
            addPerceptron(kernels, "mlp", layers, Arrays.copyOfRange(output, used, used + top));
            used += top;
        }
        if (architecture.hasVisualMlp()) {
            addPerceptron(kernels, "visual", layers, Arrays.copyOfRange(output, used, used + top));
        }
    }

    private void addProduct(DenseKernels kernels, String branch, float[] weight) {
        names.add(branch);
        products.add(new ProductScorer(kernels, weights.get(branch + USER), weights.get(branch + ITEM), weight));
    }

    private void addPerceptron(DenseKernels kernels, String branch, List<Integer> layers, float[] topWeight) {
        int firstWidth = layers.get(1);
        float[] first = weights.get(branch + ".layer1.weight");
        int half = first.length / firstWidth / 2;
        float[] userPart = Arrays.copyOf(first, half * firstWidth);
        float[] itemPart = Arrays.copyOfRange(first, half * firstWidth, first.length);
        float[] firstBias = weights.get(branch + ".layer1.bias");
        float[] userHalf = RowProduct.of(kernels, weights.get(branch + USER), userPart, half);
        RowProduct.add(userHalf, firstBias);
        float[] itemHalf = RowProduct.of(kernels, weights.get(branch + ITEM), itemPart, half);
        List<float[]> upper = new ArrayList<>();
        for (int k = 2; k < layers.size(); k++) {
            upper.add(weights.get(branch + ".layer" + k + ".weight"));
            upper.add(weights.get(branch + ".layer" + k + ".bias"));
        }
        names.add(branch);
        halves.add(new UserHalf(userPart, firstBias));
        perceptrons.add(
                new PerceptronScorer(kernels, userHalf, itemHalf, layers.subList(1, layers.size()), upper, topWeight));
    }

    /** Number of items. */
    int items() {
        return items;
    }

    /** What is added whatever the branches add. */
    float outputBias() {
        return weights.get("output.bias")[0];
    }

    /** The branches that multiply vectors. */
    List<ProductScorer> products() {
        return products;
    }

    /** The branches with hidden layers. */
    List<PerceptronScorer> perceptrons() {
        return perceptrons;
    }

    /** What users bring to the perceptrons, one for each. */
    List<UserHalf> halves() {
        return halves;
    }

    /** Numbers of a joined vector. */
    int width() {
        return products.stream().mapToInt(ProductScorer::factors).sum()
                + halves.stream().mapToInt(UserHalf::width).sum();
    }

    /** The joined vectors of all users: {@code float[users][width]}. */
    float[][] users() {
        int users = weights.get(names.get(0) + USER).length
                / (products.isEmpty() ? halves.get(0).width() : products.get(0).factors());
        float[][] joined = new float[users][width()];
        int at = 0;
        for (String name : names) {
            float[] vectors = weights.get(name + USER);
            int width = vectors.length / users;
            for (int user = 0; user < users; user++) {
                System.arraycopy(vectors, user * width, joined[user], at, width);
            }
            at += width;
        }
        return joined;
    }
}
