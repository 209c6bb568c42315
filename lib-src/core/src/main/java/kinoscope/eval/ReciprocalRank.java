package kinoscope.eval;

/**
 * Reciprocal rank of the first relevant item; its mean over users is MRR.
 *
 * <pre>{@code RR = 1 / min { i : rel(i) = 1 },   RR@k = RR if that rank is at most k, else 0}</pre>
 *
 * <p>Range 0 to 1, above 0 without a cutoff. If the best relevant score is shared by {@code n} candidates behind position
 * {@code s}, {@code h} of them relevant, the first relevant one is the {@code j}-th of the block with probability
 * {@code C(n-j, h-1) / C(n, h)}.
 *
 * <p>Source: E. Voorhees, <i>The TREC-8 Question Answering Track Report</i>, 1999.
 *
 * @param k cutoff, at least 1; {@link Integer#MAX_VALUE} for none
 */
public record ReciprocalRank(int k) implements RankingMetric {
    /**
     * Checks the cutoff.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public ReciprocalRank {
        Cutoff.check(k);
    }

    /** Without a cutoff. */
    public ReciprocalRank() {
        this(Integer.MAX_VALUE);
    }

    @Override
    public String name() {
        return k == Integer.MAX_VALUE ? "MRR" : "MRR@" + k;
    }

    /** 0, since the rank of the first relevant item is counted, not sorted for. */
    @Override
    public int depth() {
        return 0;
    }

    @Override
    public double of(Ranking ranking) {
        float best = Float.NEGATIVE_INFINITY;
        for (int c = 0; c < ranking.candidates(); c++) {
            if (ranking.isRelevant(c)) {
                best = Math.max(best, ranking.score(c));
            }
        }
        int above = 0;
        int tied = 0;
        int hits = 0;
        for (int c = 0; c < ranking.candidates(); c++) {
            float score = ranking.score(c);
            if (score > best) {
                above++;
            } else if (score == best) {
                tied++;
                hits += ranking.isRelevant(c) ? 1 : 0;
            }
        }
        return expected(above, tied, hits);
    }

    private double expected(int above, int tied, int hits) {
        double value = 0;
        double noneBefore = 1;
        for (int j = 0; j <= tied - hits && above + j < k; j++) {
            double left = tied - j;
            value += noneBefore * hits / left / (above + j + 1);
            noneBefore *= (left - hits) / left;
        }
        return value;
    }
}
