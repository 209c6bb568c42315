package kinoscope.model.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import kinoscope.model.DislikeContract;
import kinoscope.model.FoldIn;
import kinoscope.model.FoldInContract;
import kinoscope.model.Histories;
import kinoscope.model.PlantedHistories;
import kinoscope.model.Taste;
import kinoscope.model.TopItems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EaseTest implements FoldInContract, DislikeContract {
    private static final int ITEMS = 12;
    private static final Histories HISTORIES = PlantedHistories.random(60, ITEMS, 1);
    private static final Ease EASE = Ease.fit(HISTORIES, EaseOptions.defaults().withL2(5));

    @Override
    public FoldIn model() {
        return EASE.withWeights(HistoryWeights.recency(.1, 2));
    }

    @Override
    public Histories histories() {
        return HISTORIES;
    }

    /**
     * Without the diagonal each column of B is a ridge regression of one item on all others: {@code b_j} of the others solves
     * {@code (X_o'X_o + l2 I) b_j = X_o'x_j}.
     */
    @Test
    void columnsAreRegressionsOfOneItemOnAllOthers() {
        double[][] gram = new double[ITEMS][ITEMS];
        for (int user = 0; user < HISTORIES.users(); user++) {
            for (int i : HISTORIES.of(user)) {
                for (int j : HISTORIES.of(user)) {
                    gram[i][j]++;
                }
            }
        }
        for (int j = 0; j < ITEMS; j++) {
            double[][] others = new double[ITEMS - 1][ITEMS - 1];
            double[][] target = new double[ITEMS - 1][1];
            for (int a = 0; a < ITEMS - 1; a++) {
                for (int b = 0; b < ITEMS - 1; b++) {
                    others[a][b] = gram[a < j ? a : a + 1][b < j ? b : b + 1] + (a == b ? 5 : 0);
                }
                target[a][0] = gram[a < j ? a : a + 1][j];
            }
            double[][] column = Gauss.solve(others, target);
            assertThat(EASE.weights()[j * ITEMS + j]).isZero();
            for (int a = 0; a < ITEMS - 1; a++) {
                int i = a < j ? a : a + 1;
                assertThat(EASE.weights()[i * ITEMS + j]).isCloseTo((float) column[a][0], within(1e-5f));
            }
        }
    }

    @Test
    void dislikesTakeOffAQuarterOfTheirRows() {
        float[] scores = new float[ITEMS];
        EASE.scoreTaste(new Taste(new int[] {4, 7}, new int[] {2, 9}), scores);
        for (int item = 0; item < ITEMS; item++) {
            float added = EASE.weights()[4 * ITEMS + item] + EASE.weights()[7 * ITEMS + item];
            float takenOff = EASE.weights()[2 * ITEMS + item] + EASE.weights()[9 * ITEMS + item];
            assertThat(scores[item]).isCloseTo(added - takenOff / 4, within(1e-6f));
        }
    }

    @Test
    void scoresAreSumsOfRows() {
        float[] scores = new float[ITEMS];
        EASE.scoreHistory(new int[] {4, 7}, scores);
        Ease recent = EASE.withWeights(HistoryWeights.recency(.5, 1));
        float[] weighted = new float[ITEMS];
        recent.scoreHistory(new int[] {4, 7}, weighted);
        for (int item = 0; item < ITEMS; item++) {
            float of4 = EASE.weights()[4 * ITEMS + item];
            float of7 = EASE.weights()[7 * ITEMS + item];
            assertThat(scores[item]).isCloseTo(of4 + of7, within(1e-6f));
            assertThat(weighted[item]).isCloseTo((.5f + (float) Math.exp(-1)) * of4 + 1.5f * of7, within(1e-6f));
        }
        assertThat(recent.weights()).isSameAs(EASE.weights());
    }

    @Test
    void recommendsThePlantedTaste() {
        Ease ease = Ease.fit(PlantedHistories.random(500, ITEMS, 4), EASE.options());
        float[] scores = new float[ITEMS];
        ease.scoreHistory(new int[] {2, 4}, scores);
        assertThat(TopItems.of(scores, 4, new int[] {2, 4})).allMatch(best -> best.item() % 2 == 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void threadsDoNotChangeABit(int threads) {
        Ease other = PlantedHistories.inThreads(threads, () -> Ease.fit(HISTORIES, EASE.options()));
        assertThat(other.weights()).containsExactly(EASE.weights());
    }

    @Test
    void namesTellTheWeights() {
        assertThat(EASE.name()).isEqualTo("EASE");
        assertThat(EASE.withWeights(EaseOptions.recentFirst().weights()).name()).isEqualTo("EASE, recent first");
        assertThat(EASE).hasToString("EASE[60 users, 12 items]");
    }

    @Test
    void partsCanBeJoinedAgain() {
        Ease joined = new Ease(EASE.options(), EASE.histories(), EASE.weights());
        assertThat(joined.recommend(3, 5, new int[0])).isEqualTo(EASE.recommend(3, 5, new int[0]));
        assertThatThrownBy(() -> new Ease(EASE.options(), HISTORIES, new float[9]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("9 weights for 12 x 12 items");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void penaltyMustBePositive(double l2) {
        assertThatThrownBy(() -> EaseOptions.defaults().withL2(l2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("l2 must be above 0, not " + l2);
    }

    /** Two items that everybody has together differ by rounding alone. */
    @Test
    void penaltyLostInRoundingIsNamed() {
        Histories twins = PlantedHistories.of(2, new int[] {0, 1}, new int[] {1, 0}, new int[] {0, 1});
        assertThatThrownBy(() -> Ease.fit(twins, EaseOptions.defaults().withL2(1e-30)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("l2 = 1.0E-30 is too small");
    }
}
