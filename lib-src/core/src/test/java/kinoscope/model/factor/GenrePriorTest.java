package kinoscope.model.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import kinoscope.compute.NaiveSolver;
import kinoscope.compute.NormalEquations;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenrePriorTest {
    private static final int GENRES = 4;
    private static final int FACTORS = 3;
    private static final ItemGenres ITEMS =
            ItemGenres.of(GENRES, new int[][] {{0}, {0, 1}, {2, 1, 0}, {}, {2}, {1, 2}, {0}, {1}});

    /** Items 5 to 7 have no ratings, no rated item has the last genre. */
    private static final Ratings RATINGS = Ratings.builder(RatingScale.HALF_STARS)
            .add(0, 0, 4, 0)
            .add(1, 0, 3, 0)
            .add(0, 1, 5, 0)
            .add(0, 2, 1, 0)
            .add(0, 3, 2, 0)
            .add(2, 4, 2, 0)
            .add(0, 5, 2, 0)
            .add(0, 6, 2, 0)
            .add(0, 7, 2, 0)
            .build();

    private static final RatedPairs COUNTS =
            RatedPairs.byUser(RATINGS.subset(new int[] {0, 1, 2, 3, 4, 5})).transposed(ITEMS.items());

    @ParameterizedTest
    @ValueSource(doubles = {0, .5, 1})
    void genreVectorsSolveTheirSystem(double frequencyScale) {
        BiasedAlsOptions options = BiasedAlsOptions.defaults()
                .withFactors(FACTORS)
                .withRegularization(.4)
                .withGenreRegularization(.2)
                .withFrequencyScale(frequencyScale);
        FactorMatrix items = FactorMatrix.gaussian(ITEMS.items(), FACTORS, 1, new SplittableRandom(1));
        double[][] expected = naive(options, items);
        GenrePrior prior = GenrePrior.zeros(ITEMS, FACTORS);

        prior.fit(NormalEquations.fastest(), options, COUNTS, items);

        for (int genre = 0; genre < GENRES; genre++) {
            for (int k = 0; k < FACTORS; k++) {
                assertThat((double) prior.vectors().toArray()[genre * FACTORS + k])
                        .isCloseTo(expected[k][genre], within(1e-5));
            }
        }
        assertThat(prior.vectors().squaredNorm(3)).isZero();
    }

    @Test
    void meanIsTheSumOverTheRootOfTheNumberAndUnratedItemsStandThere() {
        BiasedAlsOptions options = BiasedAlsOptions.defaults().withFactors(FACTORS);
        FactorMatrix items = FactorMatrix.gaussian(ITEMS.items(), FACTORS, 1, new SplittableRandom(2));
        float rated = items.values()[0];
        GenrePrior prior = GenrePrior.zeros(ITEMS, FACTORS);
        prior.fit(NormalEquations.plain(), options, COUNTS, items);
        float[] genres = prior.vectors().values();
        int width = items.width();
        for (int k = 0; k < FACTORS; k++) {
            double mean = (genres[width + k] + genres[2 * width + k]) / Math.sqrt(2);
            assertThat((double) items.values()[5 * width + k]).isCloseTo(mean, within(1e-6));
            assertThat(items.values()[6 * width + k]).isEqualTo(genres[k]);
        }
        assertThat(items.values()[0]).isEqualTo(rated);
        float[] mean = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
        prior.read(3, mean);
        assertThat(mean).containsOnly(0);
    }

    @Test
    void impossibleGenresAreRefused() {
        refused(() -> ItemGenres.of(0, new int[][] {{}}), "there are no genres");
        refused(() -> ItemGenres.of(2, new int[][] {{0, 2}}), "unknown genre index 2 (there are 2 genres)");
        refused(() -> new ItemGenres(2, new int[] {0, 2}, new int[] {1}), "the starts do not span the 1 genres");
        refused(() -> new ItemGenres(2, new int[] {0, 2, 1}, new int[] {1}), "not ascending at item index 1");
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }

    /** {@code (A'TA + genreRegularization I) F = A'TV} for each factor. */
    private static double[][] naive(BiasedAlsOptions options, FactorMatrix items) {
        double[][] solved = new double[FACTORS][];
        for (int k = 0; k < FACTORS; k++) {
            double[][] matrix = new double[GENRES][GENRES];
            double[] right = new double[GENRES];
            for (int item : List.of(0, 1, 2, 3, 4)) {
                double[] entries = new double[GENRES];
                for (int at = ITEMS.starts()[item]; at < ITEMS.starts()[item + 1]; at++) {
                    entries[ITEMS.indices()[at]] = Math.pow(ITEMS.count(item), -.5);
                }
                double growth = Math.pow(item == 0 ? 2 : 1, options.frequencyScale());
                double penalty = options.regularization() * growth;
                for (int i = 0; i < GENRES; i++) {
                    for (int j = 0; j < GENRES; j++) {
                        matrix[i][j] += penalty * entries[i] * entries[j];
                    }
                    right[i] += penalty * entries[i] * items.values()[item * items.width() + k];
                }
            }
            for (int i = 0; i < GENRES; i++) {
                matrix[i][i] += options.genreRegularization();
            }
            solved[k] = NaiveSolver.solve(matrix, right);
        }
        return solved;
    }
}
