package kinoscope.eval;

/**
 * The ideal DCG of the first k items of a ranking: their gains in descending order. Where a block of ties reaches over the
 * cutoff, the expectation over the equally likely choices of items from that block.
 */
final class SameListIdeal {
    private SameListIdeal() {}

    static double of(Ranking ranking, int k, ItemGain gain) {
        int sure = 0;
        int reached = 0;
        for (int block = 0; block < ranking.blocks() && ranking.start(block) < k; block++) {
            reached = ranking.end(block);
            sure = reached <= k ? reached : sure;
        }
        double[] fixed = gains(ranking, 0, sure, gain);
        double[] tied = gains(ranking, sure, reached, gain);
        int places = Math.min(k, reached) - sure;
        double sum = 0;
        int tiedAbove = 0;
        for (int i = 0; i < fixed.length && fixed[i] > 0; i++) {
            while (tiedAbove < tied.length && tied[tiedAbove] > fixed[i]) {
                tiedAbove++;
            }
            sum += fixed[i] * expectedDiscount(i, tiedAbove, places, tied.length);
        }
        int fixedAbove = 0;
        for (int i = 0; i < tied.length && tied[i] > 0; i++) {
            while (fixedAbove < fixed.length && fixed[fixedAbove] >= tied[i]) {
                fixedAbove++;
            }
            double chosen = (double) places / tied.length;
            sum += chosen * tied[i] * expectedDiscount(fixedAbove, i, places - 1, tied.length - 1);
        }
        return sum;
    }

    private static double[] gains(Ranking ranking, int from, int to, ItemGain gain) {
        double[] gains = new double[to - from];
        for (int i = 0; i < gains.length; i++) {
            gains[i] = gain.gain(ranking.user(), ranking.item(ranking.candidateAt(from + i)));
        }
        LargestValues.sortDescending(gains);
        return gains;
    }

    /**
     * The mean discount behind {@code above} items and as many more as fall on {@code marked} of {@code total} items when
     * {@code places} of them are chosen: a hypergeometric mean, summed outwards from the most likely count.
     */
    private static double expectedDiscount(int above, int marked, int places, int total) {
        int least = Math.max(0, places - (total - marked));
        int most = Math.min(marked, places);
        int mode = (int) Math.min(most, Math.max(least, (places + 1.0) * (marked + 1.0) / (total + 2.0)));
        double weights = 1;
        double sum = Dcg.discount(above + mode + 1);
        double weight = 1;
        for (int x = mode; x < most; x++) {
            weight *= (marked - x) * (double) (places - x) / ((x + 1.0) * (total - marked - places + x + 1.0));
            weights += weight;
            sum += weight * Dcg.discount(above + x + 2);
        }
        weight = 1;
        for (int x = mode; x > least; x--) {
            weight *= x * (double) (total - marked - places + x) / ((marked - x + 1.0) * (places - x + 1.0));
            weights += weight;
            sum += weight * Dcg.discount(above + x);
        }
        return sum / weights;
    }
}
