package kinoscope.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PeakMemoryTest {
    private static final int LARGE = 64_000_000;

    @Test
    void countsAnArrayThatIsFilled() {
        byte[] array = new byte[LARGE];
        Arrays.fill(array, (byte) 1);

        assertThat(PeakMemory.bytes()).isGreaterThan(LARGE);
        assertThat(array[LARGE - 1]).isEqualTo((byte) 1);
    }

    @Test
    void isKnownAfterItWasForgotten() {
        PeakMemory.reset();

        assertThat(PeakMemory.bytes()).isPositive();
    }
}
