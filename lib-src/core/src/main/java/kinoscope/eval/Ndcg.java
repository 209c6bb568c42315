package kinoscope.eval;

/**
 * Normalised discounted cumulative gain at k with binary gains.
 *
 * <pre>{@code
 * DCG@k  = sum over i = 1..k of rel(i) / log2(i + 1)
 * NDCG@k = DCG@k / (sum over i = 1..min(k, R) of 1 / log2(i + 1))
 * }</pre>
 *
 * <p>Range 0 to 1. With one relevant item at rank {@code r <= k} it is {@code ln 2 / ln(r + 1)}, as in the NCF papers. The
 * base of the logarithm cancels. A tie shares the mean discount of its block. For other gains see {@link GradedNdcg}.
 *
 * <p>Source: K. Järvelin, J. Kekäläinen, <i>Cumulated Gain-Based Evaluation of IR Techniques</i>, TOIS 20, 2002. Deviation:
 * the discount applies from rank 2 on, as is usual today; theirs leaves the first {@code b} ranks undiscounted.
 *
 * @param k cutoff, at least 1
 */
public record Ndcg(int k) implements RankingMetric {
    /**
     * Checks the cutoff.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public Ndcg {
        Cutoff.check(k);
    }

    @Override
    public String name() {
        return "NDCG@" + k;
    }

    @Override
    public int depth() {
        return k;
    }

    @Override
    public double of(Ranking ranking) {
        double dcg = 0;
        for (int block = 0; block < ranking.blocks() && ranking.start(block) < k; block++) {
            if (ranking.hits(block) > 0) {
                int start = ranking.start(block);
                double size = ranking.end(block) - start;
                dcg += ranking.hits(block) / size * Dcg.discounts(start, Math.min(k, ranking.end(block)));
            }
        }
        return dcg / Dcg.discounts(0, Math.min(k, ranking.relevant()));
    }
}
