package kinoscope.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NearestItemsTest {
    private static final float[][] VECTORS = {{1, 0}, {0, 3}, {6, 8}, {1, .1f}, {0, 0}, {-2, 0}, {5, 0}};
    private static final NearestItems NEAREST = new NearestItems(new ItemVectors() {
        @Override
        public int items() {
            return VECTORS.length;
        }

        @Override
        public float[] itemVector(int item) {
            return VECTORS[item];
        }
    });

    @Test
    void cosinesAreThoseOfTheAngles() {
        assertThat(NEAREST.cosine(0, 2)).isCloseTo(.6, within(1e-12));
        assertThat(NEAREST.cosine(1, 2)).isCloseTo(.8, within(1e-12));
        assertThat(NEAREST.cosine(0, 5)).isEqualTo(-1);
        assertThat(NEAREST.cosine(0, 6)).isEqualTo(1);
        assertThat(NEAREST.cosine(0, 4)).isZero();
    }

    @Test
    void nearestComeFirstWithoutTheItemItself() {
        assertThat(NEAREST.of(0, 4, new int[0])).extracting(ScoredItem::item).containsExactly(6, 3, 2, 1);
        assertThat(NEAREST.of(0, 9, new int[] {6, 2}))
                .extracting(ScoredItem::item)
                .containsExactly(3, 1, 4, 5);
        assertThat(NEAREST.of(0, 1, new int[0]).get(0).score()).isEqualTo(1);
    }

    @Test
    void countBelowOneIsRefused() {
        assertThatThrownBy(() -> NEAREST.of(0, 0, new int[0])).hasMessage("k = 0 is not at least 1");
    }
}
