package kinoscope.model.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import kinoscope.model.Histories;
import kinoscope.model.MeanRank;
import kinoscope.model.ScoredItem;
import kinoscope.model.Taste;
import kinoscope.model.TopItems;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImplicitAlsTest {
    private static final Histories HISTORIES = PlantedHistories.draw(1);
    private static final ImplicitAlsOptions OPTIONS = ImplicitAlsOptions.defaults()
            .withFactors(10)
            .withRegularization(.05)
            .withEpochs(4)
            .withThreads(2);
    private static final ImplicitAls MODEL = ImplicitAls.fit(HISTORIES, OPTIONS);

    /** Popularity would be right for a quarter of the users. */
    @Test
    void findsThePlantedTasteAmongUnseenItems() {
        long right = IntStream.range(0, PlantedHistories.USERS - 1)
                .filter(user ->
                        MODEL.recommend(user, 1, HISTORIES.of(user)).get(0).item() % 4 == user % 4)
                .count();
        assertThat(right).isGreaterThanOrEqualTo(55);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 31, PlantedHistories.USERS - 1})
    void historyOfAUserGivesTheScoresOfTheUser(int user) {
        float[] scores = new float[PlantedHistories.ITEMS];
        float[] folded = new float[PlantedHistories.ITEMS];
        Arrays.fill(folded, Float.NaN);
        MODEL.score(user, scores);
        MODEL.scoreHistory(HISTORIES.of(user), folded);
        assertThat(folded).containsExactly(scores, within(1e-6f));
    }

    @Test
    void newHistoryIsSolvedForAsDefined() {
        int[] history = {3, 80, 7, 15};
        NaiveAls naive = new NaiveAls(
                OPTIONS,
                new Histories(new int[] {0, history.length}, history, PlantedHistories.ITEMS),
                new double[1][],
                rows(MODEL.itemFactors()));
        naive.solveUsers();
        float[] scores = new float[PlantedHistories.ITEMS];
        MODEL.scoreHistory(history, scores);
        double[] expected = naive.scores(0);
        for (int item = 0; item < expected.length; item++) {
            assertThat((double) scores[item]).isCloseTo(expected[item], within(1e-5));
        }
    }

    @Test
    void dislikesAreSolvedForAsObservedWithoutEffect() {
        Taste taste = new Taste(new int[] {3, 80, 7, 15}, new int[] {22, 5, 64});
        int[] picks = taste.picks();
        NaiveAls naive = new NaiveAls(
                OPTIONS,
                new Histories(new int[] {0, picks.length}, picks, PlantedHistories.ITEMS),
                new double[1][],
                rows(MODEL.itemFactors()));
        naive.solveUser(taste.disliked());
        float[] scores = new float[PlantedHistories.ITEMS];
        MODEL.scoreTaste(taste, scores);
        double[] expected = naive.scores(0);
        for (int item = 0; item < expected.length; item++) {
            assertThat((double) scores[item]).isCloseTo(expected[item], within(1e-5));
        }
    }

    @Test
    void dislikesLowerTheirKindAndSpareTheOthers() {
        double[] without = meansOfKinds(Taste.liking(0, 4, 8, 1, 5));
        double[] with = meansOfKinds(new Taste(new int[] {0, 4, 8, 1, 5}, new int[] {9, 13}));
        assertThat(with[1]).isLessThan(.8 * without[1]);
        assertThat(with[0]).isGreaterThan(.9 * without[0]);
    }

    @Test
    void dislikedItemsFallOutOfTheTop() {
        int[] liked = {0, 4, 8, 1, 5};
        float[] scores = new float[PlantedHistories.ITEMS];
        MODEL.scoreTaste(Taste.liking(liked), scores);
        int[] top = TopItems.of(scores, 5, liked).stream()
                .mapToInt(ScoredItem::item)
                .toArray();
        double before = MeanRank.of(top, scores);
        MODEL.scoreTaste(new Taste(liked, top), scores);
        assertThat(MeanRank.of(top, scores)).isGreaterThan(before + 1);
    }

    @Test
    void dislikesAloneLowerTheirKindToo() {
        double[] means = meansOfKinds(new Taste(new int[0], new int[] {9, 13}));
        assertThat(means[1]).isLessThan(Math.min(means[0], Math.min(means[2], means[3])));
    }

    /** The mean scores of unseen items of each kind. */
    private static double[] meansOfKinds(Taste taste) {
        float[] scores = new float[PlantedHistories.ITEMS];
        MODEL.scoreTaste(taste, scores);
        return IntStream.range(0, 4)
                .mapToDouble(kind -> IntStream.range(20, PlantedHistories.ITEMS - 1)
                        .filter(item -> item % 4 == kind)
                        .mapToDouble(item -> scores[item])
                        .average()
                        .orElseThrow())
                .toArray();
    }

    @Test
    void contributionsAddUpToTheScore() {
        int[] history = HISTORIES.of(5);
        float[] scores = new float[PlantedHistories.ITEMS];
        MODEL.scoreHistory(history, scores);
        for (int item = 0; item < PlantedHistories.ITEMS; item++) {
            float[] parts = MODEL.contributions(history, item);
            assertThat(parts).hasSize(history.length);
            double sum =
                    IntStream.range(0, parts.length).mapToDouble(k -> parts[k]).sum();
            assertThat(sum).isCloseTo(scores[item], within(1e-5));
        }
    }

    @Test
    void someItemsAreExplainedAsEachOfThem() {
        int[] history = HISTORIES.of(5);
        float[][] parts = MODEL.contributions(history, new int[] {8, 3});
        assertThat(parts[0]).containsExactly(MODEL.contributions(history, 8));
        assertThat(parts[1]).containsExactly(MODEL.contributions(history, 3));
        assertThat(MODEL.contributions(new int[0], new int[] {3, 4})).hasDimensions(2, 0);
    }

    @Test
    void itemsOfTheSameKindContributeMost() {
        int[] history = {0, 4, 1, 2};
        float[] parts = MODEL.contributions(history, 8);
        assertThat(Math.min(parts[0], parts[1])).isGreaterThan(Math.max(parts[2], parts[3]));
    }

    @Test
    void withoutHistoryNothingScoresAndNothingContributes() {
        float[] scores = new float[PlantedHistories.ITEMS];
        Arrays.fill(scores, 5);
        MODEL.scoreHistory(new int[0], scores);
        assertThat(scores).containsOnly(0);
        assertThat(MODEL.contributions(new int[0], 3)).isEmpty();
    }

    @Test
    void factorsMakeTheSameModelAgain() {
        ImplicitAls again = new ImplicitAls(OPTIONS, HISTORIES, MODEL.userFactors(), MODEL.itemFactors());
        float[] scores = new float[PlantedHistories.ITEMS];
        float[] expected = new float[PlantedHistories.ITEMS];
        again.score(9, scores);
        MODEL.score(9, expected);
        assertThat(scores).containsExactly(expected);
        assertThat(again.contributions(new int[] {2, 6}, 10))
                .containsExactly(MODEL.contributions(new int[] {2, 6}, 10));
        MODEL.itemFactors()[0] = 99;
        assertThat(MODEL.itemFactors()[0]).isNotEqualTo(99);
    }

    @Test
    void saysWhatItIs() {
        assertThat(MODEL.name()).isEqualTo("iALS");
        assertThat(MODEL).hasToString("iALS[60 users, 90 items, 10 factors]");
        assertThat(MODEL.options()).isEqualTo(OPTIONS);
        assertThat(MODEL.histories()).isSameAs(HISTORIES);
    }

    @Test
    void badArgumentsAreNamed() {
        float[] scores = new float[PlantedHistories.ITEMS];
        float[] few = new float[3];
        float[] users = MODEL.userFactors();
        float[] items = MODEL.itemFactors();
        float[] broken = items.clone();
        broken[4] = Float.NaN;
        refused(() -> MODEL.score(60, scores), "unknown user index 60 (the model has 60 users)");
        refused(() -> MODEL.score(-1, scores), "unknown user index -1");
        refused(() -> MODEL.score(0, few), "3 scores for 90 items");
        refused(() -> MODEL.scoreHistory(new int[0], few), "3 scores for 90 items");
        refused(() -> MODEL.scoreHistory(new int[] {1, 90}, scores), "unknown item index 90 (the model has 90 items)");
        refused(() -> MODEL.scoreTaste(new Taste(new int[] {1}, new int[] {90}), scores), "unknown item index 90");
        refused(() -> MODEL.scoreTaste(Taste.liking(1), few), "3 scores for 90 items");
        refused(() -> MODEL.contributions(new int[] {-1}, 0), "unknown item index -1");
        refused(() -> MODEL.contributions(new int[] {1}, 90), "unknown item index 90");
        refused(() -> new ImplicitAls(OPTIONS, HISTORIES, few, items), "3 values for 60 users with 10 factors");
        refused(() -> new ImplicitAls(OPTIONS, HISTORIES, users, few), "3 values for 90 items with 10 factors");
        refused(() -> new ImplicitAls(OPTIONS, HISTORIES, users, broken), "a factor of the items is NaN");
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }

    private static double[][] rows(float[] itemFactors) {
        int factors = OPTIONS.factors();
        return IntStream.range(0, PlantedHistories.ITEMS)
                .mapToObj(item -> IntStream.range(0, factors)
                        .mapToDouble(k -> itemFactors[item * factors + k])
                        .toArray())
                .toArray(double[][]::new);
    }
}
