package kinoscope.compute;

/** Weighted sums of rows of a dense matrix, four rows at a time, so that the sum is read and written less often. */
public final class RowSums {
    private static final int BLOCK = 4;

    private RowSums() {}

    /**
     * Adds rows: {@code sum[c] += weights[k] * matrix[rows[k]][c]} for all {@code k}. Rows of weight 0 are skipped.
     *
     * @param matrix {@code float[n * sum.length]}, row after row; not modified
     * @param rows row numbers, not checked against the matrix
     * @param weights {@code float[rows.length]}
     * @param sum one value for each column
     */
    public static void add(float[] matrix, int[] rows, float[] weights, float[] sum) {
        int[] starts = new int[rows.length];
        float[] factors = new float[rows.length];
        int count = 0;
        for (int k = 0; k < rows.length; k++) {
            if (weights[k] != 0) {
                starts[count] = rows[k] * sum.length;
                factors[count++] = weights[k];
            }
        }
        int k = 0;
        for (; k + BLOCK <= count; k += BLOCK) {
            addFour(matrix, starts, factors, k, sum);
        }
        for (; k < count; k++) {
            addOne(matrix, starts[k], factors[k], sum);
        }
    }

    private static void addFour(float[] matrix, int[] starts, float[] factors, int k, float[] sum) {
        int a = starts[k];
        int b = starts[k + 1];
        int c = starts[k + 2];
        int d = starts[k + 3];
        float wa = factors[k];
        float wb = factors[k + 1];
        float wc = factors[k + 2];
        float wd = factors[k + 3];
        for (int i = 0; i < sum.length; i++) {
            sum[i] += wa * matrix[a + i] + wb * matrix[b + i] + wc * matrix[c + i] + wd * matrix[d + i];
        }
    }

    private static void addOne(float[] matrix, int start, float factor, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += factor * matrix[start + i];
        }
    }
}
