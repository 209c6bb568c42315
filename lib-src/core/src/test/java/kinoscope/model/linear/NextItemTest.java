package kinoscope.model.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import kinoscope.model.DislikeContract;
import kinoscope.model.FoldIn;
import kinoscope.model.FoldInContract;
import kinoscope.model.Histories;
import kinoscope.model.PlantedHistories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NextItemTest implements FoldInContract, DislikeContract {
    private static final int ITEMS = 12;
    private static final Histories HISTORIES = PlantedHistories.random(80, ITEMS, 2);
    private static final NextItem MODEL = NextItem.fit(HISTORIES, new NextItemOptions(3, 2, 4));

    @Override
    public FoldIn model() {
        return MODEL;
    }

    @Override
    public Histories histories() {
        return HISTORIES;
    }

    /** Every {@code z_t} and {@code y_t} written out. */
    @ParameterizedTest
    @CsvSource({"3, 2, 4", "10, .5, 1", "1, 8, 3", "2, Infinity, 50"})
    void solvesTheRegressionOnAllPositions(double l2, double decay, int window) {
        double[][] gram = new double[ITEMS][ITEMS];
        double[][] products = new double[ITEMS][ITEMS];
        for (int user = 0; user < HISTORIES.users(); user++) {
            int[] history = HISTORIES.of(user);
            for (int t = 1; t < history.length; t++) {
                double[] z = new double[ITEMS];
                for (int s = 1; s <= window && s <= t; s++) {
                    z[history[t - s]] = Math.exp(-(s - 1) / decay);
                }
                for (int i = 0; i < ITEMS; i++) {
                    products[i][history[t]] += z[i];
                    for (int j = 0; j < ITEMS; j++) {
                        gram[i][j] += z[i] * z[j];
                    }
                }
            }
        }
        for (int i = 0; i < ITEMS; i++) {
            gram[i][i] += l2;
        }
        double[][] expected = Gauss.solve(gram, products);
        float[] weights =
                NextItem.fit(HISTORIES, new NextItemOptions(l2, decay, window)).weights();
        for (int i = 0; i < ITEMS; i++) {
            for (int j = 0; j < ITEMS; j++) {
                assertThat(weights[i * ITEMS + j]).isCloseTo((float) expected[i][j], within(1e-5f));
            }
        }
    }

    @Test
    void scoresAreThoseOfTheItemsInTheWindow() {
        float[] scores = new float[ITEMS];
        MODEL.scoreHistory(new int[] {9, 0, 3, 5, 1}, scores);
        for (int item = 0; item < ITEMS; item++) {
            double expected = 0;
            int[] newestFirst = {1, 5, 3, 0};
            for (int age = 0; age < 4; age++) {
                expected += Math.exp(-age / 2.) * MODEL.weights()[newestFirst[age] * ITEMS + item];
            }
            assertThat(scores[item]).isCloseTo((float) expected, within(1e-5f));
        }
    }

    /** Everybody walks round a ring of items; another model would not know which way. */
    @Test
    void learnsTheDirection() {
        List<int[]> walks = new ArrayList<>();
        for (int start = 0; start < ITEMS; start++) {
            walks.add(new int[] {start, (start + 1) % ITEMS, (start + 2) % ITEMS, (start + 3) % ITEMS});
        }
        Histories ring = PlantedHistories.of(ITEMS, walks.toArray(int[][]::new));
        NextItem model = NextItem.fit(ring, new NextItemOptions(.1, 1, 3));
        assertThat(model.recommend(5, 1, ring.of(5)).get(0).item()).isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void threadsDoNotChangeABit(int threads) {
        NextItem other = PlantedHistories.inThreads(threads, () -> NextItem.fit(HISTORIES, MODEL.options()));
        assertThat(other.weights()).containsExactly(MODEL.weights());
    }

    @Test
    void nameTellsTheDecay() {
        assertThat(MODEL.name()).isEqualTo("Next item, decay 2");
        NextItemOptions half = MODEL.options().withDecay(2.5).withL2(1).withWindow(9);
        assertThat(new NextItem(half, HISTORIES, MODEL.weights()).name()).isEqualTo("Next item, decay 2.5");
        assertThat(half).isEqualTo(new NextItemOptions(1, 2.5, 9));
        assertThat(NextItemOptions.defaults()).isEqualTo(new NextItemOptions(100, 3, 50));
    }

    @ParameterizedTest
    @CsvSource({"0, 3, 50, l2", "NaN, 3, 50, l2", "100, -1, 50, decay", "100, 3, 0, window", "100, 3, 1001, window"})
    void valuesOutOfRangeAreRefused(double l2, double decay, int window, String name) {
        assertThatThrownBy(() -> new NextItemOptions(l2, decay, window))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(name + " must be ");
    }
}
