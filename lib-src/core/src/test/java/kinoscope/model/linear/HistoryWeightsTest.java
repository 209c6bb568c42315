package kinoscope.model.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryWeightsTest {
    @Test
    void uniformCountsEveryItemOnce() {
        assertThat(HistoryWeights.uniform().of(3)).containsExactly(1, 1, 1);
        assertThat(HistoryWeights.uniform().isUniform()).isTrue();
        assertThat(HistoryWeights.uniform().of(0)).isEmpty();
    }

    @Test
    void recencyFallsToTheFloor() {
        HistoryWeights weights = HistoryWeights.recency(.05, 5);
        float[] of = weights.of(1001);
        assertThat(of[1000]).isCloseTo(1.05f, within(1e-6f));
        assertThat(of[995]).isCloseTo((float) (.05 + Math.exp(-1)), within(1e-6f));
        assertThat(of[0]).isCloseTo(.05f, within(1e-6f));
        assertThat(weights.isUniform()).isFalse();
    }

    @Test
    void nothingCountsBeyondTheWindow() {
        assertThat(new HistoryWeights(1, Double.POSITIVE_INFINITY, 2).of(4)).containsExactly(0, 0, 2, 2);
    }

    @ParameterizedTest
    @CsvSource({
        "-.1, 5, 1, floor",
        "NaN, 5, 1, floor",
        "Infinity, 5, 1, floor",
        "0, 0, 1, decay",
        "0, NaN, 1, decay",
        "0, 5, 0, window"
    })
    void valuesOutOfRangeAreRefused(double floor, double decay, int window, String name) {
        assertThatThrownBy(() -> new HistoryWeights(floor, decay, window))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(name + " must be ");
    }
}
