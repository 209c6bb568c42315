package kinoscope.model.linear;

import kinoscope.compute.RowSums;
import kinoscope.model.Histories;
import kinoscope.model.HistoryModel;

/**
 * What the models of this package have in common: the score of item {@code j} for a history is
 * {@code sum_i h(age of i) W[i][j]} over its items {@code i}.
 */
abstract class ItemMatrix extends HistoryModel {
    private final float[] weights;
    private final HistoryWeights historyWeights;

    ItemMatrix(Histories histories, float[] weights, HistoryWeights historyWeights) {
        super(histories);
        if (weights.length != (long) histories.items() * histories.items()) {
            throw new IllegalArgumentException(
                    weights.length + " weights for " + histories.items() + " x " + histories.items() + " items");
        }
        this.weights = weights;
        this.historyWeights = historyWeights;
    }

    /** {@code W}, {@code float[items * items]}, row after row; shared, must not be changed. */
    public final float[] weights() {
        return weights;
    }

    @Override
    protected final void addScores(int[] history, float[] scores) {
        RowSums.add(weights, history, historyWeights.of(history.length), scores);
    }

    @Override
    protected final float[] parts(int[] history, int item) {
        float[] parts = historyWeights.of(history.length);
        for (int k = 0; k < parts.length; k++) {
            parts[k] *= weights[history[k] * items() + item];
        }
        return parts;
    }

    @Override
    public String toString() {
        return name() + "[" + users() + " users, " + items() + " items]";
    }
}
