package kinoscope.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TasteTest {
    @Test
    void picksAreLikedAndDisliked() {
        Taste taste = new Taste(new int[] {4, 2}, new int[] {7});

        assertThat(taste.picks()).containsExactly(4, 2, 7);
        assertThat(taste).hasToString("Taste[liked [4, 2], disliked [7]]");
        assertThat(Taste.liking(4, 2).picks()).containsExactly(4, 2);
    }

    @Test
    void equalItemsMakeEqualTastes() {
        Taste taste = new Taste(new int[] {4, 2}, new int[] {7});

        assertThat(taste)
                .isEqualTo(new Taste(new int[] {4, 2}, new int[] {7}))
                .hasSameHashCodeAs(new Taste(new int[] {4, 2}, new int[] {7}))
                .isNotEqualTo(new Taste(new int[] {4, 2}, new int[] {8}))
                .isNotEqualTo(new Taste(new int[] {2, 4}, new int[] {7}));
    }

    @Test
    void changingAnArrayChangesNoTaste() {
        int[] liked = {1};
        int[] disliked = {2};
        Taste taste = new Taste(liked, disliked);
        liked[0] = 8;
        disliked[0] = 9;
        taste.liked()[0] = 8;
        taste.disliked()[0] = 9;

        assertThat(taste).isEqualTo(new Taste(new int[] {1}, new int[] {2}));
    }

    @Test
    void eachItemComesOnce() {
        refused("item 3 is liked twice", new int[] {3, 1, 3});
        refused("item 5 is disliked twice", new int[] {3}, 5, 5);
        refused("item 3 is both liked and disliked", new int[] {3, 1}, 5, 3);
    }

    private static void refused(String message, int[] liked, int... disliked) {
        assertThatThrownBy(() -> new Taste(liked, disliked))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
