package kinoscope.model.neural.scoring;

import kinoscope.compute.DenseKernels;
import kinoscope.compute.Matrix;

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

    /** Numbers of a vector. */
    public int factors() {
        return factors;
    }

    /** The way of a tile of items, for one user. */
    public final class Way {
        private final float[] chosen = new float[factors * ItemTiles.ITEMS];
        private final float[] userWeight = new float[factors];

        /** That of a user. */
        public Way(int user) {
            this(users, user * factors);
        }

        /** That of anybody with a vector {@code float[factors]}, which begins somewhere in an array. */
        public Way(float[] vectors, int at) {
            read(vectors, at);
        }

        /** Takes another vector for the next values. */
        public void read(float[] vectors, int at) {
            for (int f = 0; f < factors; f++) {
                userWeight[f] = vectors[at + f] * weight[f];
            }
        }

        /** Adds to the values of a whole tile. */
        public void add(int tile, float[] values) {
            add(items.tile(tile), values);
        }

        /** Adds to the values of chosen items, as {@link ItemTiles#gather} takes them. */
        public void add(int[] candidates, int from, int size, float[] values) {
            choose(candidates, from, size);
            addChosen(values);
        }

        /** Takes items, as {@link ItemTiles#gather} does, for {@link #addChosen}. */
        public void choose(int[] candidates, int from, int size) {
            items.gather(candidates, from, size, chosen);
        }

        /** Adds to the values of the items chosen last. */
        public void addChosen(float[] values) {
            add(chosen, values);
        }

        /**
         * The way back from the values of the chosen items to the vector.
         *
         * @param byValue slopes by the values: {@code float[ITEMS]}, 0 behind the chosen
         * @param byVector slopes by the vector, added to
         * @param at where they begin
         */
        public void addSlopes(float[] byValue, float[] byVector, int at) {
            float[] dots = new float[factors];
            kernels.addRowDots(Matrix.of(chosen, factors, ItemTiles.ITEMS), byValue, 0, dots);
            for (int f = 0; f < factors; f++) {
                byVector[at + f] += weight[f] * dots[f];
            }
        }

        private void add(float[] tile, float[] values) {
            kernels.addWeightedRows(userWeight, tile, factors, ItemTiles.ITEMS, values, 0);
        }
    }
}
