package kinoscope.eval;

/**
 * Recall at k: the share of the relevant items that are among the first k.
 *
 * <pre>{@code
 * R@k        = (rel(1) + ... + rel(k)) / R            ALL, the default
 * capped R@k = (rel(1) + ... + rel(k)) / min(k, R)    CAPPED
 * }</pre>
 *
 * <p>Range 0 to {@code min(k, R) / R} with the default, 0 to 1 when capped. RecBole, Cornac and Microsoft's recommenders
 * divide by R; the papers on variational autoencoders and iALS divide by {@code min(k, R)}. The two must not be compared.
 *
 * <p>Sources: Manning, Raghavan, Schütze, <i>Introduction to Information Retrieval</i>, 2008, section 8.3; capped: D. Liang
 * et al., <i>Variational Autoencoders for Collaborative Filtering</i>, WWW 2018.
 *
 * @param k cutoff, at least 1
 * @param divisor what a full hit is measured against
 */
public record Recall(int k, Divisor divisor) implements RankingMetric {
    /** What the number of hits is divided by. */
    public enum Divisor {
        /** All relevant items. */
        ALL,
        /** The relevant items that fit in the list. */
        CAPPED
    }

    /**
     * Checks the cutoff.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public Recall {
        Cutoff.check(k);
    }

    /** Recall over all relevant items. */
    public Recall(int k) {
        this(k, Divisor.ALL);
    }

    @Override
    public String name() {
        return (divisor == Divisor.CAPPED ? "capped R@" : "R@") + k;
    }

    @Override
    public int depth() {
        return k;
    }

    @Override
    public double of(Ranking ranking) {
        int full = divisor == Divisor.CAPPED ? Math.min(k, ranking.relevant()) : ranking.relevant();
        return Cutoff.expectedHits(ranking, k) / full;
    }
}
