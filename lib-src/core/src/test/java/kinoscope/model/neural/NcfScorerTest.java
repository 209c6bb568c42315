package kinoscope.model.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import kinoscope.model.DrawnFeatures;
import kinoscope.model.ItemFeatures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tiles of a catalogue against one pair at a time in double precision. */
class NcfScorerTest {
    private static final int USERS = 3;
    private static final float UNTOUCHED = -99;

    @ParameterizedTest
    @CsvSource({
        "GMF, 127, 5",
        "GMF, 300, 8",
        "MLP, 1, 8",
        "MLP, 128, 8",
        "MLP, 300, 8",
        "NEUMF, 129, 5",
        "NEUMF, 256, 16",
        "NEUMF, 300, 8",
        "VGMF, 1, 5",
        "VGMF, 300, 8",
        "VNEUMF, 128, 8",
        "VNEUMF, 300, 5"
    })
    void scoresWholeCataloguesAndCandidates(NcfArchitecture architecture, int items, int factors) {
        NcfOptions options = NcfOptions.defaults()
                .withArchitecture(architecture)
                .withFactors(factors)
                .withLayers(List.of(10, 17, 6, 3))
                .withInit(NcfInit.PYTORCH);
        ItemFeatures features = DrawnFeatures.of(items, 9, 2);
        NetworkWeights trained = NcfInit.weights(options, USERS, features);
        NetworkWeights weights = NcfProjection.ofModel(options, trained, USERS, features);
        NcfScorer scorer = new NcfScorer(options, weights);
        PlainNetwork plain = new PlainNetwork(options, features);
        int[] candidates = everyOther(items);
        for (int user = 0; user < USERS; user++) {
            float[] all = new float[items];
            scorer.score(user, all);
            float[] some = new float[items];
            Arrays.fill(some, UNTOUCHED);
            scorer.score(user, candidates, some);
            for (int item = 0; item < items; item++) {
                double logit = plain.logit(trained, user, item);
                assertThat((double) all[item]).isCloseTo(logit, within(1e-5));
                assertThat(plain.logit(weights, user, item)).isCloseTo(logit, within(1e-5));
                assertThat(some[item]).isEqualTo((items - 1 - item) % 2 == 0 ? all[item] : UNTOUCHED);
            }
        }
    }

    /** The last item first. */
    private static int[] everyOther(int items) {
        int[] candidates = new int[(items + 1) / 2];
        for (int k = 0; k < candidates.length; k++) {
            candidates[k] = items - 1 - 2 * k;
        }
        return candidates;
    }
}
