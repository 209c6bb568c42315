package kinoscope.bench.als;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.IntStream;
import kinoscope.bench.measure.Elapsed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpochClockTest {
    private static final int ROWS = 10;

    /** Clocks that show the given seconds, the CPU twice as many. */
    private static EpochClock clock(int... seconds) {
        Iterator<Integer> readings = Arrays.stream(seconds).iterator();
        return new EpochClock(ROWS, () -> {
            int now = readings.next();
            return new Elapsed(now, 2 * now);
        });
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 2.5", "4, 3.5", "6, 4.5", "9, 6.5"})
    void takesTheMedianAfterTheFirstThird(int epochs, double median) {
        // Epoch e takes e seconds to solve and 100 e seconds to measure, after 7 seconds of preparation.
        int[] readings = IntStream.rangeClosed(0, 2 * epochs + 1)
                .map(k -> {
                    int whole = Math.max(k - 1, 0) / 2;
                    int passed = k == 0 ? 0 : 7 + 101 * whole * (whole + 1) / 2;
                    boolean solved = k > 1 && k % 2 == 0;
                    return solved ? passed + whole + 1 : passed;
                })
                .toArray();
        EpochClock clock = clock(readings);

        clock.update(0, (long) epochs * ROWS, "");
        for (int epoch = 0; epoch < epochs; epoch++) {
            clock.update(epoch * ROWS + 4, (long) epochs * ROWS, "half way");
            clock.update((epoch + 1) * ROWS, (long) epochs * ROWS, "solved");
            clock.epochDone();
        }

        assertThat(clock.setUp()).isEqualTo(new Elapsed(7, 14));
        assertThat(clock.sweep()).isEqualTo(new Elapsed(median, 2 * median));
        assertThat(clock.errorPass()).isEqualTo(new Elapsed(100 * median, 200 * median));
    }
}
