package kinoscope.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AliasTableTest {
    @ParameterizedTest
    @ValueSource(strings = {"1", "1 1 1", "1 2 3 4", "0 5 0 1", "1000 1 1 1 1 1", "0.1 0.1 0.8"})
    void drawsInProportionToTheWeights(String text) {
        double[] weights =
                Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
        double sum = DoubleStream.of(weights).sum();
        AliasTable table = new AliasTable(weights);
        SplittableRandom random = new SplittableRandom(11);
        int draws = 200_000;
        int[] counts = new int[weights.length];
        for (int k = 0; k < draws; k++) {
            counts[table.draw(random)]++;
        }
        double fiveStandardErrors = 5 * 0.5 / Math.sqrt(draws);
        for (int k = 0; k < weights.length; k++) {
            assertThat(counts[k] / (double) draws).isCloseTo(weights[k] / sum, within(fiveStandardErrors));
        }
    }
}
