package kinoscope.model.neural.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final double FIRST = .01;

    /** The rates of a training whose validation takes these values. */
    private static List<Double> rates(Schedule schedule, double... validation) {
        List<RatingEpoch> done = new ArrayList<>();
        List<Double> rates = new ArrayList<>();
        for (double value : validation) {
            double rate = schedule.rate(FIRST, validation.length, done);
            rates.add(rate);
            done.add(new RatingEpoch(done.size() + 1, rate, 2, value, 0));
        }
        return rates;
    }

    @Test
    void aConstantOneStays() {
        assertThat(rates(Schedule.CONSTANT, 3, 2, 1)).containsExactly(FIRST, FIRST, FIRST);
    }

    @Test
    void theCosineFallsByEpochs() {
        List<Double> rates = rates(Schedule.COSINE, 1, 1, 1, 1);
        assertThat(rates.get(0)).isEqualTo(FIRST);
        assertThat(rates.get(1)).isCloseTo(FIRST * (1 + Math.sqrt(.5)) / 2, within(1e-12));
        assertThat(rates.get(2)).isCloseTo(FIRST / 2, within(1e-12));
        assertThat(rates.get(3)).isCloseTo(FIRST * (1 - Math.sqrt(.5)) / 2, within(1e-12));
    }

    @Test
    void thePlateauFallsAfterThreeEpochsWithoutABetterOne() {
        assertThat(rates(Schedule.PLATEAU, 3, 2, 2.5, 2, 2.1, 1.9, 2, 2, 2, 1))
                .containsExactly(
                        FIRST,
                        FIRST,
                        FIRST,
                        FIRST,
                        FIRST,
                        FIRST * .2,
                        FIRST * .2,
                        FIRST * .2,
                        FIRST * .2,
                        FIRST * .2 * .2);
    }

    @Test
    void withoutValidationItGoesByTheTrainingError() {
        assertThat(rates(Schedule.PLATEAU, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN))
                .containsExactly(FIRST, FIRST, FIRST, FIRST, FIRST * .2);
    }
}
