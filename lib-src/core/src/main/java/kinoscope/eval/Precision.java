package kinoscope.eval;

/**
 * Precision at k: the share of relevant items among the first k.
 *
 * <pre>{@code P@k = (rel(1) + ... + rel(k)) / k}</pre>
 *
 * <p>Range 0 to {@code min(k, R) / k}: a user with fewer than k relevant items cannot reach 1, and neither can a list with
 * fewer than k candidates, since the divisor stays k, as in trec_eval.
 *
 * <p>Source: C. Manning, P. Raghavan, H. Schütze, <i>Introduction to Information Retrieval</i>, 2008, section 8.4.
 *
 * @param k cutoff, at least 1
 */
public record Precision(int k) implements RankingMetric {
    /**
     * Checks the cutoff.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public Precision {
        Cutoff.check(k);
    }

    @Override
    public String name() {
        return "P@" + k;
    }

    @Override
    public int depth() {
        return k;
    }

    @Override
    public double of(Ranking ranking) {
        return Cutoff.expectedHits(ranking, k) / k;
    }
}
