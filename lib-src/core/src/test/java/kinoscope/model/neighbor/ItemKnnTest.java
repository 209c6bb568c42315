package kinoscope.model.neighbor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kinoscope.model.DislikeContract;
import kinoscope.model.FoldIn;
import kinoscope.model.FoldInContract;
import kinoscope.model.Histories;
import kinoscope.model.PlantedHistories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemKnnTest implements FoldInContract, DislikeContract {
    private static final int ITEMS = 12;
    private static final Histories HISTORIES = PlantedHistories.random(70, ITEMS, 5);
    private static final ItemKnn MODEL = ItemKnn.fit(HISTORIES, new ItemKnnOptions(4, 2, ItemSimilarity.BM25));

    @Override
    public FoldIn model() {
        return MODEL;
    }

    @Override
    public Histories histories() {
        return HISTORIES;
    }

    /** Entry of the weighted matrix of users by items, with the BM25 constants 1.2 and .75 written out. */
    private static double entry(int user, int item, ItemSimilarity similarity) {
        Set<Integer> own = IntStream.of(HISTORIES.of(user)).boxed().collect(Collectors.toSet());
        if (!own.contains(item)) {
            return 0;
        }
        if (similarity == ItemSimilarity.COSINE) {
            return 1;
        }
        double length = IntStream.range(0, HISTORIES.users())
                .filter(u -> IntStream.of(HISTORIES.of(u)).anyMatch(i -> i == item))
                .count();
        double mean = (double) HISTORIES.size() / ITEMS;
        return 2.2 / (1.2 * (.25 + .75 * length / mean) + 1) * Math.log((double) ITEMS / (1 + own.size()));
    }

    @ParameterizedTest
    @CsvSource({"COSINE, 3, 0", "COSINE, 12, 5", "BM25, 4, 0", "BM25, 1, .5"})
    void scoresAreThoseOfAFullSearch(ItemSimilarity kind, int k, double shrinkage) {
        double[][] matrix = new double[HISTORIES.users()][ITEMS];
        for (int user = 0; user < matrix.length; user++) {
            for (int item = 0; item < ITEMS; item++) {
                matrix[user][item] = entry(user, item, kind);
            }
        }
        double[][] similarity = new double[ITEMS][ITEMS];
        for (int i = 0; i < ITEMS; i++) {
            for (int j = 0; j < ITEMS; j++) {
                similarity[i][j] =
                        i == j ? 0 : dot(matrix, i, j) / (Math.sqrt(dot(matrix, i, i) * dot(matrix, j, j)) + shrinkage);
            }
        }
        ItemKnn model = ItemKnn.fit(HISTORIES, new ItemKnnOptions(k, shrinkage, kind));
        int[] history = {2, 11, 5, 8};
        float[] scores = new float[ITEMS];
        model.scoreHistory(history, scores);
        float[] factors = kind.itemFactors(HISTORIES);
        for (int j = 0; j < ITEMS; j++) {
            double[] column = similarity[j];
            Set<Integer> nearest = IntStream.range(0, ITEMS)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer i) -> -column[i]))
                    .limit(k)
                    .collect(Collectors.toSet());
            double expected = IntStream.of(history)
                    .filter(nearest::contains)
                    .mapToDouble(i -> factors[i] * column[i])
                    .sum();
            assertThat(scores[j]).isCloseTo((float) expected, within(1e-5f));
        }
    }

    private static double dot(double[][] matrix, int i, int j) {
        double sum = 0;
        for (double[] row : matrix) {
            sum += row[i] * row[j];
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void threadsDoNotChangeABit(int threads) {
        ItemKnn other = PlantedHistories.inThreads(threads, () -> ItemKnn.fit(HISTORIES, MODEL.options()));
        for (int user = 0; user < HISTORIES.users(); user++) {
            assertThat(other.recommend(user, ITEMS, new int[0])).isEqualTo(MODEL.recommend(user, ITEMS, new int[0]));
        }
    }

    @Test
    void nameTellsTheSimilarity() {
        assertThat(MODEL.name()).isEqualTo("ItemKNN, BM25");
        ItemKnnOptions cosine = ItemKnnOptions.defaults().withSimilarity(ItemSimilarity.COSINE);
        assertThat(ItemKnn.fit(HISTORIES, cosine).name()).isEqualTo("ItemKNN, cosine");
    }

    @Test
    void itemsThatNobodyHasVoteForNothing() {
        ItemKnn model =
                ItemKnn.fit(PlantedHistories.of(3, new int[] {0, 1}, new int[] {1, 0}), ItemKnnOptions.defaults());
        float[] scores = new float[3];
        model.scoreHistory(new int[] {2}, scores);
        assertThat(scores).containsExactly(0, 0, 0);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, neighbors", "5, -1, shrinkage", "5, NaN, shrinkage", "5, Infinity, shrinkage"})
    void valuesOutOfRangeAreRefused(int neighbors, double shrinkage, String name) {
        ItemKnnOptions defaults = ItemKnnOptions.defaults();
        assertThatThrownBy(() -> defaults.withNeighbors(neighbors).withShrinkage(shrinkage))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(name + " must be ");
    }
}
