package kinoscope.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What dislikes do in models of {@link PlantedHistories#random} of 12 items, where odd items go together, and even ones. */
public interface DislikeContract {
    /** A fitted model. */
    FoldIn model();

    @Test
    default void dislikesLowerTheirKind() {
        Taste both = Taste.liking(2, 1, 4, 3);
        Taste ratherEven = new Taste(new int[] {2, 1, 4, 3}, new int[] {5, 7});

        assertThat(oddOverEven(ratherEven)).isLessThan(oddOverEven(both) - .01f);
    }

    private float oddOverEven(Taste taste) {
        float[] scores = new float[model().items()];
        model().scoreTaste(taste, scores);
        return scores[9] + scores[11] - scores[8] - scores[10];
    }
}
