package kinoscope.model.neural;

import kinoscope.model.neural.scoring.ItemTiles;

/**
 * Scores items for a user from the weights alone, whatever engine trained them. Immutable, for any number of threads.
 *
 * <p>Score: the value under the sigmoid of the network, {@code log(p / (1 - p))}. It orders items as the probability p does,
 * but two very likely items do not become equal by rounding. It is the sum of what the branches add, tile of items by tile.
 */
final class NcfScorer {
    private final NcfBranches branches;

    /**
     * Prepares the weights of a network.
     *
     * @param options the network's architecture and widths
     * @param weights arrays as in {@link NcfLayout#of}; not modified
     */
    NcfScorer(NcfOptions options, NetworkWeights weights) {
        this.branches = new NcfBranches(options, weights);
    }

    /** The network taken apart. */
    NcfBranches branches() {
        return branches;
    }

    /**
     * Scores all items.
     *
     * @param user user index
     * @param scores {@code float[items]}, overwritten
     */
    void score(int user, float[] scores) {
        score(NcfWay.of(branches, user), scores);
    }

    /**
     * Scores all items for somebody who is no user of the network.
     *
     * @param vector the joined vector that the person would have
     * @param scores {@code float[items]}, overwritten
     */
    void score(float[] vector, float[] scores) {
        NewcomerWay newcomer = new NewcomerWay(branches);
        newcomer.read(vector);
        score(newcomer.way(), scores);
    }

    /**
     * Scores some items.
     *
     * @param user user index
     * @param candidates item indices
     * @param scores {@code float[items]}, the candidates' entries are overwritten
     */
    void score(int user, int[] candidates, float[] scores) {
        NcfWay way = NcfWay.of(branches, user);
        float[] values = new float[ItemTiles.ITEMS];
        for (int from = 0; from < candidates.length; from += ItemTiles.ITEMS) {
            int size = Math.min(ItemTiles.ITEMS, candidates.length - from);
            way.choose(candidates, from, size);
            way.scoreChosen(values);
            for (int k = 0; k < size; k++) {
                scores[candidates[from + k]] = values[k];
            }
        }
    }

    private void score(NcfWay way, float[] scores) {
        float[] values = new float[ItemTiles.ITEMS];
        for (int from = 0, index = 0; from < scores.length; from += ItemTiles.ITEMS, index++) {
            way.score(index, values);
            System.arraycopy(values, 0, scores, from, Math.min(ItemTiles.ITEMS, scores.length - from));
        }
    }
}
