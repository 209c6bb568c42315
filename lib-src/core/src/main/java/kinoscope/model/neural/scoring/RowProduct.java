package kinoscope.model.neural.scoring;

import kinoscope.compute.DenseKernels;
import kinoscope.compute.Matrix;
import kinoscope.compute.Padding;

/** What is computed once for all users, or all items: their vectors times a matrix. */
public final class RowProduct {
    private RowProduct() {}

    /**
     * {@code x w}, where the rows of w are filled up with zeros for the kernels.
     *
     * @param x {@code float[n][inner]}
     * @param w {@code float[inner][outer]}
     * @param inner numbers of a row of x
     * @return {@code float[n][outer]}
     */
    public static float[] of(DenseKernels kernels, float[] x, float[] w, int inner) {
        int rows = x.length / inner;
        int outer = w.length / inner;
        int stride = Padding.of(outer);
        float[] padded = new float[inner * stride];
        for (int r = 0; r < inner; r++) {
            System.arraycopy(w, r * outer, padded, r * stride, outer);
        }
        float[] result = new float[Math.multiplyExact(rows, outer)];
        float[] block = new float[kernels.rowsAtATime() * stride];
        for (int from = 0; from < rows; from += kernels.rowsAtATime()) {
            int size = Math.min(kernels.rowsAtATime(), rows - from);
            Matrix product = Matrix.of(block, size, stride);
            kernels.multiply(
                    Matrix.of(x, rows, inner).rows(from, size), Matrix.of(padded, inner, stride), product, false);
            for (int r = 0; r < size; r++) {
                System.arraycopy(block, r * stride, result, (from + r) * outer, outer);
            }
        }
        return result;
    }

    /** Adds a vector to each row. */
    public static void add(float[] rows, float[] x) {
        for (int k = 0; k < rows.length; k++) {
            rows[k] += x[k % x.length];
        }
    }
}
