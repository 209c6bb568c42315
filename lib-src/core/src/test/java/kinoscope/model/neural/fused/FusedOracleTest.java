package kinoscope.model.neural.fused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kinoscope.model.DrawnFeatures;
import kinoscope.model.ItemFeatures;
import kinoscope.model.neural.Dl4jEngine;
import kinoscope.model.neural.NcfArchitecture;
import kinoscope.model.neural.NcfInit;
import kinoscope.model.neural.NcfNetwork;
import kinoscope.model.neural.NcfOptimizer;
import kinoscope.model.neural.NcfOptions;
import kinoscope.model.neural.NetworkWeights;
import kinoscope.model.neural.WeightShape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same weights and the same batches give the same losses and weights as Deeplearning4j. */
class FusedOracleTest {
    private static final int USERS = 60;
    private static final int ITEMS = 90;
    private static final int BATCH = 32;
    private static final int STEPS = 200;
    private static final ItemFeatures FEATURES = DrawnFeatures.of(ITEMS, 20, 4);

    static Stream<Arguments> cases() {
        List<Supplier<FusedEngine>> engines = List.of(FusedEngine::new, FusedEngine::plain, () -> new FusedEngine(3));
        return Stream.of(NcfArchitecture.values())
                .flatMap(architecture -> Stream.of(NcfOptimizer.ADAM, NcfOptimizer.RMSPROP, NcfOptimizer.SGD)
                        .flatMap(optimizer -> Stream.of(0, 1e-3)
                                .map(l2 -> Arguments.of(
                                        architecture,
                                        optimizer,
                                        l2.doubleValue(),
                                        engines.get((optimizer.ordinal() + (l2.doubleValue() > 0 ? 1 : 0)) % 3)))));
    }

    @ParameterizedTest(name = "{0} {1} l2={2}")
    @MethodSource("cases")
    void followsDl4jFor200Steps(
            NcfArchitecture architecture, NcfOptimizer optimizer, double l2, Supplier<FusedEngine> engine) {
        NcfOptions options = NcfOptions.defaults()
                .withArchitecture(architecture)
                .withFactors(5)
                .withLayers(List.of(12, 20, 7))
                .withVisualHidden(optimizer == NcfOptimizer.RMSPROP ? 0 : 24)
                .withInit(NcfInit.PYTORCH)
                .withOptimizer(optimizer)
                .withLearningRate(optimizer == NcfOptimizer.SGD ? .05 : .002)
                .withRegularization(l2);
        SplittableRandom random = new SplittableRandom(5);
        int[] users = new int[BATCH];
        int[] items = new int[BATCH];
        float[] labels = new float[BATCH];
        try (NcfNetwork expected = new Dl4jEngine().create(options, USERS, FEATURES);
                NcfNetwork actual = engine.get().create(options, USERS, FEATURES)) {
            assertThat(actual.weights()).isEqualTo(expected.weights());
            for (int step = 0; step < STEPS; step++) {
                int size = step % 10 == 9 ? 5 : BATCH;
                for (int k = 0; k < size; k++) {
                    // Squares make some rows frequent and leave others alone for long.
                    users[k] = random.nextInt(USERS) * random.nextInt(USERS) / USERS;
                    items[k] = random.nextInt(ITEMS) * random.nextInt(ITEMS) / ITEMS;
                    labels[k] = (users[k] * 7 + items[k] * 3) % 5 < 2 ? 1 : 0;
                }
                double loss = expected.trainBatch(users, items, labels, size);
                assertThat(actual.trainBatch(users, items, labels, size))
                        .as("loss of step %d", step)
                        .isCloseTo(loss, within(2e-4));
            }
            assertClose(actual.weights(), expected.weights());
        }
    }

    private static void assertClose(NetworkWeights actual, NetworkWeights expected) {
        for (WeightShape shape : expected.shapes()) {
            float[] wanted = expected.get(shape.name());
            float[] found = actual.get(shape.name());
            double squares = 0;
            for (int k = 0; k < wanted.length; k++) {
                squares += Math.pow(wanted[k] - found[k], 2);
                assertThat(found[k]).as("%s[%d]", shape.name(), k).isCloseTo(wanted[k], within(2e-3f));
            }
            assertThat(Math.sqrt(squares / wanted.length)).as(shape.name()).isLessThan(1e-4);
        }
    }
}
