package kinoscope.model.neighbor;

import kinoscope.model.Histories;
import kinoscope.model.Occurrences;

/**
 * How alike two items are, from a matrix of users by items whose entry is {@code g(u) f(i)} where user {@code u} has item
 * {@code i}.
 */
public enum ItemSimilarity {
    /** The cosine of the 0/1 columns: {@code f = g = 1}. */
    COSINE("cosine"),

    /**
     * The cosine after BM25 with items as documents and users as words: {@code g(u) = ln(items / (1 + n(u)))}, so that users
     * of few items count more, and {@code f(i) = 2.2 / (1.2 (.25 + .75 n(i) / mean) + 1)}, so that items of few users do;
     * {@code n} is the number of interactions. The factor {@code f} of an item in the history weighs its vote.
     *
     * <p>Reference: S. Robertson, H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009; as a weight of
     * interactions in Ferrari Dacrema et al., "A Troubling Analysis of Reproducibility and Progress in Recommender Systems
     * Research", TOIS 39, 2021.
     */
    BM25("BM25");

    private static final double K1 = 1.2;
    private static final double B = .75;

    private final String label;

    ItemSimilarity(String label) {
        this.label = label;
    }

    /** The name for reports. */
    public String label() {
        return label;
    }

    /** {@code g}: {@code float[users]}. */
    float[] userFactors(Histories histories) {
        float[] factors = new float[histories.users()];
        for (int user = 0; user < factors.length; user++) {
            int length = histories.start(user + 1) - histories.start(user);
            factors[user] =
                    this == COSINE ? 1 : (float) Math.max(0, Math.log((double) histories.items() / (1 + length)));
        }
        return factors;
    }

    /** {@code f}: {@code float[items]}. */
    float[] itemFactors(Histories histories) {
        Occurrences occurrences = Occurrences.of(histories);
        double mean = (double) histories.size() / histories.items();
        float[] factors = new float[histories.items()];
        for (int item = 0; item < factors.length; item++) {
            factors[item] =
                    this == COSINE ? 1 : (float) ((K1 + 1) / (K1 * (1 - B + B * occurrences.count(item) / mean) + 1));
        }
        return factors;
    }
}
