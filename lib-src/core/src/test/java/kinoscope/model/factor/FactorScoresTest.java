package kinoscope.model.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactorScoresTest {
    private static float[] drawn(SplittableRandom random, int size) {
        float[] values = new float[size];
        for (int k = 0; k < size; k++) {
            values[k] = (float) random.nextGaussian();
        }
        return values;
    }

    /** One rounding for each product and each sum, in the order of the factors: equal to the last bit. */
    @ParameterizedTest
    @CsvSource({"0, 5", "1, 1", "3, 100", "4, 2048", "32, 2049", "39, 5000"})
    void scoresAreAddedUpFactorByFactor(int factors, int items) {
        SplittableRandom random = new SplittableRandom(7);
        float[] biases = drawn(random, items);
        float[][] vectors = new float[factors][];
        for (int k = 0; k < factors; k++) {
            vectors[k] = drawn(random, items);
        }
        float[] user = drawn(random, factors + 2);
        float[] scores = new float[items];
        FactorScores catalogue = new FactorScores(biases, vectors);
        catalogue.score(user, 2, 3.5f, scores);

        for (int item = 0; item < items; item++) {
            float expected = 3.5f + biases[item];
            for (int k = 0; k < factors; k++) {
                float product = user[2 + k] * vectors[k][item];
                expected = expected + product;
            }
            assertThat(scores[item]).isEqualTo(expected);
            assertThat(catalogue.score(user, 2, 3.5f, item)).isEqualTo(expected);
        }
    }

    /** A part of the catalogue gets the scores that it has in the whole. */
    @Test
    void scoresOfABlockAreThoseOfTheWhole() {
        SplittableRandom random = new SplittableRandom(8);
        float[] biases = drawn(random, 3000);
        float[][] vectors = {drawn(random, 3000), drawn(random, 3000), drawn(random, 3000), drawn(random, 3000)};
        float[] user = drawn(random, 4);
        float[] all = new float[3000];
        new FactorScores(biases, vectors).score(user, 0, 1, all);

        float[] block = new float[1234];
        float[][] part = new float[4][];
        for (int k = 0; k < 4; k++) {
            part[k] = Arrays.copyOfRange(vectors[k], 1001, 2235);
        }
        new FactorScores(Arrays.copyOfRange(biases, 1001, 2235), part).score(user, 0, 1, block);
        assertThat(block).isEqualTo(Arrays.copyOfRange(all, 1001, 2235));
    }

    @Test
    void wrongLengthsAreRefused() {
        assertThatThrownBy(() -> new FactorScores(new float[2], new float[][] {{1, 2}, {3}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a factor has 1 values for 2 items");
        assertThatThrownBy(() -> new FactorScores(new float[2], new float[0][]).score(new float[0], 0, 0, new float[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("3 scores for 2 items");
    }
}
