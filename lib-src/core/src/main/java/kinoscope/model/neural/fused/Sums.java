package kinoscope.model.neural.fused;

/** Joins what threads have added up. */
final class Sums {
    private Sums() {}

    /** {@code sum += x}. */
    static void add(float[] x, float[] sum) {
        for (int j = 0; j < sum.length; j++) {
            sum[j] += x[j];
        }
    }
}
