package kinoscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kinoscope.data.IdIndex;
import kinoscope.model.FoldIn;
import kinoscope.model.Recommender;
import kinoscope.model.baseline.Popularity;
import kinoscope.model.baseline.RandomScores;
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
    private static final List<String> TITLES = List.of("Zero", "One", "Two", "Three");

    @Test
    void theTwoLikedItemsThatAddMostAreNamed() {
        assertThat(reasons(new Parts(.1f, .3f, .2f)).of(3)).isEqualTo("because you liked One; Two");
        assertThat(reasons(new Parts(.1f, -.3f, 0)).of(3)).isEqualTo("because you liked Zero");
        assertThat(reasons(new Parts(0, -.3f, -.1f)).of(3)).isEmpty();
    }

    @Test
    void itemsThatWereNotLikedAreNoReason() {
        Reasons reasons = new Reasons(new Parts(.1f, .3f, .2f), HISTORY, item -> item != 1, TITLES::get);

        assertThat(reasons.of(3)).isEqualTo("because you liked Two; Zero");
    }

    @Test
    void popularitySaysHowMany() {
        assertThat(reasons(new Popularity(2000, new int[] {1, 2, 3, 1234})).of(3))
                .isEqualTo("rated by 1,234 of 2,000 users");
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

        assertThat(reasons(model).of(3)).isEqualTo("its vector is nearest to Zero; Two");
    }

    @Test
    void modelWithoutReasonsHasNone() {
        assertThat(reasons(new RandomScores(1, 4, 1)).of(3)).isEmpty();
    }

    private static Reasons reasons(Recommender model) {
        return new Reasons(model, HISTORY, item -> true, TITLES::get);
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
            return TITLES.size();
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
