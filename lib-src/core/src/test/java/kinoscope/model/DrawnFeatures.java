package kinoscope.model;

import java.util.SplittableRandom;

/** Feature vectors for tests: drawn from N(0, 1); every seventh item from the fourth on has none. */
public final class DrawnFeatures {
    private DrawnFeatures() {}

    /** Vectors of some items. */
    public static ItemFeatures of(int items, int dimensions, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[items * dimensions];
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) random.nextGaussian();
        }
        boolean[] present = new boolean[items];
        for (int item = 0; item < items; item++) {
            present[item] = item % 7 != 3;
        }
        return new ItemFeatures(dimensions, values, present);
    }
}
