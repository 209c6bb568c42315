package kinoscope.model.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kinoscope.model.ScoredItem;
import org.junit.jupiter.api.Test;

class FactorModelTest {
    private static final FactorModel MODEL = new FactorModel(
            "by hand",
            3,
            new float[] {.5f, -.5f},
            new float[] {1, 0, 0, 2},
            new float[] {0, .25f, -1},
            new float[] {1, 1, 0, -1, 2, 0},
            2);

    @Test
    void scoreIsMeanAndBiasesAndProduct() {
        float[] scores = new float[3];
        MODEL.score(0, scores);
        assertThat(scores).containsExactly(4.5f, 3.75f, 4.5f);
        MODEL.score(1, scores);
        assertThat(scores).containsExactly(4.5f, .75f, 1.5f);
        assertThat(MODEL.predict(1, 1)).isEqualTo(.75f);
    }

    @Test
    void equalScoresAreInItemOrder() {
        assertThat(MODEL.recommend(0, 2, new int[0])).containsExactly(new ScoredItem(0, 4.5f), new ScoredItem(2, 4.5f));
        assertThat(MODEL.recommend(0, 2, new int[] {0}))
                .containsExactly(new ScoredItem(2, 4.5f), new ScoredItem(1, 3.75f));
    }

    @Test
    void badInputIsRefused() {
        assertThatThrownBy(() -> MODEL.predict(2, 0)).hasMessage("unknown user index 2 (the model has 2 users)");
        assertThatThrownBy(() -> MODEL.predict(0, 3)).hasMessage("unknown item index 3 (the model has 3 items)");
        assertThatThrownBy(() -> new FactorModel("x", 0, new float[1], new float[3], new float[1], new float[2], 2))
                .hasMessage("3 values for 1 users with 2 factors");
        assertThatThrownBy(() ->
                        new FactorModel("x", 0, new float[] {Float.NaN}, new float[2], new float[1], new float[2], 2))
                .hasMessage("the mean or a bias is NaN");
    }
}
