package kinoscope.data.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleRandomTest {
    /** The first numbers of SplitMix64 for seed 1234567, as Rosetta Code lists them for many languages. */
    @Test
    void drawsTheNumbersOfSplitMix64() {
        SampleRandom random = new SampleRandom(1234567);

        assertThat(Long.toUnsignedString(random.nextLong())).isEqualTo("6457827717110365317");
        assertThat(Long.toUnsignedString(random.nextLong())).isEqualTo("3203168211198807973");
        assertThat(Long.toUnsignedString(random.nextLong())).isEqualTo("9817491932198370423");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 42, Long.MIN_VALUE})
    void wholeNumbersStayBelowTheirBound(long seed) {
        SampleRandom random = new SampleRandom(seed);
        int[] counts = new int[7];
        for (int k = 0; k < 7000; k++) {
            counts[random.below(7)]++;
        }

        for (int count : counts) {
            assertThat(count).isBetween(850, 1150);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4, 5})
    void normalAndGumbelNumbersHaveTheirMoments(long seed) {
        SampleRandom random = new SampleRandom(seed);
        double sum = 0;
        double squares = 0;
        double gumbel = 0;
        int n = 20_000;
        for (int k = 0; k < n; k++) {
            double x = random.gaussian();
            sum += x;
            squares += x * x;
            gumbel += random.gumbel();
        }

        assertThat(sum / n).isBetween(-0.03, 0.03);
        assertThat(squares / n).isBetween(0.96, 1.04);
        // The mean is the Euler-Mascheroni constant.
        assertThat(gumbel / n).isBetween(0.545, 0.61);
    }

    @Test
    void streamsDifferByPurposeAndNumber() {
        long plot = SampleRandom.of(1, "plot", 1).nextLong();

        assertThat(SampleRandom.of(1, "plot", 2).nextLong()).isNotEqualTo(plot);
        assertThat(SampleRandom.of(1, "poster", 1).nextLong()).isNotEqualTo(plot);
        assertThat(SampleRandom.of(2, "plot", 1).nextLong()).isNotEqualTo(plot);
        assertThat(SampleRandom.of(1, "plot", 1).nextLong()).isEqualTo(plot);
    }

    @Test
    void weightsAreRespected() {
        SampleRandom random = new SampleRandom(9);
        int[] counts = new int[3];
        for (int k = 0; k < 4000; k++) {
            counts[random.weighted(new double[] {1, 0, 3})]++;
        }

        assertThat(counts[0]).isBetween(900, 1100);
        assertThat(counts[1]).isZero();
    }
}
