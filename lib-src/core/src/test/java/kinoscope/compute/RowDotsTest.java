package kinoscope.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RowDotsTest {
    static Stream<Arguments> kernelsAndShapes() {
        return Stream.of(new PlainRowDots(), RowDots.fastest()).flatMap(kernel -> Stream.of(0, 1, 3, 4, 6, 9)
                .flatMap(rows -> Stream.of(16, 48, 192).map(width -> Arguments.of(kernel, rows, width))));
    }

    @ParameterizedTest
    @MethodSource("kernelsAndShapes")
    void multipliesEachRowWithTheVector(RowDots kernel, int rows, int width) {
        SplittableRandom random = new SplittableRandom(7);
        float[] matrix = new float[(rows + 1) * width];
        float[] vector = new float[3 * width];
        for (int k = 0; k < matrix.length; k++) {
            matrix[k] = (float) random.nextGaussian();
        }
        for (int k = 0; k < vector.length; k++) {
            vector[k] = (float) random.nextGaussian();
        }
        float[] results = new float[rows];

        kernel.multiply(matrix, width, vector, width, results);

        for (int row = 0; row < rows; row++) {
            double sum = 0;
            for (int k = 0; k < width; k++) {
                sum += (double) matrix[row * width + k] * vector[width + k];
            }
            assertThat((double) results[row]).isCloseTo(sum, within(2e-5));
        }
        int[] selected = random.ints(rows + 1, 0, rows + 1).toArray();
        float[] some = new float[rows + 1];
        kernel.multiply(matrix, selected, 1, rows, width, vector, width, some);
        float[] all = new float[rows + 1];
        kernel.multiply(matrix, width, vector, width, all);
        for (int k = 0; k < rows; k++) {
            assertThat(some[k]).isEqualTo(all[selected[k + 1]]);
        }
        assertThat(some[rows]).isZero();
    }
}
