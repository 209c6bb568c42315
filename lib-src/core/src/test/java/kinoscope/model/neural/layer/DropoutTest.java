package kinoscope.model.neural.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropoutTest {
    private static final int ROWS = 200;
    private static final int WIDTH = 48;

    private static float[] dropped(Dropout dropout, int firstRow, int rows) {
        float[] x = new float[rows * WIDTH];
        Arrays.fill(x, 1);
        dropout.apply(x, rows, WIDTH, firstRow, 3);
        return x;
    }

    @ParameterizedTest
    @ValueSource(doubles = {.1, .5, .8})
    void dropsItsShareAndKeepsTheMean(double probability) {
        float[] x = dropped(new Dropout(probability), 0, ROWS);
        long zeros = 0;
        double sum = 0;
        for (float value : x) {
            zeros += value == 0 ? 1 : 0;
            sum += value;
        }
        assertThat((double) zeros / x.length).isCloseTo(probability, within(.02));
        assertThat(sum / x.length).isCloseTo(1, within(.1));
    }

    @Test
    void aRowIsTreatedAlikeInWhateverTileItStands() {
        float[] all = dropped(new Dropout(.4), 0, ROWS);
        float[] later = dropped(new Dropout(.4), 50, 10);
        assertThat(later).isEqualTo(Arrays.copyOfRange(all, 50 * WIDTH, 60 * WIDTH));
    }

    @Test
    void batchesAndSeedsDiffer() {
        Dropout dropout = new Dropout(.5);
        float[] first = dropped(dropout, 0, ROWS);
        dropout.nextBatch();
        assertThat(dropped(dropout, 0, ROWS)).isNotEqualTo(first);
        dropout.seed(0);
        assertThat(dropped(dropout, 0, ROWS)).isEqualTo(first);
        dropout.seed(1);
        assertThat(dropped(dropout, 0, ROWS)).isNotEqualTo(first);
    }

    @Test
    void derivativesGoTheWayOfTheValues() {
        Dropout dropout = new Dropout(.5);
        float[] left = dropped(dropout, 0, 1);
        float[] slopes = new float[WIDTH];
        Arrays.fill(slopes, 3);
        dropout.backward(left, slopes, WIDTH);
        for (int k = 0; k < WIDTH; k++) {
            assertThat(slopes[k]).isEqualTo(3 * left[k]);
        }
    }
}
