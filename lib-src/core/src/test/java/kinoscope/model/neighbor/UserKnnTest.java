package kinoscope.model.neighbor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kinoscope.model.DislikeContract;
import kinoscope.model.FoldIn;
import kinoscope.model.FoldInContract;
import kinoscope.model.Histories;
import kinoscope.model.PlantedHistories;
import kinoscope.model.Taste;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserKnnTest implements FoldInContract, DislikeContract {
    private static final int ITEMS = 12;
    private static final Histories HISTORIES = PlantedHistories.random(70, ITEMS, 6);
    private static final UserKnn MODEL = UserKnn.fit(HISTORIES, new UserKnnOptions(9, 1));

    @Override
    public FoldIn model() {
        return MODEL;
    }

    @Override
    public Histories histories() {
        return HISTORIES;
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "7, 0", "20, 3", "500, 0"})
    void scoresAreThoseOfAFullSearch(int k, double shrinkage) {
        int[] history = {2, 11, 5, 8};
        float[] scores = new float[ITEMS];
        UserKnn.fit(HISTORIES, new UserKnnOptions(k, shrinkage)).scoreHistory(history, scores);
        double[] similarity = IntStream.range(0, HISTORIES.users())
                .mapToDouble(user -> {
                    Set<Integer> own = items(user);
                    long common = IntStream.of(history).filter(own::contains).count();
                    return common / (Math.sqrt(history.length * own.size()) + shrinkage);
                })
                .toArray();
        List<Integer> nearest = IntStream.range(0, HISTORIES.users())
                .boxed()
                .sorted(Comparator.comparingDouble(user -> -similarity[user]))
                .limit(k)
                .toList();
        for (int item = 0; item < ITEMS; item++) {
            int asked = item;
            double expected = nearest.stream()
                    .filter(user -> items(user).contains(asked))
                    .mapToDouble(user -> similarity[user])
                    .sum();
            assertThat(scores[item]).isCloseTo((float) expected, within(1e-5f));
        }
    }

    private static Set<Integer> items(int user) {
        return IntStream.of(HISTORIES.of(user)).boxed().collect(Collectors.toSet());
    }

    /** The cosines of (1, 1, -1, 0) with the three rows are 1 / 3, 2 / sqrt(6) and -1 / sqrt(3), which is nobody's neighbour. */
    @Test
    void dislikesMakeTheirUsersLessSimilar() {
        Histories three = PlantedHistories.of(4, new int[] {0, 1, 2}, new int[] {0, 1}, new int[] {2});
        float[] scores = new float[4];
        UserKnn.fit(three, new UserKnnOptions(3, 0)).scoreTaste(new Taste(new int[] {0, 1}, new int[] {2}), scores);
        float all = (float) (1 / 3. + 2 / Math.sqrt(6));
        assertThat(scores).containsExactly(new float[] {all, all, 1 / 3f, 0}, within(1e-6f));
    }

    @Test
    void itemsInCommonExplainAlike() {
        Histories two = PlantedHistories.of(4, new int[] {0, 1, 2, 3}, new int[] {3});
        UserKnn model = UserKnn.fit(two, new UserKnnOptions(1, 0));
        float share = (float) (1 / Math.sqrt(8));
        assertThat(model.contributions(new int[] {1, 2}, 3)).containsExactly(new float[] {share, share}, within(1e-6f));
        assertThat(model.name()).isEqualTo("UserKNN, cosine");
    }

    @ParameterizedTest
    @CsvSource({"0, 0, neighbors", "5, -1, shrinkage", "5, NaN, shrinkage", "5, Infinity, shrinkage"})
    void valuesOutOfRangeAreRefused(int neighbors, double shrinkage, String name) {
        UserKnnOptions defaults = UserKnnOptions.defaults();
        assertThatThrownBy(() -> defaults.withNeighbors(neighbors).withShrinkage(shrinkage))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(name + " must be ");
    }
}
