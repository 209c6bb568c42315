package kinoscope.model.neural;

import java.util.Arrays;
import java.util.List;
import kinoscope.model.neural.scoring.PerceptronScorer;
import kinoscope.model.neural.scoring.ProductScorer;

/**
 * The way of a tile of items through the branches of a network, for one user. Working memory of one thread.
 *
 * @param outputBias what is added whatever the branches add
 * @param products ways through the branches that multiply
 * @param perceptrons ways through those with hidden layers
 */
record NcfWay(float outputBias, List<ProductScorer.Way> products, List<PerceptronScorer.Way> perceptrons) {
    /** That of a user of the network. */
    static NcfWay of(NcfBranches branches, int user) {
        return new NcfWay(
                branches.outputBias(),
                branches.products().stream()
                        .map(product -> product.new Way(user))
                        .toList(),
                branches.perceptrons().stream()
                        .map(perceptron -> perceptron.new Way(user))
                        .toList());
    }

    /** Scores a whole tile: {@code float[ITEMS]}, overwritten. */
    void score(int tile, float[] values) {
        Arrays.fill(values, outputBias);
        products.forEach(way -> way.add(tile, values));
        perceptrons.forEach(way -> way.add(tile, values));
    }

    /** Takes items, as many as a tile holds at most, for {@link #scoreChosen}. */
    void choose(int[] items, int from, int size) {
        products.forEach(way -> way.choose(items, from, size));
        perceptrons.forEach(way -> way.choose(items, from, size));
    }

    /** Scores the items chosen last: {@code float[ITEMS]}, overwritten. */
    void scoreChosen(float[] values) {
        Arrays.fill(values, outputBias);
        products.forEach(way -> way.addChosen(values));
        perceptrons.forEach(way -> way.addChosen(values));
    }
}
