package kinoscope.model.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowPermutationTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 17, 64, 1000, 65_537, 1 << 20})
    void everyNumberStandsOnce(int size) {
        RowPermutation order = new RowPermutation(size, 3);
        boolean[] seen = new boolean[size];
        for (int place = 0; place < size; place++) {
            assertThat(seen[order.at(place)]).isFalse();
            seen[order.at(place)] = true;
        }
    }

    @Test
    void largestSizeStaysInRange() {
        RowPermutation order = new RowPermutation(Integer.MAX_VALUE, 3);
        assertThat(IntStream.range(0, 1000).map(order::at)).allMatch(number -> number >= 0);
    }

    @Test
    void looksRandom() {
        int size = 100_000;
        RowPermutation order = new RowPermutation(size, 5);
        double sum = 0;
        int ascents = 0;
        for (int place = 0; place < size / 10; place++) {
            sum += order.at(place);
            ascents += order.at(place) < order.at(place + 1) ? 1 : 0;
        }
        // Mean of 10,000 uniform numbers: 50,000 +- 289; ascents of 10,000 neighbours: 5,000 +- 29.
        assertThat(sum / (size / 10)).isCloseTo(50_000, within(1_500.0));
        assertThat(ascents).isCloseTo(5_000, within(150));
        RowPermutation other = new RowPermutation(size, 6);
        assertThat(IntStream.range(0, size)
                        .filter(place -> order.at(place) == other.at(place))
                        .count())
                .isLessThan(12);
    }
}
