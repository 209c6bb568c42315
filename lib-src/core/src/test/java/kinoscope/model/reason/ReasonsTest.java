package kinoscope.model.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import kinoscope.data.IdIndex;
import kinoscope.model.FoldIn;
import kinoscope.model.PlantedHistories;
import kinoscope.model.Recommender;
import kinoscope.model.ScoredItem;
import kinoscope.model.baseline.Popularity;
import kinoscope.model.baseline.RandomScores;
import kinoscope.model.linear.Ease;
import kinoscope.model.linear.EaseOptions;
import kinoscope.model.neural.EpochResult;
import kinoscope.model.neural.NcfArchitecture;
import kinoscope.model.neural.NcfLayout;
import kinoscope.model.neural.NcfModel;
import kinoscope.model.neural.NcfOptions;
import kinoscope.model.neural.NetworkWeights;
import kinoscope.model.neural.TrainingHistory;
import kinoscope.model.neural.WeightShape;
import org.junit.jupiter.api.Test;

class ReasonsTest {
    private static final int[] HISTORY = {0, 1, 2};
    private static final int ITEMS = 4;

    @Test
    void theTwoLikedItemsThatAddMostAreNamed() {
        assertThat(reasons(new Parts(.1f, .3f, .2f)).of(3))
                .isEqualTo(picked(new ScoredItem(1, .3f), new ScoredItem(2, .2f)));
        assertThat(reasons(new Parts(.1f, -.3f, 0)).of(3)).isEqualTo(picked(new ScoredItem(0, .1f)));
        assertThat(reasons(new Parts(0, -.3f, -.1f)).of(3)).isEqualTo(Reason.NONE);
    }

    @Test
    void reasonsComeInTheOrderOfTheItems() {
        Ease ease = new Ease(EaseOptions.defaults(), PlantedHistories.of(ITEMS, HISTORY), new float[] {
            0, 0, .1f, .9f, 0, 0, .2f, 0, 0, 0, 0, .4f, 0, 0, 0, 0
        });

        assertThat(reasons(ease).of(new int[] {3, 2, 1}))
                .containsExactly(
                        picked(new ScoredItem(0, .9f), new ScoredItem(2, .4f)),
                        picked(new ScoredItem(1, .2f), new ScoredItem(0, .1f)),
                        Reason.NONE);
    }

    @Test
    void itemsThatWereNotLikedAreNoReason() {
        Reasons reasons = new Reasons(new Parts(.1f, .3f, .2f), HISTORY, item -> item != 1);

        assertThat(reasons.of(3)).isEqualTo(picked(new ScoredItem(2, .2f), new ScoredItem(0, .1f)));
    }

    @Test
    void popularitySaysHowMany() {
        assertThat(reasons(new Popularity(2000, new int[] {1, 2, 3, 1234})).of(3))
                .isEqualTo(new Reason(Reason.Kind.POPULAR, List.of(), 1234));
    }

    /** Item vectors (1,0), (0,1), (.6,.8), (1,.1): the cosines with the last are .995, .0995 and .677. */
    @Test
    void networkNamesTheNearestVectors() {
        NcfOptions options =
                NcfOptions.defaults().withArchitecture(NcfArchitecture.GMF).withFactors(2);
        List<WeightShape> shapes = NcfLayout.of(options, 1, 4);
        NetworkWeights weights = new NetworkWeights(
                shapes,
                List.of(new float[] {1, 1}, new float[] {1, 0, 0, 1, .6f, .8f, 1, .1f}, new float[2], new float[1]));
        TrainingHistory history = new TrainingHistory(List.of(new EpochResult(1, 1, 1, 1)), 1, false);
        NcfModel model = new NcfModel(options, weights, IdIndex.of(7), IdIndex.of(1, 2, 3, 4), "", history);

        Reason reason = reasons(model).of(3);
        assertThat(reason.kind()).isEqualTo(Reason.Kind.NEAREST);
        assertThat(reason.items()).extracting(ScoredItem::item).containsExactly(0, 2);
        assertThat(reason.items().get(0).score()).isCloseTo(.995f, within(.001f));
        assertThat(reason.items().get(1).score()).isCloseTo(.677f, within(.001f));
    }

    @Test
    void modelWithoutReasonsHasNone() {
        assertThat(reasons(new RandomScores(1, ITEMS, 1)).of(new int[] {3, 2}))
                .containsExactly(Reason.NONE, Reason.NONE);
    }

    private static Reasons reasons(Recommender model) {
        return new Reasons(model, HISTORY, item -> true);
    }

    private static Reason picked(ScoredItem... items) {
        return new Reason(Reason.Kind.PICKED, List.of(items), 0);
    }

    /** A model with given contributions. */
    private record Parts(float... values) implements FoldIn {
        @Override
        public String name() {
            return "parts";
        }

        @Override
        public int users() {
            return 1;
        }

        @Override
        public int items() {
            return ITEMS;
        }

        @Override
        public void score(int user, float[] scores) {
            scoreHistory(HISTORY, scores);
        }

        @Override
        public void scoreHistory(int[] history, float[] scores) {
            throw new UnsupportedOperationException("only contributions are asked for");
        }

        @Override
        public float[] contributions(int[] history, int item) {
            return values;
        }
    }
}
