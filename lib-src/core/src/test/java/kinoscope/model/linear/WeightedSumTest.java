package kinoscope.model.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import kinoscope.model.FoldIn;
import kinoscope.model.FoldInContract;
import kinoscope.model.Histories;
import kinoscope.model.PlantedHistories;
import kinoscope.model.Taste;
import kinoscope.model.linear.WeightedSum.Part;
import org.junit.jupiter.api.Test;

class WeightedSumTest implements FoldInContract {
    private static final Histories HISTORIES = PlantedHistories.random(60, 12, 3);
    private static final Ease EASE =
            Ease.fit(HISTORIES, EaseOptions.recentFirst().withL2(5));
    private static final NextItem NEXT = NextItem.fit(HISTORIES, new NextItemOptions(5, 2, 4));
    private static final WeightedSum SUM = new WeightedSum("both", List.of(new Part(EASE, 1), new Part(NEXT, -2.5)));

    @Override
    public FoldIn model() {
        return SUM;
    }

    @Override
    public Histories histories() {
        return HISTORIES;
    }

    @Test
    void scoresAreWeightedAndAdded() {
        float[] ease = new float[12];
        float[] next = new float[12];
        float[] sum = new float[12];
        for (int user = 0; user < 60; user++) {
            EASE.score(user, ease);
            NEXT.score(user, next);
            SUM.score(user, sum);
            for (int item = 0; item < 12; item++) {
                assertThat(sum[item]).isCloseTo(ease[item] - 2.5f * next[item], within(1e-6f));
            }
        }
        assertThat(SUM.name()).isEqualTo("both");
        assertThat(SUM.parts()).extracting(Part::model).containsExactly(EASE, NEXT);
    }

    @Test
    void eachPartScoresTheTaste() {
        Taste taste = new Taste(new int[] {4, 2}, new int[] {7, 1});
        float[] ease = new float[12];
        float[] next = new float[12];
        float[] sum = new float[12];
        EASE.scoreTaste(taste, ease);
        NEXT.scoreTaste(taste, next);
        SUM.scoreTaste(taste, sum);
        for (int item = 0; item < 12; item++) {
            assertThat(sum[item]).isCloseTo(ease[item] - 2.5f * next[item], within(1e-6f));
        }
    }

    @Test
    void modelsOfOtherDataAreRefused() {
        Histories more = PlantedHistories.random(61, 12, 3);
        Ease other = Ease.fit(more, EaseOptions.defaults());
        assertThatThrownBy(() -> new WeightedSum("x", List.of(new Part(NEXT, 1), new Part(other, 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("60 users x 12 items and 61 users x 12 items");
        assertThatThrownBy(() -> new WeightedSum("x", List.of())).hasMessageContaining("at least one model");
        assertThatThrownBy(() -> new Part(EASE, Double.NaN))
                .hasMessageContaining("weight of EASE, recent first is NaN");
    }
}
