package kinoscope.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GenreGainTest {
    /** Items: comedy; drama; comedy and drama; horror; comedy and horror; none. */
    private static final int[][] GENRES = {{0}, {1}, {0, 1}, {2}, {0, 2}, {}};

    /** User 0 likes comedy most, drama half as much; user 1 likes nothing; user 2 only what it is not similar to. */
    private static final int[][] POSITIVE = {{0, 1}, {}, {2}};

    private static final GenreGain GAIN = GenreGain.of(
            item -> GENRES[item], user -> POSITIVE[user], new double[][] {{.8, .4, .9}, {.5, .5, .5}, {.5, .5, -.1}});

    @Test
    void gainIsTheWeightedShareOfPositiveGenres() {
        assertThat(GAIN.gain(0, 0)).isEqualTo(1);
        assertThat(GAIN.gain(0, 1)).isCloseTo(.5, within(1e-7));
        assertThat(GAIN.gain(0, 2)).isCloseTo(.75, within(1e-7));
        assertThat(GAIN.gain(0, 3)).isZero();
        assertThat(GAIN.gain(0, 4)).isEqualTo(.5);
        assertThat(GAIN.gain(0, 5)).isZero();
    }

    @Test
    void aGenreThatIsNotAnActualPositiveWeighsNothingHoweverSimilar() {
        assertThat(GAIN.weight(0, 2)).isZero();
    }

    @Test
    void theScaleOfTheSimilaritiesDoesNotMatter() {
        GenreGain scaled = GenreGain.of(item -> GENRES[item], user -> new int[] {0, 1}, new double[][] {{.2, .1, .9}});

        for (int item = 0; item < GENRES.length; item++) {
            assertThat(scaled.gain(0, item)).isCloseTo(GAIN.gain(0, item), within(1e-7));
        }
    }

    @Test
    void usersWithoutPositiveGenresHaveNoValue() {
        assertThat(GAIN.isDefined(0)).isTrue();
        assertThat(GAIN.isDefined(1)).isFalse();
        assertThat(GAIN.isDefined(2)).isFalse();
        assertThat(GAIN.gain(1, 0)).isNaN();
        assertThat(new GenreNdcg(2, GAIN, Ideal.CATALOGUE).of(ranking(1))).isNaN();
    }

    /**
     * User 0 is shown comedy and horror (.5), then comedy (1): DCG = .5 + 1/log2(3) = 1.1309. The same two in the best order
     * have 1 + .5/log2(3) = 1.3155; the best of the catalogue are comedy (1) and comedy and drama (.75): 1.4732.
     */
    @Test
    void genreNdcgWithBothIdeals() {
        assertThat(new GenreNdcg(2, GAIN, Ideal.SAME_LIST).of(ranking(0))).isCloseTo(1.1309 / 1.3155, within(1e-4));
        assertThat(new GenreNdcg(2, GAIN, Ideal.CATALOGUE).of(ranking(0))).isCloseTo(1.1309 / 1.4732, within(1e-4));
    }

    @Test
    void refusesASimilarityThatIsNaN() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> GenreGain.of(item -> GENRES[item], user -> new int[] {0}, new double[][] {{Double.NaN}}))
                .withMessage("similarity of user 0 and genre 0 is NaN");
    }

    private static Ranking ranking(int user) {
        Query query = new Query(user, new int[] {0, 1, 2, 3, 4, 5}, new int[] {0});
        return Ranking.of(query, new float[] {5, 1, 2, 3, 6, 4}, 2);
    }
}
