package kinoscope.model.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import kinoscope.model.FoldIn;
import kinoscope.model.Histories;
import kinoscope.model.Taste;
import kinoscope.model.linear.Ease;
import kinoscope.model.linear.EaseOptions;
import kinoscope.model.neural.fused.FusedEngine;
import org.junit.jupiter.api.Test;

class NcfBlendTest {
    private static final PlantedTaste DATA = new PlantedTaste(3);
    private static final Histories HISTORIES = Histories.of(DATA.train());
    private static final NcfModel NETWORK = new NcfTrainer(
                    new FusedEngine(),
                    NcfOptions.defaults().withArchitecture(NcfArchitecture.GMF).withEpochs(1))
            .train(DATA.train(), DATA.source(4));

    @Test
    void scoresAreWeightedAndAdded() {
        FoldIn ease = Ease.fit(HISTORIES, EaseOptions.defaults());
        NcfBlend blend = new NcfBlend(NETWORK, -2.5, ease);
        float[] network = new float[PlantedTaste.ITEMS];
        float[] linear = new float[PlantedTaste.ITEMS];
        float[] sum = new float[PlantedTaste.ITEMS];
        for (int user = 0; user < PlantedTaste.USERS; user++) {
            NETWORK.score(user, network);
            ease.score(user, linear);
            blend.score(user, sum);
            for (int item = 0; item < sum.length; item++) {
                assertThat(sum[item]).isCloseTo(linear[item] - 2.5f * network[item], within(1e-5f));
            }
        }
        assertThat(blend.name()).isEqualTo("GMF + EASE");
    }

    @Test
    void eachPartScoresTheTaste() {
        FoldIn ease = Ease.fit(HISTORIES, EaseOptions.defaults());
        Taste taste = new Taste(new int[] {0, 8}, new int[] {1});
        float[] network = new float[PlantedTaste.ITEMS];
        float[] linear = new float[PlantedTaste.ITEMS];
        float[] sum = new float[PlantedTaste.ITEMS];
        NETWORK.scoreTaste(taste, network);
        ease.scoreTaste(taste, linear);
        new NcfBlend(NETWORK, -2.5, ease).scoreTaste(taste, sum);
        for (int item = 0; item < sum.length; item++) {
            assertThat(sum[item]).isCloseTo(linear[item] - 2.5f * network[item], within(1e-5f));
        }
    }

    @Test
    void fittedBlendFindsTastes() {
        NcfBlend blend = NcfBlend.fit(NETWORK, HISTORIES);

        assertThat(DATA.auc(blend)).isGreaterThan(.9);
    }

    @Test
    void impossibleBlendsAreRefused() {
        Ratings.Builder one = Ratings.builder(RatingScale.WHOLE_STARS);
        one.add(1, 1, 5, 0);
        FoldIn other = Ease.fit(Histories.of(one.build()), EaseOptions.defaults());
        FoldIn same = Ease.fit(HISTORIES, EaseOptions.defaults());
        assertThatThrownBy(() -> new NcfBlend(NETWORK, 1, other))
                .hasMessage("GMF and EASE were fitted to different data");
        assertThatThrownBy(() -> new NcfBlend(NETWORK, Double.NaN, same)).hasMessage("the weight of GMF is NaN");
    }
}
