package kinoscope.eval;

/**
 * Normalised discounted cumulative gain at k with any gains.
 *
 * <pre>{@code
 * DCG@k  = sum over i = 1..k of gain(item at rank i) / log2(i + 1)
 * NDCG@k = DCG@k / DCG@k of the ideal list
 * }</pre>
 *
 * <p>Range 0 to 1. The gains are linear, as in Järvelin and Kekäläinen (2002) and scikit-learn; for {@code 2^grade - 1} pass
 * that as gain. With {@link Ideal#CATALOGUE} the metric is not defined where no candidate has a gain; with
 * {@link Ideal#SAME_LIST} a list without any gain counts 0.
 *
 * <p>Ties: a block shares its mean discount, exactly. With {@link Ideal#SAME_LIST} a block that reaches over the cutoff
 * makes the list itself uncertain; then the value is the expected DCG divided by the expected ideal DCG, both exact.
 *
 * @param k cutoff, at least 1
 * @param gain the gain of each candidate, 0 or more
 * @param ideal what the list is measured against
 */
public record GradedNdcg(int k, ItemGain gain, Ideal ideal) implements RankingMetric {
    /**
     * Checks the cutoff.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public GradedNdcg {
        Cutoff.check(k);
    }

    @Override
    public String name() {
        return "graded NDCG@" + k + " (" + ideal.text() + ")";
    }

    @Override
    public int depth() {
        return k;
    }

    @Override
    public String undefined() {
        return "no candidate with a gain";
    }

    /**
     * The value for one user.
     *
     * @throws IllegalArgumentException if a gain is negative or NaN
     */
    @Override
    public double of(Ranking ranking) {
        double dcg = 0;
        for (int block = 0; block < ranking.blocks() && ranking.start(block) < k; block++) {
            int start = ranking.start(block);
            int end = ranking.end(block);
            double sum = 0;
            for (int position = start; position < end; position++) {
                sum += checkedGain(ranking, ranking.candidateAt(position));
            }
            dcg += sum / (end - start) * Dcg.discounts(start, Math.min(k, end));
        }
        if (ideal == Ideal.CATALOGUE) {
            return dcg / catalogueIdeal(ranking);
        }
        return dcg == 0 ? 0 : dcg / SameListIdeal.of(ranking, k, gain);
    }

    private double catalogueIdeal(Ranking ranking) {
        LargestValues largest = new LargestValues(Math.min(k, ranking.candidates()));
        for (int c = 0; c < ranking.candidates(); c++) {
            largest.offer(checkedGain(ranking, c));
        }
        return Dcg.of(largest.descending(), k);
    }

    private double checkedGain(Ranking ranking, int candidate) {
        double value = gain.gain(ranking.user(), ranking.item(candidate));
        if (!(value >= 0)) {
            throw new IllegalArgumentException("gain " + value + " of item " + ranking.item(candidate) + " for user "
                    + ranking.user() + " is not 0 or more");
        }
        return value;
    }
}
