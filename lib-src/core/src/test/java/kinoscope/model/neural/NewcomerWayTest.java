package kinoscope.model.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import kinoscope.model.DrawnFeatures;
import kinoscope.model.ItemFeatures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The way there and back for any joined vector, against one pair at a time in double precision. */
class NewcomerWayTest {
    private static final int USERS = 3;
    private static final int ITEMS = 200;
    private static final int LIKES = 4;
    private static final List<String> TABLES = List.of("gmf.user", "mlp.user", "visual.user");

    @ParameterizedTest
    @EnumSource
    void vectorsOfAUserGiveTheScoresOfTheUser(NcfArchitecture architecture) {
        NcfScorer scorer = new NcfScorer(options(architecture), weights(architecture));
        float[] expected = new float[ITEMS];
        float[] scores = new float[ITEMS];
        for (int user = 0; user < USERS; user++) {
            scorer.score(user, expected);
            scorer.score(scorer.branches().users()[user], scores);
            assertThat(scores).containsExactly(expected, within(1e-5f));
        }
    }

    @ParameterizedTest
    @EnumSource
    void slopesAreThoseOfFiniteDifferences(NcfArchitecture architecture) {
        NetworkWeights weights = weights(architecture);
        NcfBranches branches = new NcfBranches(options(architecture), weights);
        int[] items = IntStream.range(10, 10 + 150).toArray();
        float[] counts = new float[items.length];
        for (int k = 0; k < counts.length; k++) {
            counts[k] = k % 3 + .5f;
        }
        float[] slopes = new float[branches.width()];
        new TasteLoss(branches, items, counts, LIKES).slopes(branches.users()[1], slopes);
        int at = 0;
        for (String table : TABLES) {
            if (weights.shapes().stream().noneMatch(shape -> shape.name().equals(table))) {
                continue;
            }
            float[] values = weights.get(table);
            int width = values.length / USERS;
            for (int k = 0; k < width; k++) {
                double expected = slope(architecture, weights, values, width + k, items, counts);
                assertThat((double) slopes[at + k]).isCloseTo(expected, within(1e-2 + 1e-2 * Math.abs(expected)));
            }
            at += width;
        }
        assertThat(at).isEqualTo(slopes.length);
    }

    private static double slope(
            NcfArchitecture architecture, NetworkWeights weights, float[] values, int k, int[] items, float[] counts) {
        float kept = values[k];
        float step = 1e-3f;
        values[k] = kept + step;
        double above = loss(architecture, weights, items, counts);
        double width = values[k];
        values[k] = kept - step;
        width -= values[k];
        double below = loss(architecture, weights, items, counts);
        values[k] = kept;
        return (above - below) / width;
    }

    private static double loss(NcfArchitecture architecture, NetworkWeights weights, int[] items, float[] counts) {
        PlainNetwork plain = new PlainNetwork(options(architecture), features());
        double sum = 0;
        for (int k = 0; k < items.length; k++) {
            double logit = plain.logit(weights, 1, items[k]);
            sum += counts[k] * Math.log1p(Math.exp(k < LIKES ? -logit : logit));
        }
        return sum;
    }

    private static NetworkWeights weights(NcfArchitecture architecture) {
        NcfOptions options = options(architecture);
        NetworkWeights trained = NcfInit.weights(options, USERS, features());
        return NcfProjection.ofModel(options, trained, USERS, features());
    }

    private static NcfOptions options(NcfArchitecture architecture) {
        return NcfOptions.defaults()
                .withArchitecture(architecture)
                .withFactors(5)
                .withLayers(List.of(10, 17, 6, 3))
                .withInit(NcfInit.PYTORCH);
    }

    private static ItemFeatures features() {
        return DrawnFeatures.of(ITEMS, 9, 2);
    }
}
