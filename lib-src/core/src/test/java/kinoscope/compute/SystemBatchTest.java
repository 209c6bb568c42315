package kinoscope.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Both kernels against elimination in double precision. */
class SystemBatchTest {
    static Stream<Arguments> kernelsAndSizes() {
        return Stream.of(1, 2, 5, 9, 33, 50)
                .flatMap(size ->
                        Stream.of(Arguments.of(SystemBatch.plain(), size), Arguments.of(SystemBatch.fastest(), size)));
    }

    @Test
    void fastestUsesVectorsWhereTheModuleIs() {
        assertThat(SystemBatch.fastest().getClass().getSimpleName())
                .isEqualTo(Simd.isPresent() ? "VectorSystemBatch" : "PlainSystemBatch");
    }

    @Test
    void upperTriangleIsStoredRowByRow() {
        int next = 0;
        for (int row = 0; row < 4; row++) {
            for (int column = row; column < 4; column++) {
                assertThat(SystemBatch.place(row, column, 4)).isEqualTo(next++);
            }
        }
        assertThat(SystemBatch.entries(4)).isEqualTo(next);
    }

    @ParameterizedTest
    @MethodSource("kernelsAndSizes")
    void eachLaneSolvesItsOwnSystem(SystemBatch kernel, int size) {
        int lanes = kernel.lanes();
        float[] matrices = new float[SystemBatch.entries(size) * lanes];
        float[] vectors = new float[size * lanes];
        double[][] expected = new double[lanes][];
        for (int lane = 0; lane < lanes; lane++) {
            expected[lane] = draw(new SplittableRandom(lane), size, lane, lanes, matrices, vectors);
        }

        kernel.solve(matrices, size, vectors);

        for (int lane = 0; lane < lanes; lane++) {
            double largest = Arrays.stream(expected[lane]).map(Math::abs).max().orElseThrow();
            for (int k = 0; k < size; k++) {
                assertThat((double) vectors[k * lanes + lane]).isCloseTo(expected[lane][k], within(2e-5 * largest));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kernelsAndSizes")
    void neighboursChangeNothing(SystemBatch kernel, int size) {
        int lanes = kernel.lanes();
        float[][] solved = new float[lanes][size];
        for (int lane = 0; lane < lanes; lane++) {
            float[] matrices = new float[SystemBatch.entries(size) * lanes];
            float[] vectors = new float[size * lanes];
            for (int other = 0; other < lanes; other++) {
                int seed = other == lane ? 7 : 100 + lane + other;
                draw(new SplittableRandom(seed), size, other, lanes, matrices, vectors);
            }
            kernel.solve(matrices, size, vectors);
            for (int k = 0; k < size; k++) {
                solved[lane][k] = vectors[k * lanes + lane];
            }
        }
        for (float[] vector : solved) {
            assertThat(vector).containsExactly(solved[0]);
        }
    }

    @ParameterizedTest
    @MethodSource("kernelsAndSizes")
    void oneMatrixThatIsNotPositiveDefiniteIsRefused(SystemBatch kernel, int size) {
        int lanes = kernel.lanes();
        for (float bad : new float[] {0, -1, Float.NaN, Float.POSITIVE_INFINITY}) {
            float[] matrices = new float[SystemBatch.entries(size) * lanes];
            for (int k = 0; k < size; k++) {
                int at = SystemBatch.place(k, k, size) * lanes;
                Arrays.fill(matrices, at, at + lanes, 2);
            }
            matrices[SystemBatch.place(size - 1, size - 1, size) * lanes + 1] = bad;
            assertThatThrownBy(() -> kernel.solve(matrices, size, new float[size * lanes]))
                    .isInstanceOf(ArithmeticException.class)
                    .hasMessage("the matrix is not positive definite at pivot " + (size - 1));
        }
    }

    /** Puts a system into a lane and returns its solution. */
    private static double[] draw(
            SplittableRandom random, int size, int lane, int lanes, float[] matrices, float[] vectors) {
        double[][] rows = new double[2 * size][size];
        for (double[] row : rows) {
            Arrays.setAll(row, k -> random.nextGaussian());
        }
        double[][] matrix = new double[size][size];
        double[] vector = new double[size];
        for (int i = 0; i < size; i++) {
            for (int j = i; j < size; j++) {
                float entry = i == j ? 1 : 0;
                for (double[] row : rows) {
                    entry += (float) (row[i] * row[j]);
                }
                matrix[i][j] = entry;
                matrix[j][i] = entry;
                matrices[SystemBatch.place(i, j, size) * lanes + lane] = entry;
            }
            vectors[i * lanes + lane] = (float) random.nextGaussian();
            vector[i] = vectors[i * lanes + lane];
        }
        return NaiveSolver.solve(matrix, vector);
    }
}
