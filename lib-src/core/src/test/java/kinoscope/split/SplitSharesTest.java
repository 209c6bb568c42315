package kinoscope.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitSharesTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0.5, 0.5",
        "0.8, 0.1, 0.2",
        "0.8, 0.1, 0",
        "1.1, -0.1, 0",
        "1.1, 0, -0.1",
        "NaN, 0.1, 0.1",
        "0.8, NaN, 0.2",
        "-1, 1, 1"
    })
    void refusesWhatIsNoDivision(double train, double validation, double test) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SplitShares(train, validation, test))
                .withMessageContaining("train " + train + ", validation " + validation + ", test " + test);
    }

    /** By hand: test = round(n * .1), validation = round(n * .2) - test. */
    @ParameterizedTest
    @CsvSource({
        "10, 1, 1",
        "20, 2, 2",
        "14, 1, 2",
        "4, 0, 1",
        "5, 1, 0",
        "1, 0, 0",
        "0, 0, 0",
        "1000209, 100021, 100021"
    })
    void roundsToTheNearestRow(int rows, int test, int validation) {
        SplitShares shares = SplitShares.defaults();
        assertThat(shares.testCount(rows)).isEqualTo(test);
        assertThat(shares.validationCount(rows)).isEqualTo(validation);
    }

    @ParameterizedTest
    @CsvSource({"0.01, 0.01, 0.98", "0.01, 0.98, 0.01", "0.2, 0.4, 0.4", "0.34, 0.33, 0.33"})
    void neverLeavesTrainEmpty(double train, double validation, double test) {
        SplitShares shares = new SplitShares(train, validation, test);
        for (int rows = 1; rows < 100; rows++) {
            assertThat(rows - shares.testCount(rows) - shares.validationCount(rows))
                    .as("train rows of %d", rows)
                    .isPositive();
        }
    }

    @Test
    void readsAsPercent() {
        assertThat(SplitShares.defaults()).hasToString("80/10/10");
        assertThat(new SplitShares(0.875, 0, 0.125)).hasToString("87.5/0/12.5");
    }
}
