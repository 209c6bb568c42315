package kinoscope.spark.evaluate;

import kinoscope.split.HashedSplitter.Part;

/**
 * What is measured.
 *
 * @param part validation, by which options are chosen, or test, which is read once, at the end; default test
 * @param k cutoff of the metrics, 1..1000, default 10
 */
public record EvaluateOptions(Part part, int k) {
    private static final int MOST = 1000;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if the part is that which factors are fitted to, or the cutoff is out of range
     */
    public EvaluateOptions {
        if (part == Part.TRAIN) {
            throw new IllegalArgumentException("nothing can be measured on the part that factors are fitted to");
        }
        if (k < 1 || k > MOST) {
            throw new IllegalArgumentException("k must be in 1.." + MOST + ", not " + k);
        }
    }

    /** The test part, ten movies. */
    public static EvaluateOptions defaults() {
        return new EvaluateOptions(Part.TEST, 10);
    }

    /** The same on another part. */
    public EvaluateOptions withPart(Part other) {
        return new EvaluateOptions(other, k);
    }

    /** The same with another cutoff. */
    public EvaluateOptions withK(int other) {
        return new EvaluateOptions(part, other);
    }
}
