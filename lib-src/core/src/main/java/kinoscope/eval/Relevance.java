package kinoscope.eval;

import java.util.Locale;

/**
 * Which held-out ratings count as relevant.
 *
 * @param threshold the fewest stars of a relevant item; {@link Float#NEGATIVE_INFINITY} for any interaction
 */
public record Relevance(float threshold) {
    /** Any interaction counts, liked or not, as in the NCF protocol. */
    public static final Relevance ANY = new Relevance(Float.NEGATIVE_INFINITY);

    /** Three stars or more: what the pipeline calls positive. */
    public static final Relevance POSITIVE = new Relevance(3);

    /**
     * Checks the threshold.
     *
     * @throws IllegalArgumentException if it is NaN
     */
    public Relevance {
        if (Float.isNaN(threshold)) {
            throw new IllegalArgumentException("the relevance threshold is NaN");
        }
    }

    /** Whether a rating makes its item relevant. */
    public boolean test(float stars) {
        return stars >= threshold;
    }

    /** The rule for reports. */
    public String text() {
        return threshold == Float.NEGATIVE_INFINITY
                ? "relevant: any interaction"
                : String.format(Locale.ROOT, "relevant: %.1f stars or more", threshold);
    }
}
