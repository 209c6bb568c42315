package kinoscope.model.linear;

import kinoscope.model.Histories;

/**
 * Sums over all positions {@code t} of all histories of products of {@code z_t = sum_{s >= 1} h(s - 1) e(item at t - s)}, the
 * weighted items before {@code t}, without making any {@code z_t}.
 *
 * <p>Two items {@code gap} apart, with {@code m} positions behind both that have both in the window, meet in
 * {@code sum_{s < m} h(s) h(s + gap)}, which is looked up. So each interaction costs as many additions as the window has
 * items, not that squared.
 */
final class DecayedSums {
    private final Histories histories;
    private final int window;
    private final float[] weights;
    /** {@code float[window][window + 1]} by gap and {@code m}. */
    private final float[] meetings;

    /**
     * Prepares the look-up.
     *
     * @param histories of the training part
     * @param h what an item counts by its age; the window is 1 or more and small enough for a square of its size
     */
    DecayedSums(Histories histories, HistoryWeights h) {
        this.histories = histories;
        this.window = h.window();
        weights = new float[window];
        meetings = new float[window * (window + 1)];
        for (int gap = 0; gap < window; gap++) {
            weights[gap] = (float) h.weight(gap);
            double sum = 0;
            for (int m = 1; m <= window; m++) {
                sum += h.weight(m - 1) * h.weight(m - 1 + gap);
                meetings[gap * (window + 1) + m] = (float) sum;
            }
        }
    }

    /** Adds what an interaction brings to the row of its item in {@code Z'Z}. */
    void addInputs(int user, int place, float[] row) {
        int last = histories.start(user + 1) - 1;
        int from = Math.max(histories.start(user), place - window + 1);
        for (int other = from; other <= place; other++) {
            row[histories.item(other)] += meeting(place - other, Math.min(last, other + window) - place);
        }
        int to = Math.min(last, place + window - 1);
        int end = Math.min(last, place + window);
        for (int other = place + 1; other <= to; other++) {
            row[histories.item(other)] += meeting(other - place, end - other);
        }
    }

    /** Adds what an interaction brings to the row of its item in {@code Z'Y}: the items that come after it. */
    void addTargets(int user, int place, float[] row) {
        int to = Math.min(histories.start(user + 1) - 1, place + window);
        for (int next = place + 1; next <= to; next++) {
            row[histories.item(next)] += weights[next - place - 1];
        }
    }

    private float meeting(int gap, int positions) {
        return meetings[gap * (window + 1) + positions];
    }
}
