package kinoscope.model.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import kinoscope.compute.NaiveSolver;
import kinoscope.data.Ratings;
import kinoscope.model.MeanRank;
import kinoscope.model.ScoredItem;
import kinoscope.model.Taste;
import kinoscope.model.TopItems;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BiasedAlsTest {
    private static final BiasedAlsOptions OPTIONS = BiasedAlsOptions.defaults()
            .withFactors(4)
            .withRegularization(1)
            .withBiasRegularization(.5)
            .withFrequencyScale(0)
            .withEpochs(8)
            .withThreads(2);
    private static final Ratings ALL = PlantedRatings.draw(1);
    private static final Ratings TRAIN = PlantedRatings.train(ALL);
    private static final BiasedAls MODEL = BiasedAls.fit(TRAIN, OPTIONS);
    private static final int ITEMS = ALL.items().size();

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 31, 79})
    void ratingsOfAUserGiveTheScoresOfTheUser(int user) {
        int[] rows = TRAIN.rowsOf(user);
        float[] scores = new float[ITEMS];
        float[] folded = new float[ITEMS];
        MODEL.score(user, scores);
        MODEL.scoreRatings(items(rows), stars(rows), folded);
        assertThat(folded).containsExactly(scores, within(1e-5f));
    }

    @Test
    void predictionIsTheClippedScore() {
        BiasedAls free = BiasedAls.fit(TRAIN, OPTIONS.withClip(false));
        float[] scores = new float[ITEMS];
        int outside = 0;
        for (int user = 0; user < MODEL.users(); user++) {
            MODEL.score(user, scores);
            for (int item = 0; item < ITEMS; item++) {
                float clipped = Math.min(5, Math.max(.5f, scores[item]));
                assertThat(MODEL.predict(user, item)).isCloseTo(clipped, within(1e-5f));
                assertThat(free.predict(user, item)).isCloseTo(scores[item], within(1e-5f));
                outside += clipped == scores[item] ? 0 : 1;
            }
        }
        assertThat(outside).isPositive();
    }

    @Test
    void strictNewcomerGetsALowerBiasAndTheSameTaste() {
        int[] rated = {3, 14, 15, 26};
        float[] generous = new float[ITEMS];
        float[] strict = new float[ITEMS];
        MODEL.scoreRatings(rated, new float[] {5, 4, 5, 3.5f}, generous);
        MODEL.scoreRatings(rated, new float[] {3, 2, 3, 1.5f}, strict);
        double drop = IntStream.range(0, ITEMS)
                .mapToDouble(item -> generous[item] - strict[item])
                .average()
                .orElseThrow();
        assertThat(drop).isBetween(1., 2.1);
    }

    @Test
    void contributionsAndBiasesAddUpToTheScore() {
        int[] history = {2, 40, 41, 77};
        float[] scores = new float[ITEMS];
        MODEL.scoreHistory(history, scores);
        float bias = (float) IntStream.range(0, MODEL.users())
                .mapToDouble(user -> MODEL.userBiases()[user])
                .average()
                .orElseThrow();
        for (int item = 0; item < ITEMS; item++) {
            float sum = MODEL.mean() + bias + MODEL.itemBiases()[item];
            for (float part : MODEL.contributions(history, item)) {
                sum += part;
            }
            assertThat(sum).isCloseTo(scores[item], within(1e-4f));
        }
    }

    /** Least squares for the vector alone: the stars less mean, item bias and the mean of the users' biases. */
    @Test
    void likesAreSolvedForAsTheMostStars() {
        int[] picks = {2, 40, 41, 77, 5};
        float[] scores = new float[ITEMS];
        MODEL.scoreTaste(Taste.liking(picks), scores);
        int factors = OPTIONS.factors();
        double bias = IntStream.range(0, MODEL.users())
                .mapToDouble(user -> MODEL.userBiases()[user])
                .average()
                .orElseThrow();
        double[][] matrix = new double[factors][factors];
        double[] right = new double[factors];
        for (int item : picks) {
            float[] vector = MODEL.itemVector(item);
            double left = 5 - MODEL.mean() - bias - MODEL.itemBiases()[item];
            for (int i = 0; i < factors; i++) {
                for (int j = 0; j < factors; j++) {
                    matrix[i][j] += OPTIONS.errorWeight() * vector[i] * vector[j];
                }
                right[i] += OPTIONS.errorWeight() * left * vector[i];
            }
        }
        for (int i = 0; i < factors; i++) {
            matrix[i][i] += OPTIONS.regularization();
        }
        double[] solution = NaiveSolver.solve(matrix, right);
        for (int item = 0; item < ITEMS; item++) {
            double expected = MODEL.mean() + bias + MODEL.itemBiases()[item];
            for (int f = 0; f < factors; f++) {
                expected += solution[f] * MODEL.itemVector(item)[f];
            }
            assertThat((double) scores[item]).isCloseTo(expected, within(1e-3));
        }
    }

    @Test
    void dislikedItemsFallOutOfTheTop() {
        int[] liked = {2, 40, 41};
        float[] scores = new float[ITEMS];
        MODEL.scoreTaste(Taste.liking(liked), scores);
        int[] top = TopItems.of(scores, 5, liked).stream()
                .mapToInt(ScoredItem::item)
                .toArray();
        double before = MeanRank.of(top, scores);
        MODEL.scoreTaste(new Taste(liked, top), scores);
        assertThat(MeanRank.of(top, scores)).isGreaterThan(before + 1);
    }

    @Test
    void anItemScoresLowerForThoseWhoDislikeIt() {
        float[] scores = new float[ITEMS];
        float[] nobody = new float[ITEMS];
        MODEL.scoreHistory(new int[0], nobody);
        for (int item = 0; item < ITEMS - 1; item++) {
            MODEL.scoreTaste(new Taste(new int[0], new int[] {item}), scores);
            assertThat(scores[item]).isLessThan(nobody[item]);
        }
    }

    @Test
    void someItemsAreExplainedAsEachOfThem() {
        int[] history = {2, 40, 41, 77};
        float[][] parts = MODEL.contributions(history, new int[] {8, 3});
        assertThat(parts[0]).containsExactly(MODEL.contributions(history, 8));
        assertThat(parts[1]).containsExactly(MODEL.contributions(history, 3));
    }

    @Test
    void anItemScoresHigherForThoseWhoLikeIt() {
        float[] scores = new float[ITEMS];
        float[] nobody = new float[ITEMS];
        MODEL.scoreHistory(new int[0], nobody);
        for (int item = 0; item < ITEMS - 1; item++) {
            MODEL.scoreHistory(new int[] {item}, scores);
            assertThat(scores[item]).isGreaterThan(nobody[item]);
        }
        assertThat(MODEL.contributions(new int[0], 3)).isEmpty();
    }

    @Test
    void usersAndItemsWithoutRatingsGetWhatIsKnown() {
        int user = MODEL.users() - 1;
        int item = MODEL.items() - 1;
        assertThat(TRAIN.rowsOf(user)).isEmpty();
        assertThat(MODEL.predict(user, item)).isEqualTo(MODEL.mean());
        assertThat(MODEL.predict(user, 0)).isEqualTo(MODEL.mean() + MODEL.itemBiases()[0]);
        assertThat(MODEL.predict(0, item)).isEqualTo(MODEL.mean() + MODEL.userBiases()[0]);
        float[] scores = new float[ITEMS];
        MODEL.scoreRatings(new int[0], new float[0], scores);
        assertThat(scores[0]).isEqualTo(MODEL.mean() + MODEL.itemBiases()[0]);
    }

    @Test
    void withoutFactorsOnlyBiasesAreFitted() {
        BiasedAls biases = BiasedAls.fit(TRAIN, OPTIONS.withFactors(0));
        assertThat(biases.name()).isEqualTo("Biases");
        assertThat(biases.userFactors()).isEmpty();
        assertThat(biases.predict(3, 5)).isEqualTo(biases.mean() + (biases.userBiases()[3] + biases.itemBiases()[5]));
        assertThat(biases.contributions(new int[] {1, 2}, 3)).containsOnly(0);
    }

    @Test
    void unknownIndicesAndBadRatingsAreRefused() {
        float[] scores = new float[ITEMS];
        float[] one = {4};
        refused(() -> MODEL.predict(-1, 0), "unknown user index -1");
        refused(() -> MODEL.predict(0, ITEMS), "unknown item index " + ITEMS);
        refused(() -> MODEL.score(MODEL.users(), scores), "unknown user index " + MODEL.users());
        refused(() -> MODEL.score(0, one), "1 scores for " + ITEMS + " items");
        refused(() -> MODEL.scoreHistory(new int[] {-1}, scores), "unknown item index -1");
        refused(() -> MODEL.contributions(new int[] {0}, ITEMS), "unknown item index " + ITEMS);
        refused(() -> MODEL.scoreRatings(new int[] {ITEMS}, one, scores), "unknown item index " + ITEMS);
        refused(() -> MODEL.scoreRatings(new int[] {0, 1}, one, scores), "1 ratings of 2 items");
        refused(
                () -> MODEL.scoreRatings(new int[] {0}, new float[] {Float.NaN}, scores),
                "rating NaN is not on RatingScale[min=0.5, max=5.0, step=0.5]");
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }

    private static int[] items(int[] rows) {
        return Arrays.stream(rows).map(TRAIN::item).toArray();
    }

    private static float[] stars(int[] rows) {
        float[] stars = new float[rows.length];
        for (int k = 0; k < rows.length; k++) {
            stars[k] = TRAIN.rating(rows[k]);
        }
        return stars;
    }
}
