package kinoscope.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.bytedeco.openblas.global.openblas_nolapack.blas_get_num_threads;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CholeskyTest {
    /** Sums of products of rows of random numbers, and 1 on the diagonal. */
    private static float[] positiveDefinite(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] rows = new double[n + 5][n];
        for (double[] row : rows) {
            Arrays.setAll(row, i -> random.nextDouble() - .5);
        }
        float[] matrix = new float[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double sum = i == j ? 1 : 0;
                for (double[] row : rows) {
                    sum += row[i] * row[j];
                }
                matrix[i * n + j] = (float) sum;
            }
        }
        return matrix;
    }

    private static double product(float[] a, float[] b, int n, int columns, int row, int column) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
            sum += (double) a[row * n + k] * b[k * columns + column];
        }
        return sum;
    }

    @Test
    void inverseOfTwoByTwoIsKnown() {
        float[] matrix = {2, 1, 1, 1};
        Cholesky.invert(matrix, 2);
        assertThat(matrix).containsExactly(new float[] {1, -1, -1, 2}, within(1e-6f));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 17, 150})
    void matrixTimesItsInverseIsTheUnitMatrix(int n) {
        float[] matrix = positiveDefinite(n, n);
        float[] inverse = matrix.clone();
        Cholesky.invert(inverse, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                assertThat(product(matrix, inverse, n, n, i, j)).isCloseTo(i == j ? 1 : 0, within(1e-4));
                assertThat(inverse[i * n + j]).isEqualTo(inverse[j * n + i]);
            }
        }
    }

    @Test
    void onlyTheLowerTriangleIsRead() {
        float[] matrix = positiveDefinite(9, 1);
        float[] lower = matrix.clone();
        for (int i = 0; i < 9; i++) {
            Arrays.fill(lower, i * 9 + i + 1, (i + 1) * 9, Float.NaN);
        }
        Cholesky.invert(matrix, 9);
        Cholesky.invert(lower, 9);
        assertThat(lower).containsExactly(matrix);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 40})
    void solutionGivesTheRightSide(int columns) {
        int n = 30;
        float[] matrix = positiveDefinite(n, 7);
        SplittableRandom random = new SplittableRandom(3);
        float[] right = new float[n * columns];
        for (int i = 0; i < right.length; i++) {
            right[i] = (float) random.nextDouble();
        }
        float[] solution = right.clone();
        Cholesky.solve(matrix.clone(), n, solution, columns);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < columns; j++) {
                assertThat(product(matrix, solution, n, columns, i, j)).isCloseTo(right[i * columns + j], within(1e-4));
            }
        }
    }

    @Test
    void singularMatrixIsRefusedWithTheRow() {
        float[] twiceTheSame = {1, 1, 0, 1, 1, 0, 0, 0, 1};
        assertThatThrownBy(() -> Cholesky.invert(twiceTheSame, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not positive definite")
                .hasMessageContaining("row index 1");
        assertThatThrownBy(() -> Cholesky.solve(new float[] {-1}, 1, new float[1], 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("row index 0");
    }

    @Test
    void notANumberIsRefused() {
        assertThatThrownBy(() -> Cholesky.invert(new float[] {1, 0, Float.NaN, 1}, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not positive definite");
    }

    @Test
    void sizesMustFit() {
        assertThatThrownBy(() -> Cholesky.invert(new float[5], 2)).hasMessageContaining("5 values for 2 x 2");
        assertThatThrownBy(() -> Cholesky.invert(new float[0], 0)).hasMessageContaining("0 values for 0 x 0");
        assertThatThrownBy(() -> Cholesky.solve(new float[4], 2, new float[5], 2))
                .hasMessageContaining("5 values for 2 x 2");
    }

    @Test
    void threadsOfOthersAreRestored() {
        int before = blas_get_num_threads();
        Cholesky.invert(positiveDefinite(4, 1), 4);
        assertThatThrownBy(() -> Cholesky.invert(new float[4], 2)).isInstanceOf(IllegalArgumentException.class);
        assertThat(blas_get_num_threads()).isEqualTo(before);
    }
}
