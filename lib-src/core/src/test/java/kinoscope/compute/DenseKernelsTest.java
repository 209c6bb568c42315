package kinoscope.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Both implementations against loops in double precision. */
class DenseKernelsTest {
    private static final float CLOSE = 1e-4f;
    private final SplittableRandom random = new SplittableRandom(4);

    static Stream<DenseKernels> kernels() {
        return Stream.of(DenseKernels.plain(), DenseKernels.fastest());
    }

    static Stream<Arguments> products() {
        return kernels()
                .flatMap(k -> Stream.of(
                        Arguments.of(k, 1, 1, 16),
                        Arguments.of(k, 3, 5, 32),
                        Arguments.of(k, 64, 64, 32),
                        Arguments.of(k, 13, 7, 48),
                        Arguments.of(k, 100, 9, 64),
                        Arguments.of(k, 11, 6, 112)));
    }

    @Test
    void testsRunWithTheVectorApi() {
        assertThat(Simd.isPresent()).isTrue();
        assertThat(DenseKernels.fastest().description()).startsWith("Vector API");
        assertThat(DenseKernels.plain().description()).isEqualTo("plain Java");
    }

    @ParameterizedTest
    @MethodSource("products")
    void productsOfViews(DenseKernels kernels, int rows, int inner, int columns) {
        Matrix b = new Matrix(values(3 + inner * (columns + 16)), 3, inner, columns, columns + 16, 1);
        Matrix plain = new Matrix(values(2 + rows * (inner + 1)), 2, rows, inner, inner + 1, 1);
        Matrix transposed = new Matrix(values(5 + rows * inner), 5, inner, rows, rows, 1).transposed();
        for (Matrix a : new Matrix[] {plain, transposed}) {
            for (boolean add : new boolean[] {false, true}) {
                Matrix c = new Matrix(values(1 + rows * (columns + 4)), 1, rows, columns, columns + 4, 1);
                float[] before = c.data().clone();
                kernels.multiply(a, b, c, add);
                boolean[] written = new boolean[before.length];
                for (int m = 0; m < rows; m++) {
                    for (int n = 0; n < columns; n++) {
                        int place = place(c, m, n);
                        written[place] = true;
                        double sum = add ? before[place] : 0;
                        for (int k = 0; k < inner; k++) {
                            sum += (double) a.data()[place(a, m, k)] * b.data()[place(b, k, n)];
                        }
                        assertThat(c.data()[place]).isCloseTo((float) sum, within(CLOSE));
                    }
                }
                for (int j = 0; j < before.length; j++) {
                    assertThat(written[j] || c.data()[j] == before[j]).isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void rowsAndColumns(DenseKernels kernels) {
        int rows = 7;
        int stride = 32;
        float[] x = values(rows * stride);
        float[] weight = values(2 * stride);
        float[] factor = values(rows);

        float[] dots = values(rows);
        float[] oldDots = dots.clone();
        kernels.addRowDots(Matrix.of(x, rows, stride), weight, 16, dots);
        float[] sums = values(2 * stride);
        float[] oldSums = sums.clone();
        kernels.addWeightedRows(factor, x, rows, stride, sums, 16);
        float[] outer = values(rows * stride);
        kernels.outer(factor, rows, weight, 16, stride, outer);
        float[] times = values(3 + rows * (stride + 16));
        kernels.outerTimes(factor, weight, x, new Matrix(times, 3, rows, stride, stride + 16, 1));
        for (int r = 0; r < rows; r++) {
            double dot = oldDots[r];
            for (int c = 0; c < stride; c++) {
                dot += (double) x[r * stride + c] * weight[16 + c];
                assertThat(outer[r * stride + c]).isCloseTo(factor[r] * weight[16 + c], within(CLOSE));
                assertThat(times[3 + r * (stride + 16) + c])
                        .isCloseTo(factor[r] * weight[c] * x[r * stride + c], within(CLOSE));
            }
            assertThat(dots[r]).isCloseTo((float) dot, within(CLOSE));
        }
        for (int c = 0; c < 2 * stride; c++) {
            double sum = oldSums[c];
            for (int r = 0; r < rows && c >= 16 && c < 16 + stride; r++) {
                sum += (double) factor[r] * x[r * stride + c - 16];
            }
            assertThat(sums[c]).isCloseTo((float) sum, within(CLOSE));
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void activations(DenseKernels kernels) {
        float[] x = values(5 * 16);
        float[] bias = values(16);
        float[] activation = x.clone();
        kernels.addBiasAndRelu(activation, 5, 16, bias);
        float[] gradient = values(5 * 16);
        float[] before = gradient.clone();
        kernels.throughRelu(activation, gradient, 5 * 16, 2);
        float[] product = new float[5 * 16];
        kernels.times(x, before, 5 * 16, product, false);
        float[] twice = product.clone();
        kernels.times(x, before, 5 * 16, twice, true);
        float[] shifted = new float[4 * 16];
        kernels.shiftAndRelu(x, 16, 3 * 16, .25f, shifted, 16);
        for (int j = 0; j < x.length; j++) {
            float sum = x[j] + bias[j % 16];
            assertThat(twice[j]).isCloseTo(2 * x[j] * before[j], within(CLOSE));
            assertThat(activation[j]).isCloseTo(Math.max(0, sum), within(CLOSE));
            assertThat(gradient[j]).isCloseTo(sum > 0 ? 2 * before[j] : 0, within(CLOSE));
            assertThat(product[j]).isCloseTo(x[j] * before[j], within(CLOSE));
            if (j < shifted.length) {
                assertThat(shifted[j]).isCloseTo(j < 16 ? 0 : Math.max(0, x[j] + .25f), within(CLOSE));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void exponentials(DenseKernels kernels) {
        float[] x = new float[3 + 64];
        for (int j = 0; j < 64; j++) {
            x[3 + j] = 2.5f - 1.47f * j;
        }
        x[3 + 63] = Float.NEGATIVE_INFINITY;
        float[] powers = x.clone();
        assertThat(kernels.max(x, 3, 64)).isEqualTo(2.5f);
        float sum = kernels.exp(powers, 3, 64, .5f);
        double expected = 0;
        for (int j = 0; j < 64; j++) {
            double power = Math.exp((double) x[3 + j] - .5);
            assertThat((double) powers[3 + j]).isCloseTo(power, within(4e-7 * power + 1e-37));
            expected += power;
        }
        assertThat((double) sum).isCloseTo(expected, within(1e-5));
        kernels.scale(powers, 3, 64, 2);
        assertThat((double) powers[3]).isCloseTo(2 * Math.exp(2), within(1e-5));
        assertThat(powers[2]).isZero();
    }

    /** Interpreted at first, compiled at the end. */
    @ParameterizedTest
    @MethodSource("kernels")
    void compiledCodeRoundsAsInterpretedCodeDoes(DenseKernels kernels) {
        Matrix x = Matrix.of(values(4 * 64), 4, 64);
        float[] weight = values(64);
        float[] firstDots = new float[4];
        kernels.addRowDots(x, weight, 0, firstDots);
        float[] firstPowers = x.data().clone();
        float firstSum = kernels.exp(firstPowers, 0, 256, .1f);
        for (int round = 0; round < 20_000; round++) {
            float[] dots = new float[4];
            kernels.addRowDots(x, weight, 0, dots);
            float[] powers = x.data().clone();
            float sum = kernels.exp(powers, 0, 256, .1f);
            if (round % 1000 == 0) {
                assertThat(dots).isEqualTo(firstDots);
                assertThat(powers).isEqualTo(firstPowers);
                assertThat(sum).isEqualTo(firstSum);
            }
        }
    }

    @Test
    void matricesMustFit() {
        assertThatThrownBy(() -> new Matrix(new float[10], 1, 2, 5, 5, 1))
                .hasMessage("a matrix of 2 x 5 from 1 does not fit into 10 floats");
    }

    private static int place(Matrix matrix, int row, int column) {
        return matrix.from() + row * matrix.rowStride() + column * matrix.columnStride();
    }

    private float[] values(int size) {
        float[] values = new float[size];
        for (int k = 0; k < size; k++) {
            values[k] = (float) random.nextDouble(-1, 1);
        }
        return values;
    }
}
