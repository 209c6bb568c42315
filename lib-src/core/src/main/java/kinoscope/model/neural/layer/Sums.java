package kinoscope.model.neural.layer;

/** Joins what threads have added up. */
public final class Sums {
    private Sums() {}

    /** {@code sum += x}. */
    public static void add(float[] x, float[] sum) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += x[j];
        }
    }
}
