package kinoscope.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ItemFeaturesTest {
    private static final ItemFeatures FEATURES = DrawnFeatures.of(700, 3, 1);

    @Test
    void vectorsAreCopiedInAndOut() {
        float[] values = {1, 2, Float.NaN, 4, 5, 6};
        boolean[] present = {true, false, true};
        ItemFeatures features = new ItemFeatures(2, values, present);
        values[0] = 9;
        present[2] = false;
        assertThat(vector(features, 0)).containsExactly(1, 2);
        assertThat(vector(features, 1)).containsExactly(0, 0);
        assertThat(vector(features, 2)).containsExactly(5, 6);
        assertThat(features.has(1)).isFalse();
        assertThat(features.count()).isEqualTo(2);
        assertThat(features).hasToString("ItemFeatures[2 of 3 items, 2 dimensions]");
    }

    @Test
    void rowsMayBeMissing() {
        ItemFeatures features = ItemFeatures.of(new float[][] {null, {3, -4}, null, {0, 5}});
        assertThat(features)
                .isEqualTo(new ItemFeatures(
                        2, new float[] {9, 9, 3, -4, 9, 9, 0, 5}, new boolean[] {false, true, false, true}));
        assertThat(ItemFeatures.of(new float[3][])).isEqualTo(ItemFeatures.none(3));
        assertThatThrownBy(() -> ItemFeatures.of(new float[][] {{1}, null, {1, 2}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the vector of item index 2 has 2 numbers, that of another 1");
    }

    @Test
    void scaledNumbersHaveAMeanSquareOfOne() {
        ItemFeatures scaled =
                ItemFeatures.of(new float[][] {null, {30, -40}, {0, 50}}).scaled();
        float root = (float) Math.sqrt(5000.0 / 4);
        assertThat(vector(scaled, 1)).containsExactly(new float[] {30 / root, -40 / root}, within(1e-6f));
        assertThat(vector(scaled, 2)).containsExactly(new float[] {0, 50 / root}, within(1e-6f));
        assertThat(ItemFeatures.of(new float[][] {{0, 0}}).scaled()).isEqualTo(ItemFeatures.of(new float[][] {{0, 0}}));
    }

    @Test
    void noneHasItemsAndNothingElse() {
        ItemFeatures none = ItemFeatures.none(5);
        assertThat(none.items()).isEqualTo(5);
        assertThat(none.dimensions()).isZero();
        assertThat(none.count()).isZero();
    }

    @Test
    void badVectorsAreRefused() {
        assertThatThrownBy(() -> new ItemFeatures(2, new float[5], new boolean[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("5 values for 3 items of 2 dimensions");
        assertThatThrownBy(() -> new ItemFeatures(1, new float[] {0, Float.NaN}, new boolean[] {true, true}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the vector of item index 1 holds NaN");
    }

    @Test
    void shufflingDealsTheSameVectorsToOthers() {
        ItemFeatures shuffled = FEATURES.shuffled(4);
        assertThat(sorted(shuffled)).isEqualTo(sorted(FEATURES));
        int own = 0;
        for (int item = 0; item < FEATURES.items(); item++) {
            assertThat(shuffled.has(item)).isEqualTo(FEATURES.has(item));
            own += FEATURES.has(item) && Arrays.equals(vector(shuffled, item), vector(FEATURES, item)) ? 1 : 0;
        }
        // One item gets its own vector on average; more than 8 in one of a million orders.
        assertThat(own).isLessThan(9);
        assertThat(FEATURES.shuffled(4)).isEqualTo(shuffled).hasSameHashCodeAs(shuffled);
        assertThat(FEATURES.shuffled(5)).isNotEqualTo(shuffled);
    }

    @Test
    void randomVectorsHaveTheMeanAndSpreadOfEachDimension() {
        float[] values = new float[3000];
        boolean[] present = new boolean[1000];
        for (int item = 0; item < 1000; item++) {
            present[item] = item % 4 > 0;
            values[3 * item] = 7;
            values[3 * item + 1] = item % 2 == 0 ? -1 : 1;
            values[3 * item + 2] = 100 + item % 8;
        }
        ItemFeatures features = new ItemFeatures(3, values, present);
        ItemFeatures random = features.random(3);
        for (int d = 0; d < 3; d++) {
            assertThat(moment(random, d, 0)).isCloseTo(moment(features, d, 0), within(.25));
            double spread = Math.sqrt(moment(features, d, moment(features, d, 0)));
            assertThat(Math.sqrt(moment(random, d, moment(random, d, 0)))).isCloseTo(spread, within(.1 * spread));
        }
        assertThat(random.has(4)).isFalse();
        assertThat(features.random(3)).isEqualTo(random);
        assertThat(features.random(8)).isNotEqualTo(random);
    }

    /** The mean if {@code around} is 0, else the mean square around it. */
    private static double moment(ItemFeatures features, int dimension, double around) {
        double sum = 0;
        for (int item = 0; item < features.items(); item++) {
            double value = vector(features, item)[dimension];
            sum += !features.has(item) ? 0 : around == 0 ? value : (value - around) * (value - around);
        }
        return sum / features.count();
    }

    private static List<String> sorted(ItemFeatures features) {
        List<String> vectors = new ArrayList<>();
        for (int item = 0; item < features.items(); item++) {
            vectors.add(Arrays.toString(vector(features, item)));
        }
        vectors.sort(null);
        return vectors;
    }

    private static float[] vector(ItemFeatures features, int item) {
        float[] vector = new float[features.dimensions()];
        features.copy(item, vector, 0);
        return vector;
    }
}
