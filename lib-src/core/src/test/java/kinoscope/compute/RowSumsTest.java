package kinoscope.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowSumsTest {
    private static final int COLUMNS = 37;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 5, 11})
    void addsWeightedRows(int count) {
        SplittableRandom random = new SplittableRandom(count);
        float[] matrix = random(6 * COLUMNS, random);
        int[] rows = random.ints(count, 0, 6).toArray();
        float[] weights = random(count, random);
        for (int k = 1; k < count; k += 4) {
            weights[k] = 0;
        }
        float[] before = random(COLUMNS, random);
        float[] sum = before.clone();
        RowSums.add(matrix, rows, weights, sum);
        for (int c = 0; c < COLUMNS; c++) {
            double expected = before[c];
            for (int k = 0; k < count; k++) {
                expected += (double) weights[k] * matrix[rows[k] * COLUMNS + c];
            }
            assertThat(sum[c]).isCloseTo((float) expected, within(1e-5f));
        }
    }

    private static float[] random(int length, SplittableRandom random) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) random.nextDouble(-1, 1);
        }
        return values;
    }
}
