package kinoscope.model.linear;

/**
 * How {@link NextItem} is fitted.
 *
 * @param l2 weight of the penalty on squared weights, above 0, default 100; alone on ML-1M, up to 1200 ranks better
 * @param decay in how many items the weight of an earlier item falls to 1/e, above 0, default 3
 * @param window how many earlier items count at all, 1..1000, default 50
 */
public record NextItemOptions(double l2, double decay, int window) {
    private static final int WIDEST = 1000;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public NextItemOptions {
        if (!(l2 > 0) || Double.isInfinite(l2)) {
            throw new IllegalArgumentException("l2 must be above 0, not " + l2);
        }
        if (!(decay > 0)) {
            throw new IllegalArgumentException("decay must be above 0, not " + decay);
        }
        if (window < 1 || window > WIDEST) {
            throw new IllegalArgumentException("window must be in 1.." + WIDEST + ", not " + window);
        }
    }

    /** Penalty 100, decay 3, window 50. */
    public static NextItemOptions defaults() {
        return new NextItemOptions(100, 3, 50);
    }

    /** These options with another penalty. */
    public NextItemOptions withL2(double l2) {
        return new NextItemOptions(l2, decay, window);
    }

    /** These options with another decay. */
    public NextItemOptions withDecay(double decay) {
        return new NextItemOptions(l2, decay, window);
    }

    /** These options with another window. */
    public NextItemOptions withWindow(int window) {
        return new NextItemOptions(l2, decay, window);
    }

    /** What an item of the history counts, by its age. */
    public HistoryWeights historyWeights() {
        return new HistoryWeights(0, decay, window);
    }
}
