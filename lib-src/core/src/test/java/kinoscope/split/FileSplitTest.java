package kinoscope.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import kinoscope.data.Ratings;
import org.junit.jupiter.api.Test;

class FileSplitTest {
    private static final Ratings RATINGS = PlantedRatings.of(
            new int[] {7, 10, 1, 0}, new int[] {7, 20, 2, 0}, new int[] {8, 10, 3, 0}, new int[] {8, 30, 4, 0});

    @Test
    void rowsAndPairsSayTheSame() {
        FileSplit byRows = FileSplit.ofRows("given", 3, 1);
        FileSplit byPairs = FileSplit.ofPairs("given", RATINGS, new int[] {1, 0}, new int[] {2, 1});
        assertThat(byPairs).isEqualTo(byRows).hasSameHashCodeAs(byRows);
        Split split = byPairs.split(RATINGS);
        assertThat(split.test().size()).isEqualTo(2);
        assertThat(split.test().rating(0)).isEqualTo(2);
        assertThat(split.test().rating(1)).isEqualTo(4);
        assertThat(split.train().size()).isEqualTo(2);
    }

    @Test
    void refusesUnknownAndRepeatedRows() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FileSplit.ofRows("given", 4).split(RATINGS))
                .withMessageContaining("given: no row 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FileSplit.ofRows("given", -1).split(RATINGS))
                .withMessageContaining("no row -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FileSplit.ofRows("given", 2, 2).split(RATINGS))
                .withMessageContaining("row 2 is given twice");
    }

    @Test
    void refusesPairsWithoutARating() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FileSplit.ofPairs("given", RATINGS, new int[] {0}, new int[] {2}))
                .withMessageContaining("test pair 0 is not rated: user index 0, item index 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FileSplit.ofPairs("given", RATINGS, new int[] {2}, new int[] {0}))
                .withMessageContaining("unknown user index 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FileSplit.ofPairs("given", RATINGS, new int[] {0, 1}, new int[] {0}))
                .withMessageContaining("2 users and 1 items");
    }
}
