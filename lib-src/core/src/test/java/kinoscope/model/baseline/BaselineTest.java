package kinoscope.model.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import kinoscope.model.Recommender;
import kinoscope.model.ScoredItem;
import kinoscope.model.Taste;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaselineTest {
    private static final Ratings RATINGS = Ratings.builder(RatingScale.WHOLE_STARS)
            .add(1, 10, 1, 0)
            .add(1, 20, 5, 0)
            .add(2, 30, 5, 0)
            .add(2, 20, 1, 0)
            .add(3, 20, 2, 0)
            .add(3, 30, 4, 0)
            .build();

    @Test
    void popularityCountsTrainingRatingsOfAnyStars() {
        Popularity popularity = Popularity.of(RATINGS.subset(new int[] {0, 1, 2, 3, 4}));
        assertThat(popularity.users()).isEqualTo(3);
        assertThat(popularity.recommend(2, 3, new int[0]))
                .containsExactly(new ScoredItem(1, 3), new ScoredItem(0, 1), new ScoredItem(2, 1));
        assertThat(popularity.recommend(0, 1, new int[] {1})).containsExactly(new ScoredItem(0, 1));
    }

    @Test
    void popularityIsTheSameForEveryTaste() {
        Popularity popularity = Popularity.of(RATINGS);
        float[] scores = new float[3];
        popularity.scoreTaste(new Taste(new int[] {2}, new int[] {1}), scores);
        assertThat(scores).containsExactly(1, 3, 2);
    }

    @Test
    void globalMeanIsTheSameForAll() {
        GlobalMean model = GlobalMean.of(RATINGS);
        assertThat(model.predict(0, 0)).isEqualTo(3);
        assertThat(model.predict(2, 2)).isEqualTo(3);
        assertThat(model.recommend(1, 2, new int[] {0})).containsExactly(new ScoredItem(1, 3), new ScoredItem(2, 3));
        assertThatThrownBy(() -> GlobalMean.of(RATINGS.subset(new int[0])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no mean");
    }

    @Test
    void itemMeanIsDrawnTowardsTheMeanOfAll() {
        ItemMean own = ItemMean.of(RATINGS, 0);
        assertThat(scores(own, 0)).containsExactly(1, 8 / 3f, 4.5f);
        assertThat(own.predict(1, 2)).isEqualTo(4.5f);
        assertThat(scores(ItemMean.of(RATINGS, 2), 1)).containsExactly(7 / 3f, 14 / 5f, 15 / 4f);
        assertThat(ItemMean.of(RATINGS).predict(2, 0)).isEqualTo(16 / 6f);
        assertThatThrownBy(() -> ItemMean.of(RATINGS, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not -1.0");
        assertThatThrownBy(() -> ItemMean.of(RATINGS.subset(new int[0])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no mean");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 5})
    void itemsWithoutTrainingRatingsGetTheMeanOfAll(double damping) {
        ItemMean model = ItemMean.of(RATINGS.subset(new int[] {1, 3, 4, 5}), damping);
        assertThat(model.predict(0, 0)).isEqualTo(3);
        assertThat(model.items()).isEqualTo(3);
        assertThat(model.users()).isEqualTo(3);
    }

    @Test
    void randomScoresRepeatForSeedAndUserOnly() {
        float[] scores = scores(new RandomScores(3, 2000, 5), 1);
        assertThat(scores(new RandomScores(3, 2000, 5), 1)).containsExactly(scores);
        assertThat(correlation(scores, scores(new RandomScores(3, 2000, 5), 2))).isCloseTo(0, within(.1));
        assertThat(correlation(scores, scores(new RandomScores(3, 2000, 6), 1))).isCloseTo(0, within(.1));
    }

    @Test
    void randomScoresNeedUsersAndItems() {
        assertThatThrownBy(() -> new RandomScores(0, 3, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 and 3");
    }

    private static float[] scores(Recommender model, int user) {
        float[] scores = new float[model.items()];
        model.score(user, scores);
        return scores;
    }

    /** Of two rows uniform in [0, 1), whose mean is .5 and variance 1/12. */
    private static double correlation(float[] a, float[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += (a[k] - .5) * (b[k] - .5);
        }
        return sum / a.length * 12;
    }
}
