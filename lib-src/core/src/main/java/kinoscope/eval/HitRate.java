package kinoscope.eval;

/**
 * Hit rate at k: whether any relevant item is among the first k.
 *
 * <pre>{@code HR@k = max(rel(1), ..., rel(k))}</pre>
 *
 * <p>Range 0 to 1. If a block of {@code n} ties with {@code h} relevant items begins above the cutoff and has {@code m < n}
 * places above it, the expected value is {@code 1 - C(n-h, m) / C(n, m)}. With one relevant item, HR@k = recall@k, and
 * precision@k is HR@k / k.
 *
 * <p>Source: M. Deshpande, G. Karypis, <i>Item-Based Top-N Recommendation Algorithms</i>, TOIS 22, 2004 (there with one
 * hidden item a user). Deviation: none for one relevant item; for several, the usual "at least one".
 *
 * @param k cutoff, at least 1
 */
public record HitRate(int k) implements RankingMetric {
    /**
     * Checks the cutoff.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public HitRate {
        Cutoff.check(k);
    }

    @Override
    public String name() {
        return "HR@" + k;
    }

    @Override
    public int depth() {
        return k;
    }

    @Override
    public double of(Ranking ranking) {
        double miss = 1;
        for (int block = 0; block < ranking.blocks() && ranking.start(block) < k; block++) {
            int size = ranking.end(block) - ranking.start(block);
            int places = Math.min(size, k - ranking.start(block));
            int misses = size - ranking.hits(block);
            for (int place = 0; place < places && miss > 0; place++) {
                miss *= (double) Math.max(0, misses - place) / (size - place);
            }
        }
        return 1 - miss;
    }
}
