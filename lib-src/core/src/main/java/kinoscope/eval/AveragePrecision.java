package kinoscope.eval;

/**
 * Average precision at k; its mean over users is MAP@k.
 *
 * <pre>{@code AP@k = sum over i = 1..k of rel(i) P@i / min(k, R)}</pre>
 *
 * <p>Range 0 to 1; 1 when the first {@code min(k, R)} items are all relevant. For ties, with {@code H} relevant items above a
 * block that begins behind position {@code s} and holds {@code n} items of which {@code h} are relevant, the expected term
 * at rank {@code i} is {@code h/n (1 + H + (i-1-s) (h-1)/(n-1)) / i}.
 *
 * <p>Source: Manning, Raghavan, Schütze, <i>Introduction to Information Retrieval</i>, 2008, section 8.4. Deviation: that
 * book and trec_eval always divide by R, which keeps users with more than k relevant items below 1; others divide by the
 * number of hits, which rewards short lists.
 *
 * @param k cutoff, at least 1
 */
public record AveragePrecision(int k) implements RankingMetric {
    /**
     * Checks the cutoff.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public AveragePrecision {
        Cutoff.check(k);
    }

    @Override
    public String name() {
        return "MAP@" + k;
    }

    @Override
    public int depth() {
        return k;
    }

    @Override
    public double of(Ranking ranking) {
        double sum = 0;
        int above = 0;
        for (int block = 0; block < ranking.blocks() && ranking.start(block) < k; block++) {
            int start = ranking.start(block);
            double size = ranking.end(block) - start;
            int hits = ranking.hits(block);
            double companion = size == 1 ? 0 : (hits - 1) / (size - 1);
            for (int rank = start + 1; hits > 0 && rank <= Math.min(k, ranking.end(block)); rank++) {
                sum += hits / size * (1 + above + (rank - 1 - start) * companion) / rank;
            }
            above += hits;
        }
        return sum / Math.min(k, ranking.relevant());
    }
}
