package kinoscope.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SubSeedTest {
    @Test
    void neighbouringSeedsAndKeysDoNotMeet() {
        long[] seeds = LongStream.range(0, 100)
                .flatMap(seed -> LongStream.range(0, 100).map(key -> SubSeed.of(seed, key)))
                .toArray();
        assertThat(seeds).doesNotHaveDuplicates();
    }

    /** The first output of SplitMix64 from state 0 is known: mix(0) = e220a8397b1dcdaf. */
    @Test
    void mixesAsSplitMix64() {
        long keyThatCancelsTheSeed = -1;
        long first = 0xE220A8397B1DCDAFL;
        SplittableRandom fromFirst = new SplittableRandom(first);
        assertThat(SubSeed.of(0, keyThatCancelsTheSeed)).isEqualTo(fromFirst.nextLong());
    }
}
