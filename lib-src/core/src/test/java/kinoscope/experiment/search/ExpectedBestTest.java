package kinoscope.experiment.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExpectedBestTest {
    @Test
    void threeTrialsByHand() {
        // Pairs of 1, 2 and 4: the best are 1, 1 and 2.
        assertThat(ExpectedBest.of(Objective.RMSE, trials(4, 1, 2)))
                .containsExactly(new double[] {7 / 3.0, 4 / 3.0, 1}, within(1e-12));
        assertThat(ExpectedBest.of(Objective.NDCG, trials(4, 1, 2)))
                .containsExactly(new double[] {7 / 3.0, 10 / 3.0, 4}, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource
    void itIsTheMeanOverAllChoices(Objective objective) {
        SplittableRandom random = new SplittableRandom(3);
        double[] values =
                random.doubles(11, .8, 1.2).map(x -> Math.round(20 * x) / 20.0).toArray();

        double[] expected = ExpectedBest.of(objective, trials(values));

        assertThat(expected).hasSize(values.length);
        for (int k = 1; k <= values.length; k++) {
            assertThat(expected[k - 1]).as("best of " + k).isCloseTo(naive(objective, values, k), within(1e-12));
        }
    }

    private static double naive(Objective objective, double[] values, int k) {
        double sum = 0;
        int choices = 0;
        for (int chosen = 1; chosen < 1 << values.length; chosen++) {
            if (Integer.bitCount(chosen) == k) {
                double best = Double.NaN;
                for (int i = 0; i < values.length; i++) {
                    if ((chosen >> i & 1) == 1) {
                        best = Double.isNaN(best) ? values[i] : objective.best(best, values[i]);
                    }
                }
                sum += best;
                choices++;
            }
        }
        return sum / choices;
    }

    @Test
    void manyTrialsStayFinite() {
        double[] expected = ExpectedBest.of(
                Objective.RMSE,
                trials(DoubleStream.iterate(1, x -> x + 1).limit(5000).toArray()));

        // The mean of the least of k out of 1..n is (n + 1) / (k + 1).
        assertThat(expected[0]).isCloseTo(2500.5, within(1e-6));
        assertThat(expected[2499]).isCloseTo(5001 / 2501.0, within(1e-9));
        assertThat(expected[4999]).isEqualTo(1);
    }

    @Test
    void failedTrialsAreLeftOut() {
        Trial failed = new Trial(0, Map.of(), Trial.State.FAILED, 0, Double.NaN, List.of(), 1, 1, "NaN");
        Trial good = trials(.9).get(0);

        assertThat(ExpectedBest.of(Objective.RMSE, List.of(failed, good))).containsExactly(.9);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ExpectedBest.of(Objective.RMSE, List.of(failed)))
                .withMessageContaining("no trial has a value");
    }

    private static List<Trial> trials(double... values) {
        return DoubleStream.of(values)
                .mapToObj(value -> new Trial(0, Map.of(), Trial.State.FINISHED, 1, value, List.of(value), 1, 1, ""))
                .toList();
    }
}
