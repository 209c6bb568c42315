package kinoscope.model.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NcfOptionsTest {
    private static final NcfOptions DEFAULTS = NcfOptions.defaults();

    @Test
    void defaultsAreThoseOfThePaper() {
        assertThat(DEFAULTS.architecture()).isEqualTo(NcfArchitecture.NEUMF);
        assertThat(DEFAULTS.factors()).isEqualTo(8);
        assertThat(DEFAULTS.layers()).containsExactly(64, 32, 16, 8);
        assertThat(DEFAULTS.learningRate()).isEqualTo(.001);
        assertThat(DEFAULTS.batchSize()).isEqualTo(256);
    }

    @Test
    void eachWithChangesItsOwnValueOnly() {
        NcfOptions changed = DEFAULTS.withArchitecture(NcfArchitecture.GMF)
                .withFactors(16)
                .withLayers(List.of(8, 4))
                .withVisualHidden(9)
                .withOptimizer(NcfOptimizer.SGD)
                .withLearningRate(.1)
                .withLearningRateDecay(.9)
                .withBatchSize(7)
                .withEpochs(5)
                .withPatience(4)
                .withRegularization(.2)
                .withVectorRegularization(.25)
                .withDropout(.3)
                .withEpsilon(.4)
                .withInit(NcfInit.PYTORCH)
                .withSeed(6);
        assertThat(changed)
                .isEqualTo(new NcfOptions(
                        NcfArchitecture.GMF,
                        16,
                        List.of(8, 4),
                        9,
                        NcfOptimizer.SGD,
                        .1,
                        .9,
                        7,
                        5,
                        4,
                        .2,
                        .25,
                        .3,
                        .4,
                        NcfInit.PYTORCH,
                        6));
    }

    @Test
    void laterChangesOfTheListDoNotReachTheOptions() {
        List<Integer> layers = new ArrayList<>(List.of(8, 4));
        NcfOptions options = DEFAULTS.withLayers(layers);
        layers.set(0, 9);
        assertThat(options.layers()).containsExactly(8, 4);
    }

    static Stream<Arguments> badValues() {
        return Stream.of(
                bad(o -> o.withFactors(0), "factors must be in 1..4096, not 0"),
                bad(o -> o.withLayers(List.of(8)), "layers must have 2..16 entries, not [8]"),
                bad(o -> o.withLayers(List.of(8, 0)), "layers must be in 1..4096, not [8, 0]"),
                bad(o -> o.withLayers(List.of(7, 4)), "must be even"),
                bad(o -> o.withVisualHidden(-1), "visualHidden must be in 0..4096, not -1"),
                bad(o -> o.withVisualHidden(4097), "visualHidden must be in 0..4096, not 4097"),
                bad(o -> o.withLearningRate(0), "learningRate must be above 0, not 0.0"),
                bad(o -> o.withLearningRate(Double.NaN), "learningRate must be above 0, not NaN"),
                bad(o -> o.withBatchSize(0), "batchSize must be at least 1, not 0"),
                bad(o -> o.withEpochs(0), "epochs must be at least 1, not 0"),
                bad(o -> o.withPatience(-1), "patience must be 0 or above, not -1"),
                bad(o -> o.withRegularization(-.1), "regularization must be 0 or above, not -0.1"),
                bad(o -> o.withDropout(1), "dropout must be in [0, 1), not 1.0"),
                bad(o -> o.withEpsilon(0), "epsilon must be above 0, not 0.0"));
    }

    @ParameterizedTest
    @MethodSource("badValues")
    void valueOutOfRangeIsNamed(UnaryOperator<NcfOptions> change, String message) {
        assertThatThrownBy(() -> change.apply(DEFAULTS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private static Arguments bad(UnaryOperator<NcfOptions> change, String message) {
        return Arguments.of(change, message);
    }
}
