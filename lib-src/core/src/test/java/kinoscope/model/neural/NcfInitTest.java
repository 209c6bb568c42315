package kinoscope.model.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NcfInitTest {
    private static final int USERS = 500;
    private static final int ITEMS = 300;
    private static final NcfOptions NEUMF = NcfOptions.defaults();

    @Test
    void networksHaveTheArraysOfTheirBranches() {
        assertThat(NcfLayout.of(NEUMF.withArchitecture(NcfArchitecture.GMF), USERS, ITEMS))
                .containsExactly(
                        new WeightShape("gmf.user", USERS, 8),
                        new WeightShape("gmf.item", ITEMS, 8),
                        new WeightShape("output.weight", 8, 1),
                        new WeightShape("output.bias", 1, 1));
        assertThat(NcfLayout.of(NEUMF.withArchitecture(NcfArchitecture.MLP), USERS, ITEMS))
                .contains(
                        new WeightShape("mlp.user", USERS, 32),
                        new WeightShape("mlp.layer1.weight", 64, 32),
                        new WeightShape("mlp.layer3.bias", 1, 8),
                        new WeightShape("output.weight", 8, 1))
                .hasSize(10);
        // By hand: 800 * (8 + 32) for the vectors, 64 * 32 + 32, 32 * 16 + 16, 16 * 8 + 8 and 16 + 1 for the layers.
        assertThat(NcfInit.weights(NEUMF, USERS, ITEMS).size()).isEqualTo(32000 + 2080 + 528 + 136 + 17);
    }

    @Test
    void paperDrawsNarrowVectorsAndBoundedLayers() {
        NcfWeights weights = NcfInit.weights(NEUMF, USERS, ITEMS);
        assertThat(spread(weights.get("mlp.user"))).isCloseTo(.01, within(2e-4));
        assertThat(largest(weights.get("mlp.layer1.weight"))).isBetween(.9 * Math.sqrt(6. / 96), Math.sqrt(6. / 96));
        assertThat(largest(weights.get("output.weight"))).isBetween(.5 * Math.sqrt(3. / 16), Math.sqrt(3. / 16));
        assertThat(weights.get("mlp.layer1.bias")).containsOnly(0f);
    }

    @Test
    void pytorchDrawsWideVectorsAndLayersByTheirInputs() {
        NcfWeights weights = NcfInit.weights(NEUMF.withInit(NcfInit.PYTORCH), USERS, ITEMS);
        assertThat(spread(weights.get("gmf.item"))).isCloseTo(1, within(.05));
        assertThat(largest(weights.get("mlp.layer1.weight"))).isBetween(.9 / 8, 1. / 8);
        assertThat(largest(weights.get("mlp.layer1.bias"))).isBetween(.5 / 8, 1. / 8);
    }

    @ParameterizedTest
    @EnumSource(NcfInit.class)
    void seedDecidesTheWeights(NcfInit init) {
        NcfOptions options = NEUMF.withInit(init);
        NcfWeights weights = NcfInit.weights(options, USERS, ITEMS);
        assertThat(NcfInit.weights(options, USERS, ITEMS)).isEqualTo(weights).hasSameHashCodeAs(weights);
        assertThat(NcfInit.weights(options.withSeed(1), USERS, ITEMS)).isNotEqualTo(weights);
    }

    @Test
    void networkWithoutUsersIsRefused() {
        assertThatThrownBy(() -> NcfLayout.of(NEUMF, 0, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 and 3");
    }

    private static double spread(float[] values) {
        double squares = 0;
        for (float value : values) {
            squares += value * value;
        }
        return Math.sqrt(squares / values.length);
    }

    private static double largest(float[] values) {
        double largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
