package kinoscope.compute;

import static org.bytedeco.openblas.global.openblas.LAPACKE_spotrf;
import static org.bytedeco.openblas.global.openblas.LAPACKE_spotri;
import static org.bytedeco.openblas.global.openblas.LAPACK_COL_MAJOR;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasLeft;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasLower;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasNonUnit;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.blas_get_num_threads;
import static org.bytedeco.openblas.global.openblas_nolapack.blas_set_num_threads;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_strsm;

/**
 * Linear algebra with symmetric positive definite matrices by the decomposition {@code A = L L'}, in single precision,
 * through OpenBLAS.
 *
 * <p>All matrices are dense, {@code float[n * n]}, row after row. Two threads work on each of them whatever the machine has,
 * so that its number of cores does not change the rounding; the number of threads that OpenBLAS gives to others is restored.
 * One call runs at a time.
 */
public final class Cholesky {
    private static final int THREADS = 2;
    /** The lower triangle of rows is the upper triangle of columns, which is how LAPACK reads the array. */
    private static final byte LOWER = 'U';

    private Cholesky() {}

    /**
     * Replaces a matrix by its inverse: {@code n^3} multiplications.
     *
     * @param matrix {@code float[n * n]}, of which the lower triangle is read; overwritten by the whole inverse, or by
     *     nothing of use where an exception is thrown
     * @param n number of rows
     * @throws IllegalArgumentException if the matrix has another size or is not positive definite in single precision
     */
    public static synchronized void invert(float[] matrix, int n) {
        requireSquare(matrix, n);
        int before = blas_get_num_threads();
        blas_set_num_threads(THREADS);
        try {
            decompose(matrix, n);
            requireDone(LAPACKE_spotri(LAPACK_COL_MAJOR, LOWER, n, matrix, n));
        } finally {
            blas_set_num_threads(before);
        }
        mirror(matrix, n);
    }

    /**
     * Solves {@code A X = B}: {@code 4/3 n^3} multiplications, half of them in each direction, where {@code B} is square.
     *
     * @param matrix {@code A}, {@code float[n * n]}, of which the lower triangle is read; overwritten by {@code L} there
     * @param n number of rows
     * @param right {@code B}, {@code float[n * columns]}, row after row; overwritten by {@code X}
     * @param columns number of columns of {@code B}
     * @throws IllegalArgumentException if a matrix has another size or {@code A} is not positive definite in single precision
     */
    public static synchronized void solve(float[] matrix, int n, float[] right, int columns) {
        requireSquare(matrix, n);
        if (columns < 1 || right.length != (long) n * columns) {
            throw new IllegalArgumentException(right.length + " values for " + n + " x " + columns);
        }
        int before = blas_get_num_threads();
        blas_set_num_threads(THREADS);
        try {
            decompose(matrix, n);
            for (int transposed : new int[] {CblasNoTrans, CblasTrans}) {
                cblas_strsm(
                        CblasRowMajor,
                        CblasLeft,
                        CblasLower,
                        transposed,
                        CblasNonUnit,
                        n,
                        columns,
                        1,
                        matrix,
                        n,
                        right,
                        columns);
            }
        } finally {
            blas_set_num_threads(before);
        }
    }

    private static void requireSquare(float[] matrix, int n) {
        if (n < 1 || matrix.length != (long) n * n) {
            throw new IllegalArgumentException(matrix.length + " values for " + n + " x " + n);
        }
    }

    private static void decompose(float[] matrix, int n) {
        requireDone(LAPACKE_spotrf(LAPACK_COL_MAJOR, LOWER, n, matrix, n));
    }

    /** LAPACK gives the row, from 1, where the decomposition failed, or the number of a bad argument below 0, such as NaN. */
    private static void requireDone(int info) {
        if (info != 0) {
            throw new IllegalArgumentException("the matrix is not positive definite in single precision"
                    + (info > 0 ? " (at row index " + (info - 1) + ")" : " (it has values that are no numbers)"));
        }
    }

    private static void mirror(float[] matrix, int n) {
        for (int row = 1; row < n; row++) {
            for (int column = 0; column < row; column++) {
                matrix[column * n + row] = matrix[row * n + column];
            }
        }
    }
}
