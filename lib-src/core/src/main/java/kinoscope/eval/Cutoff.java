package kinoscope.eval;

/** The check and the sums that metrics with a cutoff share. */
final class Cutoff {
    private Cutoff() {}

    static void check(int k) {
        if (k < 1) {
            throw new IllegalArgumentException("cutoff k = " + k + " is not at least 1");
        }
    }

    /** The expected number of relevant items among the first {@code k}. */
    static double expectedHits(Ranking ranking, int k) {
        double hits = 0;
        for (int block = 0; block < ranking.blocks() && ranking.start(block) < k; block++) {
            int start = ranking.start(block);
            int size = ranking.end(block) - start;
            hits += ranking.hits(block) * (double) Math.min(size, k - start) / size;
        }
        return hits;
    }
}
