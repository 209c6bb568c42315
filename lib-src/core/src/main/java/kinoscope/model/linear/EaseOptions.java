package kinoscope.model.linear;

import java.util.Objects;

/**
 * How {@link Ease} is fitted and how it scores.
 *
 * @param l2 weight of the penalty on squared weights, above 0, default 1320; on MovieLens, hundreds to thousands are sensible
 * @param weights how much the items of a history count when scoring; default all the same. Fitting does not depend on it
 */
public record EaseOptions(double l2, HistoryWeights weights) {
    private static final double ML_1M_L2 = 1320;
    private static final HistoryWeights RECENT_FIRST = HistoryWeights.recency(.05, 5);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if {@code l2} is not above 0
     */
    public EaseOptions {
        Objects.requireNonNull(weights, "weights");
        if (!(l2 > 0) || Double.isInfinite(l2)) {
            throw new IllegalArgumentException("l2 must be above 0, not " + l2);
        }
    }

    /** As published for ML-1M: l2 = 1320, and all items of a history count the same. */
    public static EaseOptions defaults() {
        return new EaseOptions(ML_1M_L2, HistoryWeights.uniform());
    }

    /** Recent items count more: {@code .05 + exp(-age / 5)}, as chosen on the second-to-last items of ML-1M. */
    public static EaseOptions recentFirst() {
        return defaults().withWeights(RECENT_FIRST);
    }

    /** These options with another penalty. */
    public EaseOptions withL2(double l2) {
        return new EaseOptions(l2, weights);
    }

    /** These options with other weights of a history. */
    public EaseOptions withWeights(HistoryWeights weights) {
        return new EaseOptions(l2, weights);
    }
}
