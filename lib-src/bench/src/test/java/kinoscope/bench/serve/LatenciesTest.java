package kinoscope.bench.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    @Test
    void percentilesAreTheLeastTimesThatSoManyDoNotExceed() {
        long[] descending =
                LongStream.rangeClosed(1, 200).map(n -> (201 - n) * 1_000_000).toArray();
        assertThat(Latencies.of(descending)).isEqualTo(new Latencies(200, 100, 190, 198, 200));
    }

    @Test
    void oneRequestIsEveryPercentile() {
        assertThat(Latencies.of(2_500_000)).isEqualTo(new Latencies(1, 2.5, 2.5, 2.5, 2.5));
    }

    @Test
    void noRequestIsAnError() {
        assertThatIllegalArgumentException().isThrownBy(Latencies::of);
    }
}
