package kinoscope.model.neural.layer;

/**
 * Drops outputs of hidden layers while training and scales the others by {@code 1 / (1 - probability)}.
 *
 * <p>Whether an output is dropped depends on seed, batch, layer and its place in the batch alone, so that it is the same for
 * any number of threads.
 */
public final class Dropout {
    private static final long ODD = 0x9E3779B97F4A7C15L;

    private final double probability;
    private long seed;
    private long batch;

    /** Drops with a probability, 0 to below 1. */
    public Dropout(double probability) {
        this.probability = probability;
    }

    /** Whether anything is ever dropped. */
    public boolean isActive() {
        return probability > 0;
    }

    /** What a kept output is multiplied by. */
    public float scale() {
        return (float) (1 / (1 - probability));
    }

    /** Starts anew with other numbers. */
    public void seed(long newSeed) {
        seed = newSeed;
        batch = 0;
    }

    /** Goes on to the next batch, where others are dropped. */
    public void nextBatch() {
        batch++;
    }

    /**
     * Drops and scales.
     *
     * @param x outputs [rows][width] of a layer
     * @param firstRow place of row 0 in the batch
     * @param layer number of the layer
     */
    public void apply(float[] x, int rows, int width, int firstRow, int layer) {
        long stream = mix(seed + ODD * batch) + layer;
        float kept = scale();
        for (int r = 0; r < rows; r++) {
            long row = mix(stream + ODD * (firstRow + r));
            for (int c = 0; c < width; c++) {
                boolean drop = (mix(row + ODD * c) >>> 11) * 0x1p-53 < probability;
                x[r * width + c] = drop ? 0 : kept * x[r * width + c];
            }
        }
    }

    /** A bijection that leaves no trace of neighbouring numbers (the finalizer of SplitMix64). */
    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
