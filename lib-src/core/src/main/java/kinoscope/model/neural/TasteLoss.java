package kinoscope.model.neural;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kinoscope.model.neural.scoring.ItemTiles;

/**
 * The weighted binary cross-entropy of some items, of which the first ones are wanted, as a function of a joined user vector.
 * Working memory of one thread.
 */
final class TasteLoss {
    private final int[] items;
    private final float[] weights;
    private final int wanted;
    private final List<NewcomerWay> ways = new ArrayList<>();
    private final float[] scores = new float[ItemTiles.ITEMS];
    private final float[] byScore = new float[ItemTiles.ITEMS];

    /**
     * Looks the items up.
     *
     * @param items the wanted ones first
     * @param weights {@code float[items.length]}
     * @param wanted how many are
     */
    TasteLoss(NcfBranches branches, int[] items, float[] weights, int wanted) {
        this.items = items;
        this.weights = weights;
        this.wanted = wanted;
        for (int from = 0; from < items.length; from += ItemTiles.ITEMS) {
            NewcomerWay way = new NewcomerWay(branches);
            way.way().choose(items, from, Math.min(ItemTiles.ITEMS, items.length - from));
            ways.add(way);
        }
    }

    /**
     * The slopes of the loss.
     *
     * @param vector the joined vector
     * @param byVector {@code float[width]}, overwritten
     */
    void slopes(float[] vector, float[] byVector) {
        Arrays.fill(byVector, 0);
        for (int tile = 0; tile < ways.size(); tile++) {
            int from = tile * ItemTiles.ITEMS;
            int size = Math.min(ItemTiles.ITEMS, items.length - from);
            NewcomerWay way = ways.get(tile);
            way.read(vector);
            way.way().scoreChosen(scores);
            Arrays.fill(byScore, 0);
            for (int k = 0; k < size; k++) {
                double target = from + k < wanted ? 1 : 0;
                byScore[k] = (float) (weights[from + k] * (NcfModel.probability(scores[k]) - target));
            }
            way.addSlopes(byScore, byVector);
        }
    }
}
