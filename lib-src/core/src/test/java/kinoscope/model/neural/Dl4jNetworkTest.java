package kinoscope.model.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import kinoscope.model.DrawnFeatures;
import kinoscope.model.ItemFeatures;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class Dl4jNetworkTest {
    private static final int USERS = 7;
    private static final int ITEMS = 300;
    private static final int[] BATCH_USERS = {0, 3, 6, 3, 1};
    private static final int[] BATCH_ITEMS = {0, 299, 10, 10, 5};
    private static final float[] LABELS = {1, 0, 1, 0, 0};
    private static final Offset<Float> FLOAT = Offset.offset(1e-5f);

    private static final ItemFeatures FEATURES = DrawnFeatures.of(ITEMS, 6, 4);

    /** PyTorch's draws are wide and give biases other than 0, so that nothing hides behind small numbers. */
    private static final NcfOptions OPTIONS = NcfOptions.defaults()
            .withFactors(3)
            .withLayers(List.of(8, 6, 5))
            .withVisualHidden(5)
            .withInit(NcfInit.PYTORCH);

    @ParameterizedTest
    @EnumSource(NcfArchitecture.class)
    void weightsGoInAndComeOutUnchanged(NcfArchitecture architecture) {
        NcfOptions options = OPTIONS.withArchitecture(architecture);
        try (NcfNetwork network = create(options)) {
            assertThat(network.weights()).isEqualTo(NcfInit.weights(options, USERS, FEATURES));
            NetworkWeights others = NcfInit.weights(options.withSeed(9), USERS, FEATURES);
            network.setWeights(others);
            assertThat(network.weights()).isEqualTo(others);
        }
    }

    @ParameterizedTest
    @EnumSource(NcfArchitecture.class)
    void probabilitiesFollowTheFormula(NcfArchitecture architecture) {
        NcfOptions options = OPTIONS.withArchitecture(architecture);
        try (NcfNetwork network = create(options)) {
            float[] probabilities = network.score(BATCH_USERS, BATCH_ITEMS);
            for (int k = 0; k < BATCH_USERS.length; k++) {
                double logit =
                        new PlainNetwork(options, FEATURES).logit(network.weights(), BATCH_USERS[k], BATCH_ITEMS[k]);
                assertThat(probabilities[k]).isCloseTo((float) (1 / (1 + Math.exp(-logit))), FLOAT);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(NcfArchitecture.class)
    void scorerAgreesOnTheWholeCatalogue(NcfArchitecture architecture) {
        NcfOptions options = OPTIONS.withArchitecture(architecture);
        try (NcfNetwork network = create(options)) {
            NcfScorer scorer =
                    new NcfScorer(options, NcfProjection.ofModel(options, network.weights(), USERS, FEATURES));
            int[] items = new int[ITEMS];
            int[] users = new int[ITEMS];
            for (int user = 0; user < USERS; user++) {
                for (int item = 0; item < ITEMS; item++) {
                    items[item] = item;
                    users[item] = user;
                }
                float[] scores = new float[ITEMS];
                scorer.score(user, scores);
                float[] probabilities = network.score(users, items);
                for (int item = 0; item < ITEMS; item++) {
                    assertThat((float) NcfModel.probability(scores[item])).isCloseTo(probabilities[item], FLOAT);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(NcfArchitecture.class)
    void gradientsMatchFiniteDifferences(NcfArchitecture architecture) {
        NcfOptions options = OPTIONS.withArchitecture(architecture).withRegularization(.05);
        PlainNetwork plain = new PlainNetwork(options, FEATURES);
        try (NcfNetwork network = create(options)) {
            NetworkWeights weights = network.weights();
            double loss = network.trainBatch(BATCH_USERS, BATCH_ITEMS, LABELS, LABELS.length);
            assertThat(loss).isCloseTo(plain.loss(weights, BATCH_USERS, BATCH_ITEMS, LABELS), within(1e-5));
            // After the first step Adam's running mean is .1 of the gradient.
            NetworkWeights mean = network.optimizerState().memories().get(0);
            for (WeightShape shape : weights.shapes()) {
                float[] values = weights.get(shape.name());
                for (int k = 0; k < Math.min(values.length, 40); k++) {
                    double expected = plain.slope(weights, values, k, BATCH_USERS, BATCH_ITEMS, LABELS);
                    assertThat(mean.get(shape.name())[k] / .1)
                            .as("%s[%d]", shape.name(), k)
                            .isCloseTo(expected, within(2e-4));
                }
            }
        }
    }

    @Test
    void stepsFollowAdam() {
        NcfOptions options = OPTIONS.withLearningRate(.01).withEpsilon(1e-3);
        try (NcfNetwork network = create(options)) {
            for (int step = 1; step <= 3; step++) {
                NetworkWeights before = network.weights();
                network.trainBatch(BATCH_USERS, BATCH_ITEMS, LABELS, LABELS.length);
                OptimizerState state = network.optimizerState();
                assertThat(state.steps()).isEqualTo(step);
                double rate = .01 * Math.sqrt(1 - Math.pow(.999, step)) / (1 - Math.pow(.9, step));
                for (WeightShape shape : before.shapes()) {
                    float[] m = state.memories().get(0).get(shape.name());
                    float[] v = state.memories().get(1).get(shape.name());
                    float[] after = network.weights().get(shape.name());
                    for (int k = 0; k < m.length; k++) {
                        double expected = before.get(shape.name())[k] - rate * m[k] / (Math.sqrt(v[k]) + 1e-3);
                        assertThat((double) after[k])
                                .as("%s[%d]", shape.name(), k)
                                .isCloseTo(expected, within(1e-6));
                    }
                }
            }
        }
    }

    @Test
    void anotherNetworkGoesOnFromWeightsAndOptimizerState() {
        try (NcfNetwork first = create(OPTIONS);
                NcfNetwork second = create(OPTIONS.withSeed(77))) {
            train(first, 1);
            second.setWeights(first.weights());
            second.setOptimizerState(first.optimizerState());
            train(first, 2);
            train(second, 2);
            assertThat(second.weights()).isEqualTo(first.weights());
            assertThat(second.optimizerState()).isEqualTo(first.optimizerState());
        }
    }

    @Test
    void learningRateChangesFromTheNextBatchOn() {
        try (NcfNetwork network = create(OPTIONS)) {
            train(network, 1);
            OptimizerState state = network.optimizerState();
            NetworkWeights before = network.weights();
            network.setLearningRate(1e-12);
            assertThat(network.optimizerState()).isEqualTo(state);
            train(network, 1);
            assertThat(network.weights()).isEqualTo(before);
        }
    }

    @Test
    void lossFallsOnARepeatedBatch() {
        try (NcfNetwork network = create(OPTIONS.withLearningRate(.01))) {
            double first = train(network, 1);
            double later = train(network, 50);
            assertThat(later).isLessThan(first / 2);
        }
    }

    @Test
    void dropoutDropsItsShareOfTheHiddenOutputs() {
        int width = 4000;
        NcfOptions options = OPTIONS.withArchitecture(NcfArchitecture.MLP)
                .withLayers(List.of(2, width))
                .withDropout(.25);
        try (NcfNetwork network = create(options)) {
            network.setWeights(withPositiveBias(network.weights()));
            network.seedDropout(5);
            network.trainBatch(new int[] {1}, new int[] {2}, new float[] {1}, 1);
            int dropped = 0;
            // A dropped output of the hidden layer gives its weight in the output layer no gradient.
            for (float mean : network.optimizerState().memories().get(0).get("output.weight")) {
                dropped += mean == 0 ? 1 : 0;
            }
            assertThat(dropped / (double) width).isCloseTo(.25, within(.03));
        }
    }

    @Test
    void dropoutRepeatsForItsSeedAndIsOffWhenScoring() {
        NcfOptions options = OPTIONS.withLayers(List.of(8, 64, 32)).withDropout(.5);
        try (NcfNetwork one = create(options);
                NcfNetwork same = create(options);
                NcfNetwork other = create(options)) {
            assertThat(one.score(BATCH_USERS, BATCH_ITEMS)).isEqualTo(same.score(BATCH_USERS, BATCH_ITEMS));
            one.seedDropout(1);
            train(one, 3);
            same.seedDropout(1);
            train(same, 3);
            other.seedDropout(2);
            train(other, 3);
            assertThat(same.weights()).isEqualTo(one.weights());
            assertThat(other.weights()).isNotEqualTo(one.weights());
        }
    }

    @Test
    void weightsOfAnotherShapeAreRefused() {
        try (NcfNetwork network = create(OPTIONS)) {
            NetworkWeights foreign = NcfInit.weights(OPTIONS, USERS + 1, ITEMS);
            assertThatThrownBy(() -> network.setWeights(foreign)).isInstanceOf(IllegalArgumentException.class);
            OptimizerState state = new OptimizerState(1, List.of(foreign, foreign));
            assertThatThrownBy(() -> network.setOptimizerState(state)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static NcfNetwork create(NcfOptions options) {
        return new Dl4jEngine().create(options, USERS, FEATURES);
    }

    private static double train(NcfNetwork network, int steps) {
        double loss = Double.NaN;
        SplittableRandom random = new SplittableRandom(3);
        int[] extra = {random.nextInt(USERS), random.nextInt(USERS)};
        for (int step = 0; step < steps; step++) {
            network.trainBatch(extra, new int[] {7, 8}, new float[] {1, 0}, 2);
            loss = network.trainBatch(BATCH_USERS, BATCH_ITEMS, LABELS, LABELS.length);
        }
        return loss;
    }

    private static NetworkWeights withPositiveBias(NetworkWeights weights) {
        List<float[]> arrays = new ArrayList<>();
        for (WeightShape shape : weights.shapes()) {
            float[] values = weights.get(shape.name()).clone();
            if (shape.name().equals("mlp.layer1.bias")) {
                Arrays.fill(values, 10);
            }
            arrays.add(values);
        }
        return new NetworkWeights(weights.shapes(), arrays);
    }
}
