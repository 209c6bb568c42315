package kinoscope.model.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import kinoscope.model.Histories;
import kinoscope.model.PlantedHistories;
import kinoscope.model.Taste;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogScoresTest {
    private static final double FLOOR = .05;
    private static final Histories HISTORIES = PlantedHistories.random(60, 12, 3);
    private static final Ease EASE = Ease.fit(HISTORIES, EaseOptions.defaults().withL2(5));
    private static final LogScores LOGS = new LogScores(EASE, FLOOR);

    @Test
    void scoresAreLogarithms() {
        float[] plain = new float[12];
        float[] logs = new float[12];
        float[] folded = new float[12];
        for (int user = 0; user < 60; user++) {
            EASE.score(user, plain);
            LOGS.score(user, logs);
            LOGS.scoreHistory(HISTORIES.of(user), folded);
            for (int item = 0; item < 12; item++) {
                double expected = Math.log(Math.max(plain[item], 0) + FLOOR);
                assertThat((double) logs[item]).isCloseTo(expected, within(1e-6));
                assertThat(folded[item]).isEqualTo(logs[item]);
            }
        }
        assertThat(LOGS.name()).isEqualTo("log of EASE");
    }

    @Test
    void dislikesTakeOffBeforeTheLogarithm() {
        Taste taste = new Taste(new int[] {2, 4, 1}, new int[] {3, 6});
        float[] plain = new float[12];
        float[] logs = new float[12];
        EASE.scoreTaste(taste, plain);
        LOGS.scoreTaste(taste, logs);
        for (int item = 0; item < 12; item++) {
            assertThat((double) logs[item]).isCloseTo(Math.log(Math.max(plain[item], 0) + FLOOR), within(1e-6));
        }
    }

    @Test
    void partsAreThoseOfTheModelAtTheSlopeOfTheLogarithm() {
        int[] history = HISTORIES.of(1);
        float[] plain = new float[12];
        EASE.score(1, plain);
        float[] whole = EASE.contributions(history, 4);
        float[] parts = LOGS.contributions(history, 4);
        for (int k = 0; k < history.length; k++) {
            double expected = whole[k] / (Math.max(plain[4], 0) + FLOOR);
            assertThat((double) parts[k]).isCloseTo(expected, within(1e-5));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void floorMustBeAboveZero(double floor) {
        assertThatThrownBy(() -> new LogScores(EASE, floor)).hasMessage("floor must be above 0, not " + floor);
    }
}
