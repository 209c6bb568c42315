package kinoscope.data.synthetic;

/** Deals a number of ratings out to users, log-normally and so that it adds up exactly. */
final class SampleActivity {
    private SampleActivity() {}

    /**
     * Draws how many movies each user rates.
     *
     * @param spread the standard deviation of the logarithm of what a user rates beyond the fewest
     * @param most the most ratings of one user
     * @return numbers from {@link SampleOptions#FEWEST_RATINGS} to {@code most} with the sum {@code ratings}
     */
    static int[] draw(long seed, int users, int ratings, double spread, int most) {
        SampleRandom random = SampleRandom.of(seed, "activity", 0);
        int least = SampleOptions.FEWEST_RATINGS;
        double[] weights = new double[users];
        double sum = 0;
        for (int u = 0; u < weights.length; u++) {
            weights[u] = StrictMath.exp(spread * random.gaussian());
            sum += weights[u];
        }
        int[] counts = new int[weights.length];
        int left = ratings;
        for (int u = 0; u < counts.length; u++) {
            double share = weights[u] / sum * (ratings - (double) least * counts.length);
            counts[u] = Math.min(most, least + (int) share);
            left -= counts[u];
        }
        for (int u = 0; left > 0; u = (u + 1) % counts.length) {
            if (counts[u] < most) {
                counts[u]++;
                left--;
            }
        }
        return counts;
    }
}
