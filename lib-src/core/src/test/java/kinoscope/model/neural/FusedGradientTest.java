package kinoscope.model.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kinoscope.model.DrawnFeatures;
import kinoscope.model.ItemFeatures;
import kinoscope.model.neural.fused.FusedEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Gradients of every array, with both penalties, against finite differences. Some rows are in the batch twice. */
class FusedGradientTest {
    private static final int[] USERS = {0, 3, 6, 3, 1};
    private static final int[] ITEMS = {0, 19, 10, 10, 5};
    private static final float[] LABELS = {1, 0, 1, 0, 0};
    private static final NcfOptions OPTIONS = NcfOptions.defaults()
            .withFactors(3)
            .withLayers(List.of(8, 6, 5))
            .withInit(NcfInit.PYTORCH)
            .withRegularization(.05)
            .withVectorRegularization(.3);

    /** Item 10 of the batch has none. */
    private static final ItemFeatures FEATURES = DrawnFeatures.of(20, 18, 5);

    static Stream<Arguments> cases() {
        List<Supplier<FusedEngine>> engines = List.of(FusedEngine::new, FusedEngine::plain, () -> new FusedEngine(2));
        return Stream.of(NcfArchitecture.values())
                .flatMap(architecture -> (architecture.hasVisual() ? Stream.of(5, 0) : Stream.of(5))
                        .flatMap(hidden -> engines.stream().map(engine -> Arguments.of(architecture, hidden, engine))));
    }

    @ParameterizedTest(name = "{0} {1} {index}")
    @MethodSource("cases")
    void gradientsMatchFiniteDifferences(NcfArchitecture architecture, int visualHidden, Supplier<FusedEngine> engine) {
        NcfOptions options = OPTIONS.withArchitecture(architecture).withVisualHidden(visualHidden);
        PlainNetwork plain = new PlainNetwork(options, FEATURES);
        try (NcfNetwork network = engine.get().create(options, 7, FEATURES)) {
            NetworkWeights weights = network.weights();
            double loss = network.trainBatch(USERS, ITEMS, LABELS, LABELS.length);
            assertThat(loss).isCloseTo(plain.loss(weights, USERS, ITEMS, LABELS), within(1e-5));
            // After the first step Adam's running mean is .1 of the gradient.
            NetworkWeights mean = network.optimizerState().memories().get(0);
            for (WeightShape shape : weights.shapes()) {
                float[] values = weights.get(shape.name());
                for (int k = 0; k < values.length; k++) {
                    double expected = plain.slope(weights, values, k, USERS, ITEMS, LABELS);
                    assertThat(mean.get(shape.name())[k] / .1)
                            .as("%s[%d]", shape.name(), k)
                            .isCloseTo(expected, within(2e-4));
                }
            }
        }
    }

    @Test
    void dl4jRefusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> new Dl4jEngine().create(OPTIONS, 7, 20))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the engine dl4j has no vectorRegularization; use the engine fused");
    }
}
