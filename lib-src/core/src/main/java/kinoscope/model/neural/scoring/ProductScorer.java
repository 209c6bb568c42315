package kinoscope.model.neural.scoring;

import java.util.Arrays;
import kinoscope.compute.DenseKernels;

/**
 * What a weighted inner product of a user and an item vector adds to the scores of a user's items. Immutable, for any number
 * of threads.
 */
public final class ProductScorer {
    private final DenseKernels kernels;
    private final int factors;
    private final float[] users;
    private final ItemTiles items;
    private final float[] weight;

    /**
     * Prepares the vectors.
     *
     * @param users {@code float[users][factors]}, not modified
     * @param items {@code float[items][factors]}, not modified
     * @param weight {@code float[factors]} of the last layer
     */
    public ProductScorer(DenseKernels kernels, float[] users, float[] items, float[] weight) {
        this.kernels = kernels;
        this.factors = weight.length;
        this.users = users;
        this.items = new ItemTiles(items, factors, items.length / factors);
        this.weight = weight;
    }

    /** The way of a tile of items, for one user. */
    public final class Way {
        private final float[] chosen = new float[factors * ItemTiles.ITEMS];
        private final float[] userWeight;

        /** That of a user. */
        public Way(int user) {
            userWeight = Arrays.copyOfRange(users, user * factors, (user + 1) * factors);
            for (int f = 0; f < factors; f++) {
                userWeight[f] *= weight[f];
            }
        }

        /** Adds to the values of a whole tile. */
        public void add(int tile, float[] values) {
            add(items.tile(tile), values);
        }

        /** Adds to the values of chosen items, as {@link ItemTiles#gather} takes them. */
        public void add(int[] candidates, int from, int size, float[] values) {
            items.gather(candidates, from, size, chosen);
            add(chosen, values);
        }

        private void add(float[] tile, float[] values) {
            kernels.addWeightedRows(userWeight, tile, factors, ItemTiles.ITEMS, values, 0);
        }
    }
}
