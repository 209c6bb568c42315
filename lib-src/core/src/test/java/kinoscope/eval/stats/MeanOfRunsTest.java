package kinoscope.eval.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MeanOfRunsTest {
    /** By hand: mean 3, standard deviation 2, 4.3027 * 2 / sqrt(3) = 4.96833. */
    @Test
    void intervalIsStudents() {
        Interval interval = MeanOfRuns.of(new double[] {1, 3, 5});
        assertThat(interval.estimate()).isCloseTo(3, within(1e-12));
        assertThat(interval.low()).isCloseTo(3 - 4.96833, within(1e-4));
        assertThat(interval.high()).isCloseTo(3 + 4.96833, within(1e-4));
        assertThat(interval.level()).isEqualTo(.95);
        assertThat(interval.n()).isEqualTo(3);
    }

    /** By hand: 31 values of which 15 are 0, 15 are 2 and one is 1: s = 1, 2.0423 / sqrt(31) = .366808. */
    @Test
    void thirtyOneRunsAreTheMost() {
        double[] values = new double[31];
        for (int k = 0; k < 15; k++) {
            values[k] = 2;
        }
        values[30] = 1;
        assertThat(MeanOfRuns.of(values).high()).isCloseTo(1.366808, within(1e-5));
        assertThatThrownBy(() -> MeanOfRuns.of(new double[32]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the mean of 1 to 31 runs, not of 32");
        assertThatThrownBy(() -> MeanOfRuns.of(new double[0])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneRunHasNoInterval() {
        Interval interval = MeanOfRuns.of(new double[] {.4});
        assertThat(interval.estimate()).isEqualTo(.4);
        assertThat(interval.low()).isNaN();
        assertThat(interval.high()).isNaN();
    }
}
