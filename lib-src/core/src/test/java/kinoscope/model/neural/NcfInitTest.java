package kinoscope.model.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import kinoscope.model.DrawnFeatures;
import kinoscope.model.ItemFeatures;
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
    void visualNetworksProjectInTrainingAndHaveProjectedItemsAfterwards() {
        NcfOptions vgmf = NEUMF.withArchitecture(NcfArchitecture.VGMF);
        ItemFeatures features = DrawnFeatures.of(ITEMS, 20, 1);
        assertThat(NcfLayout.trained(vgmf, USERS, features).subList(4, 10))
                .containsExactly(
                        new WeightShape("visual.user", USERS, 8),
                        new WeightShape("visual.hidden.weight", 20, 128),
                        new WeightShape("visual.hidden.bias", 1, 128),
                        new WeightShape("visual.projected.weight", 128, 8),
                        new WeightShape("visual.projected.bias", 1, 8),
                        new WeightShape("visual.none", 1, 8));
        assertThat(NcfLayout.trained(vgmf.withVisualHidden(0), USERS, features))
                .contains(new WeightShape("visual.projected.weight", 20, 8))
                .hasSize(8);
        assertThat(NcfLayout.of(vgmf, USERS, ITEMS).subList(4, 6))
                .containsExactly(new WeightShape("visual.user", USERS, 8), new WeightShape("visual.item", ITEMS, 8));
        assertThat(NcfLayout.trained(NEUMF.withArchitecture(NcfArchitecture.VNEUMF), USERS, features))
                .contains(
                        new WeightShape("visual.layer1.weight", 16, 32),
                        new WeightShape("visual.layer3.bias", 1, 8),
                        new WeightShape("output.weight", 24, 1));
        assertThat(NcfLayout.trained(NEUMF, USERS, features)).isEqualTo(NcfLayout.of(NEUMF, USERS, ITEMS));
    }

    /** The sizes that the published networks have on ML-1M with 2048 numbers for a poster, and one vector for none. */
    @Test
    void sizesAreThoseOfTheOriginals() {
        float[] values = new float[3706 * 2048];
        boolean[] present = new boolean[3706];
        Arrays.fill(present, true);
        ItemFeatures posters = new ItemFeatures(2048, values, present);
        NcfOptions options = NEUMF.withFactors(4).withLayers(List.of(8, 32, 16, 8));
        long vgmf = NcfInit.weights(options.withArchitecture(NcfArchitecture.VGMF), 6040, posters)
                .size();
        assertThat(vgmf).isEqualTo(325_937 + 4);
        long vneumf = NcfInit.weights(options.withArchitecture(NcfArchitecture.VNEUMF), 6040, posters)
                .size();
        assertThat(vneumf).isEqualTo(366_841 + 4);
    }

    @Test
    void vgmfBeginsWithTheGmfOfItsSeed() {
        ItemFeatures features = DrawnFeatures.of(ITEMS, 20, 1);
        NetworkWeights gmf = NcfInit.weights(NEUMF.withArchitecture(NcfArchitecture.GMF), USERS, ITEMS);
        NetworkWeights vgmf = NcfInit.weights(NEUMF.withArchitecture(NcfArchitecture.VGMF), USERS, features);
        for (WeightShape shape : gmf.shapes()) {
            assertThat(vgmf.get(shape.name())).isEqualTo(gmf.get(shape.name()));
        }
        assertThat(spread(vgmf.get("visual.user"))).isCloseTo(.01, within(5e-4));
        assertThat(largest(vgmf.get("visual.none"))).isBetween(1e-4, .05);
    }

    @Test
    void visualNetworkWithoutFeaturesIsRefused() {
        NcfOptions vgmf = NEUMF.withArchitecture(NcfArchitecture.VGMF);
        ItemFeatures allMissing = new ItemFeatures(3, new float[9], new boolean[3]);
        for (ItemFeatures features : List.of(ItemFeatures.none(3), allMissing)) {
            assertThatThrownBy(() -> NcfInit.weights(vgmf, USERS, features))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("VGMF needs feature vectors of the items; there are none");
        }
    }

    @Test
    void paperDrawsNarrowVectorsAndBoundedLayers() {
        NetworkWeights weights = NcfInit.weights(NEUMF, USERS, ITEMS);
        assertThat(spread(weights.get("mlp.user"))).isCloseTo(.01, within(2e-4));
        assertThat(largest(weights.get("mlp.layer1.weight"))).isBetween(.9 * Math.sqrt(6. / 96), Math.sqrt(6. / 96));
        assertThat(largest(weights.get("output.weight"))).isBetween(.5 * Math.sqrt(3. / 16), Math.sqrt(3. / 16));
        assertThat(weights.get("mlp.layer1.bias")).containsOnly(0f);
    }

    @Test
    void pytorchDrawsWideVectorsAndLayersByTheirInputs() {
        NetworkWeights weights = NcfInit.weights(NEUMF.withInit(NcfInit.PYTORCH), USERS, ITEMS);
        assertThat(spread(weights.get("gmf.item"))).isCloseTo(1, within(.05));
        assertThat(largest(weights.get("mlp.layer1.weight"))).isBetween(.9 / 8, 1. / 8);
        assertThat(largest(weights.get("mlp.layer1.bias"))).isBetween(.5 / 8, 1. / 8);
    }

    @ParameterizedTest
    @EnumSource(NcfInit.class)
    void seedDecidesTheWeights(NcfInit init) {
        NcfOptions options = NEUMF.withInit(init);
        NetworkWeights weights = NcfInit.weights(options, USERS, ITEMS);
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
