package kinoscope.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Both kernels against sums and solutions in double precision, straight from the definitions. */
class NormalEquationsTest {
    private static final NormalEquations PLAIN = new PlainNormalEquations();
    private static final NormalEquations FASTEST = NormalEquations.fastest();

    static Stream<Arguments> kernelsAndWidths() {
        return Stream.of(16, 32, 48, 64, 112, 192)
                .flatMap(width -> Stream.of(Arguments.of(PLAIN, width), Arguments.of(FASTEST, width)));
    }

    @Test
    void fastestUsesVectorsWhereTheModuleIs() {
        assertThat(FASTEST.getClass().getSimpleName())
                .isEqualTo(Simd.isPresent() ? "VectorNormalEquations" : "PlainNormalEquations");
    }

    @ParameterizedTest
    @MethodSource("kernelsAndWidths")
    void addsProductsOfTheGivenRowsToTheUpperTriangle(NormalEquations kernel, int width) {
        SplittableRandom random = new SplittableRandom(width);
        float[] rows = gaussian(random, 40 * width);
        int[] selected = random.ints(39, 0, 40).toArray();
        float[] before = gaussian(random, width * width);
        for (int count : new int[] {0, 1, 3, 4, 37}) {
            float[] matrix = before.clone();
            kernel.addProducts(rows, selected, 2, count, width, matrix);
            for (int i = 0; i < width; i++) {
                for (int j = i; j < width; j++) {
                    double sum = before[i * width + j];
                    for (int x = 2; x < 2 + count; x++) {
                        sum += (double) rows[selected[x] * width + i] * rows[selected[x] * width + j];
                    }
                    assertThat((double) matrix[i * width + j]).isCloseTo(sum, within(2e-5));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kernelsAndWidths")
    void addsTheGivenRowsAndTheirWeightedSum(NormalEquations kernel, int width) {
        SplittableRandom random = new SplittableRandom(width);
        float[] rows = gaussian(random, 20 * width);
        int[] selected = random.ints(19, 0, 20).toArray();
        float[] weights = gaussian(random, 17);
        float[] sum = gaussian(random, width);
        float[] weighted = gaussian(random, width);
        double[] expectedSum = doubles(sum);
        double[] expectedWeighted = doubles(weighted);
        for (int x = 2; x < 19; x++) {
            for (int k = 0; k < width; k++) {
                expectedSum[k] += rows[selected[x] * width + k];
                expectedWeighted[k] += (double) weights[x - 2] * rows[selected[x] * width + k];
            }
        }

        kernel.addSums(rows, selected, 2, 17, width, weights, sum, weighted);

        assertThat(doubles(sum)).containsExactly(expectedSum, within(1e-5));
        assertThat(doubles(weighted)).containsExactly(expectedWeighted, within(1e-5));
    }

    @ParameterizedTest
    @MethodSource("kernelsAndWidths")
    void solvesWhateverStandsBelowTheDiagonal(NormalEquations kernel, int width) {
        SplittableRandom random = new SplittableRandom(width);
        float[] matrix = new float[width * width];
        int[] all = IntStream.range(0, 2 * width).toArray();
        kernel.addProducts(gaussian(random, 2 * width * width), all, 0, all.length, width, matrix);
        float[] vector = gaussian(random, width);
        double[] expected = NaiveSolver.solve(symmetric(matrix, width), doubles(vector));
        for (int i = 0; i < width; i++) {
            Arrays.fill(matrix, i * width, i * width + i, Float.NaN);
        }

        kernel.solve(matrix, width, vector);

        double size = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        for (int i = 0; i < width; i++) {
            assertThat((double) vector[i]).isCloseTo(expected[i], within(1e-4 * size));
        }
    }

    @ParameterizedTest
    @MethodSource("kernelsAndWidths")
    void oneFactorServesManyVectors(NormalEquations kernel, int width) {
        SplittableRandom random = new SplittableRandom(width);
        float[] matrix = new float[width * width];
        int[] all = IntStream.range(0, 2 * width).toArray();
        kernel.addProducts(gaussian(random, 2 * width * width), all, 0, all.length, width, matrix);
        float[] factor = matrix.clone();
        kernel.factorize(factor, width);
        for (int repetition = 0; repetition < 3; repetition++) {
            float[] vector = gaussian(random, width);
            float[] expected = vector.clone();
            kernel.solve(matrix.clone(), width, expected);

            kernel.substitute(factor, width, vector);

            assertThat(vector).containsExactly(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("kernelsAndWidths")
    void matrixThatIsNotPositiveDefiniteIsRefused(NormalEquations kernel, int width) {
        for (float bad : new float[] {0, -1, Float.NaN, Float.POSITIVE_INFINITY}) {
            float[] matrix = new float[width * width];
            for (int i = 0; i < width; i++) {
                matrix[i * width + i] = i == width - 2 ? bad : 2;
            }
            assertThatThrownBy(() -> kernel.solve(matrix, width, new float[width]))
                    .isInstanceOf(ArithmeticException.class)
                    .hasMessage("the matrix is not positive definite: pivot " + (width - 2) + " is " + bad);
        }
    }

    private static double[][] symmetric(float[] matrix, int width) {
        double[][] result = new double[width][width];
        for (int i = 0; i < width; i++) {
            for (int j = i; j < width; j++) {
                result[i][j] = matrix[i * width + j];
                result[j][i] = result[i][j];
            }
        }
        return result;
    }

    private static double[] doubles(float[] values) {
        double[] result = new double[values.length];
        for (int k = 0; k < values.length; k++) {
            result[k] = values[k];
        }
        return result;
    }

    private static float[] gaussian(SplittableRandom random, int size) {
        float[] values = new float[size];
        for (int k = 0; k < size; k++) {
            values[k] = (float) random.nextGaussian();
        }
        return values;
    }
}
