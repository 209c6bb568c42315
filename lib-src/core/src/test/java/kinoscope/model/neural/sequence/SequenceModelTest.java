package kinoscope.model.neural.sequence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import kinoscope.model.Histories;
import kinoscope.model.Taste;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SequenceModelTest {
    private static final int ITEMS = 20;
    private static final SequenceOptions OPTIONS =
            new SequenceOptions(16, 32, List.of(0.0, .7), 16, 10, .01, 3, 0, 1, 5);
    private static final Histories HISTORIES =
            new Histories(new int[] {0, 4, 4, 6}, new int[] {3, 9, 1, 19, 5, 0}, ITEMS);
    private static final SequenceModel MODEL = new SequenceModel(OPTIONS, HISTORIES, wide());

    /** Weights without zeros, so that no term can be forgotten. */
    private static SequenceWeights wide() {
        SplittableRandom random = new SplittableRandom(8);
        List<float[]> arrays = new ArrayList<>();
        for (float[] drawn : SequenceWeights.drawn(OPTIONS, ITEMS).arrays()) {
            float[] values = drawn.clone();
            for (int k = 0; k < values.length; k++) {
                values[k] += (float) random.nextDouble(-.3, .3);
            }
            arrays.add(values);
        }
        return SequenceWeights.of(arrays);
    }

    static double[] naiveScores(SequenceOptions options, SequenceWeights w, int[] history, int items) {
        int d = options.factors();
        int count = options.memories().size();
        double[] h = new double[count * d];
        for (int item : history) {
            for (int k = 0; k < count; k++) {
                double a = options.memories().get(k);
                for (int f = 0; f < d; f++) {
                    h[k * d + f] = a * h[k * d + f] + Math.sqrt(1 - a * a) * w.input()[item * d + f];
                }
            }
        }
        double[] c = new double[d];
        for (int f = 0; f < d; f++) {
            c[f] = w.start()[f];
            for (int j = 0; j < h.length; j++) {
                c[f] += h[j] * w.direct()[j * d + f];
            }
        }
        for (int u = 0; u < options.hidden(); u++) {
            double unit = w.lowerBias()[u];
            for (int j = 0; j < h.length; j++) {
                unit += h[j] * w.lower()[j * options.hidden() + u];
            }
            for (int f = 0; f < d; f++) {
                c[f] += Math.max(0, unit) * w.upper()[u * d + f];
            }
        }
        double[] scores = new double[items];
        for (int item = 0; item < items; item++) {
            scores[item] = w.bias()[item];
            for (int f = 0; f < d; f++) {
                scores[item] += c[f] * w.output()[item * d + f];
            }
        }
        return scores;
    }

    @Test
    void scoresFollowTheFormula() {
        for (int user = 0; user < 3; user++) {
            float[] scores = new float[ITEMS];
            MODEL.score(user, scores);
            double[] expected = naiveScores(OPTIONS, MODEL.weights(), HISTORIES.of(user), ITEMS);
            for (int item = 0; item < ITEMS; item++) {
                assertThat((double) scores[item]).isCloseTo(expected[item], within(1e-4));
            }
        }
    }

    @Test
    void orderCounts() {
        float[] one = new float[ITEMS];
        float[] other = new float[ITEMS];
        MODEL.scoreHistory(new int[] {1, 2, 3}, one);
        MODEL.scoreHistory(new int[] {3, 2, 1}, other);
        assertThat(one).isNotEqualTo(other);
    }

    /** Constant terms, such as an item's bias, are in the scores once, whatever is disliked. */
    @Test
    void dislikesTakeOffAQuarterOfWhatTheyWouldAdd() {
        int[] liked = {3, 9, 1};
        int[] disliked = {19, 4};
        float[] scores = new float[ITEMS];
        MODEL.scoreTaste(new Taste(liked, disliked), scores);
        double[] pro = naiveScores(OPTIONS, MODEL.weights(), liked, ITEMS);
        double[] con = naiveScores(OPTIONS, MODEL.weights(), disliked, ITEMS);
        double[] nothing = naiveScores(OPTIONS, MODEL.weights(), new int[0], ITEMS);
        for (int item = 0; item < ITEMS; item++) {
            assertThat((double) scores[item]).isCloseTo(pro[item] - (con[item] - nothing[item]) / 4, within(1e-4));
        }
    }

    @Test
    void partsAddUpToTheScoreButForTheConstantTerms() {
        int[] history = {3, 9, 1, 19};
        int item = 7;
        double score = naiveScores(OPTIONS, MODEL.weights(), history, ITEMS)[item];
        double parts = 0;
        for (float part : MODEL.contributions(history, item)) {
            parts += part;
        }
        // The constant terms with the active units of this history: those of the formula without its items.
        SequenceWeights w = MODEL.weights();
        double constant = w.bias()[item];
        int d = OPTIONS.factors();
        double[] h = new double[OPTIONS.memories().size() * d];
        for (int read : history) {
            for (int k = 0; k < OPTIONS.memories().size(); k++) {
                double a = OPTIONS.memories().get(k);
                for (int f = 0; f < d; f++) {
                    h[k * d + f] = a * h[k * d + f] + Math.sqrt(1 - a * a) * w.input()[read * d + f];
                }
            }
        }
        for (int f = 0; f < d; f++) {
            double c = w.start()[f];
            for (int u = 0; u < OPTIONS.hidden(); u++) {
                double unit = w.lowerBias()[u];
                for (int j = 0; j < h.length; j++) {
                    unit += h[j] * w.lower()[j * OPTIONS.hidden() + u];
                }
                c += unit > 0 ? w.lowerBias()[u] * w.upper()[u * d + f] : 0;
            }
            constant += c * w.output()[item * d + f];
        }
        assertThat(parts + constant).isCloseTo(score, within(1e-4));
    }

    @Test
    void wrongSizesAreRefused() {
        assertThatThrownBy(() -> new SequenceModel(
                        OPTIONS, new Histories(new int[] {0}, new int[0], ITEMS + 1), MODEL.weights()))
                .hasMessage("array 0 of a sequence model has 320 values where 336 are needed");
    }

    static Stream<Arguments> badOptions() {
        return Stream.of(
                Arguments.of(15, 32, .5, 16, .1, "factors must be a multiple of 16 up to 1024, not 15"),
                Arguments.of(16, 0, .5, 16, .1, "hidden must be a multiple of 16 up to 4096, not 0"),
                Arguments.of(16, 32, 1.0, 16, .1, "memories must be in [0, 1), not [1.0]"),
                Arguments.of(16, 32, .5, 8, .1, "negatives must be a multiple of 16 up to 65536, not 8"),
                Arguments.of(16, 32, .5, 16, 1.0, "dropout must be in [0, 1), not 1.0"));
    }

    @ParameterizedTest
    @MethodSource("badOptions")
    void badOptionsAreRefused(int factors, int hidden, double memory, int negatives, double dropout, String message) {
        assertThatThrownBy(() ->
                        new SequenceOptions(factors, hidden, List.of(memory), negatives, 10, .01, 3, dropout, 1, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
