package kinoscope.model.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import kinoscope.data.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NcfPretrainingTest {
    private static final PlantedTaste DATA = new PlantedTaste(3);
    private static final NcfOptions OPTIONS =
            NcfOptions.defaults().withFactors(3).withLayers(List.of(8, 5)).withInit(NcfInit.PYTORCH);

    @ParameterizedTest
    @ValueSource(doubles = {0, .3, 1})
    void scoresAreTheWeightedMeanOfBoth(double alpha) {
        NcfModel gmf = model(NcfArchitecture.GMF, "same");
        NcfModel mlp = model(NcfArchitecture.MLP, "same");
        NcfModel joined = NcfPretraining.join(gmf, mlp, alpha);
        assertThat(joined.name()).isEqualTo("NeuMF");
        assertThat(joined.options().factors()).isEqualTo(3);
        float[] expected = scores(gmf);
        float[] second = scores(mlp);
        float[] actual = scores(joined);
        for (int item = 0; item < actual.length; item++) {
            double mean = alpha * expected[item] + (1 - alpha) * second[item];
            assertThat((double) actual[item]).isCloseTo(mean, within(1e-5));
        }
    }

    @Test
    void badPairsAreRefused() {
        NcfModel gmf = model(NcfArchitecture.GMF, "same");
        NcfModel mlp = model(NcfArchitecture.MLP, "same");
        assertThatThrownBy(() -> NcfPretraining.join(gmf, mlp, 1.5)).hasMessage("alpha must be in 0..1, not 1.5");
        assertThatThrownBy(() -> NcfPretraining.join(mlp, gmf, .5)).hasMessage("a trained GMF is needed, not MLP");
        NcfModel other = model(NcfArchitecture.MLP, "other");
        assertThatThrownBy(() -> NcfPretraining.join(gmf, other, .5)).isInstanceOf(InputException.class);
    }

    private static NcfModel model(NcfArchitecture architecture, String fingerprint) {
        NcfOptions options = OPTIONS.withArchitecture(architecture).withSeed(architecture.ordinal());
        int users = DATA.train().users().size();
        int items = DATA.train().items().size();
        return new NcfModel(
                options,
                NcfInit.weights(options, users, items),
                DATA.train().users(),
                DATA.train().items(),
                fingerprint,
                new TrainingHistory(List.of(new EpochResult(1, .5, Double.NaN, 0)), 1, false));
    }

    private static float[] scores(NcfModel model) {
        float[] scores = new float[model.items()];
        model.score(1, scores);
        return scores;
    }
}
