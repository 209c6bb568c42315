package kinoscope.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ItemPairsTest {
    private static final Histories HISTORIES =
            PlantedHistories.of(5, new int[] {2, 0}, new int[0], new int[] {0, 3, 2}, new int[] {3});

    @Test
    void occurrencesAreInTheOrderOfTheUsers() {
        Occurrences occurrences = Occurrences.of(HISTORIES);
        assertThat(new int[] {occurrences.count(0), occurrences.count(1), occurrences.count(4)})
                .containsExactly(2, 0, 0);
        int first = occurrences.start(2);
        assertThat(new int[] {occurrences.user(first), occurrences.place(first)})
                .containsExactly(0, 0);
        assertThat(new int[] {occurrences.user(first + 1), occurrences.place(first + 1)})
                .containsExactly(2, 4);
        assertThat(occurrences.start(3)).isEqualTo(first + 2);
        assertThat(occurrences.start(5)).isEqualTo(6);
    }

    /** How often an item stands right before another. */
    @Test
    void matrixAddsUpWhatEachInteractionBrings() {
        float[] next = ItemPairs.matrix(HISTORIES, (user, place, row) -> {
            if (place + 1 < HISTORIES.start(user + 1)) {
                row[HISTORIES.item(place + 1)]++;
            }
        });
        float[] expected = new float[25];
        expected[2 * 5] = 1;
        expected[3] = 1;
        expected[3 * 5 + 2] = 1;
        assertThat(next).containsExactly(expected);
    }

    @Test
    void matrixThatFitsIntoNoArrayIsRefused() {
        Histories wide = PlantedHistories.of(46_341, new int[] {1});
        assertThatThrownBy(() -> ItemPairs.matrix(wide, (user, place, row) -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("46341 x 46341");
    }
}
