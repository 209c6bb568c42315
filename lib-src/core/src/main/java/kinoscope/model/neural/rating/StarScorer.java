package kinoscope.model.neural.rating;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kinoscope.compute.DenseKernels;
import kinoscope.model.neural.NetworkWeights;
import kinoscope.model.neural.scoring.ItemTiles;
import kinoscope.model.neural.scoring.PerceptronScorer;
import kinoscope.model.neural.scoring.ProductScorer;
import kinoscope.model.neural.scoring.RowProduct;

/**
 * What a network says of items to a user, from the weights alone, whatever engine trained them. Immutable, for any number of
 * threads.
 */
final class StarScorer {
    private final int items;
    private final float outputBias;
    private final float[] userBias;
    private final float[] itemBias;
    private final Optional<ProductScorer> product;
    private final PerceptronScorer tower;

    StarScorer(RatingArchitecture architecture, NetworkWeights weights, List<Field> fields) {
        DenseKernels kernels = DenseKernels.fastest();
        this.outputBias = weights.get(RatingLayout.OUTPUT + ".bias")[0];
        List<Integer> layers = architecture.layers();
        float[] userHalf = half(kernels, weights, fields, true, layers.get(0));
        RowProduct.add(userHalf, weights.get(RatingLayout.layer(1) + ".bias"));
        float[] itemHalf = half(kernels, weights, fields, false, layers.get(0));
        List<float[]> upper = new ArrayList<>();
        for (int k = 2; k <= layers.size(); k++) {
            upper.add(weights.get(RatingLayout.layer(k) + ".weight"));
            upper.add(weights.get(RatingLayout.layer(k) + ".bias"));
        }
        this.items = itemHalf.length / layers.get(0);
        this.tower = new PerceptronScorer(
                kernels, userHalf, itemHalf, layers, upper, weights.get(RatingLayout.OUTPUT + ".weight"));
        this.product = architecture.product()
                ? Optional.of(new ProductScorer(
                        kernels,
                        vectors(field(fields, RatingInput.USER), weights),
                        vectors(field(fields, RatingInput.MOVIE), weights),
                        ones(architecture.factors())))
                : Optional.empty();
        this.userBias = biases(architecture, weights, fields, true, userHalf.length / layers.get(0));
        this.itemBias = biases(architecture, weights, fields, false, items);
    }

    private static float[] biases(
            RatingArchitecture architecture, NetworkWeights weights, List<Field> fields, boolean ofUser, int size) {
        float[] biases = new float[size];
        if (architecture.biases()) {
            float[] table = weights.get(ofUser ? RatingLayout.USER_BIAS : RatingLayout.ITEM_BIAS);
            Field ids = field(fields, ofUser ? RatingInput.USER : RatingInput.MOVIE);
            for (int which = 0; which < size; which++) {
                biases[which] = table[ids.idRow(which)];
            }
        }
        return biases;
    }

    private static float[] ones(int size) {
        float[] ones = new float[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static Field field(List<Field> fields, RatingInput input) {
        return fields.stream()
                .filter(field -> field.input() == input)
                .findFirst()
                .orElseThrow();
    }

    /** What users, or movies, bring to the first layer: {@code float[n][width]}. */
    private static float[] half(
            DenseKernels kernels, NetworkWeights weights, List<Field> fields, boolean ofUser, int width) {
        float[] first = weights.get(RatingLayout.layer(1) + ".weight");
        int factors = first.length / width / fields.size();
        float[] sum = null;
        for (int k = 0; k < fields.size(); k++) {
            Field field = fields.get(k);
            if (field.input().isOfUser() == ofUser) {
                int from = k * factors * width;
                float[] part = Arrays.copyOfRange(first, from, from + factors * width);
                float[] product = RowProduct.of(kernels, vectors(field, weights), part, factors);
                sum = sum == null ? product : added(sum, product);
            }
        }
        return sum;
    }

    private static float[] added(float[] x, float[] y) {
        for (int k = 0; k < x.length; k++) {
            x[k] += y[k];
        }
        return x;
    }

    /** The mean of the vectors that each user, or movie, reads: {@code float[n][factors]}. */
    static float[] vectors(Field field, NetworkWeights weights) {
        float[] table = weights.get(field.weights());
        int factors = table.length / field.rows();
        float[] vectors = new float[field.size() * factors];
        for (int which = 0; which < field.size(); which++) {
            for (int entry = field.starts()[which]; entry < field.starts()[which + 1]; entry++) {
                for (int f = 0; f < factors; f++) {
                    vectors[which * factors + f] += table[field.indices()[entry] * factors + f] / field.count(which);
                }
            }
        }
        return vectors;
    }

    /**
     * Scores all items.
     *
     * @param scores {@code float[items]}, overwritten
     */
    void score(int user, float[] scores) {
        Way way = new Way(user);
        for (int from = 0, tile = 0; from < items; from += ItemTiles.ITEMS, tile++) {
            way.score(tile);
            System.arraycopy(way.values, 0, scores, from, Math.min(ItemTiles.ITEMS, items - from));
        }
        for (int item = 0; item < items; item++) {
            scores[item] += itemBias[item];
        }
    }

    /**
     * Scores some items.
     *
     * @param scores {@code float[candidates.length]}, overwritten
     */
    void score(int user, int[] candidates, float[] scores) {
        Way way = new Way(user);
        for (int from = 0; from < candidates.length; from += ItemTiles.ITEMS) {
            int size = Math.min(ItemTiles.ITEMS, candidates.length - from);
            way.score(candidates, from, size);
            for (int k = 0; k < size; k++) {
                scores[from + k] = way.values[k] + itemBias[candidates[from + k]];
            }
        }
    }

    /** The way of a tile of items through the network, for one user; the items' biases are not in it. */
    private final class Way {
        private final float[] values = new float[ItemTiles.ITEMS];
        private final float start;
        private final PerceptronScorer.Way towerWay;
        private final Optional<ProductScorer.Way> productWay;

        Way(int user) {
            start = outputBias + userBias[user];
            towerWay = tower.new Way(user);
            productWay = product.map(factors -> factors.new Way(user));
        }

        void score(int tile) {
            Arrays.fill(values, start);
            towerWay.add(tile, values);
            productWay.ifPresent(way -> way.add(tile, values));
        }

        void score(int[] candidates, int from, int size) {
            Arrays.fill(values, start);
            towerWay.add(candidates, from, size, values);
            productWay.ifPresent(way -> way.add(candidates, from, size, values));
        }
    }
}
