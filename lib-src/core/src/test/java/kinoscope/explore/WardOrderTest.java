package kinoscope.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WardOrderTest {
    private static final float[][] POINTS = {{0, 0}, {1, 0}, {5, 0}, {5, 2}, {9, 9}, {9, 8.5f}};

    /** scipy 1.17.1, {@code linkage(points, "ward")}, for the same points. */
    @Test
    void mergesAndHeightsOfSciPy() {
        WardOrder ward = WardOrder.ofPoints(POINTS);
        assertThat(ward.heights()).containsExactly(new double[] {0.5, 1, 2, 6.51920241, 16.90167645}, within(1e-5));
        assertThat(ward.merges()).hasDimensions(5, 2);
        assertThat(ward.merges()[0]).containsExactlyInAnyOrder(4, 5);
        assertThat(ward.merges()[3]).containsExactlyInAnyOrder(7, 8);
        assertThat(ward.merges()[4]).containsExactlyInAnyOrder(6, 9);
    }

    @Test
    void twinsStandSideBySide() {
        int[] order = WardOrder.ofPoints(POINTS).order();
        assertThat(order).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
        for (int twin = 0; twin < 6; twin += 2) {
            assertThat(Math.abs(position(order, twin) - position(order, twin + 1)))
                    .isEqualTo(1);
        }
    }

    @Test
    void cosinesAreDistancesOfUnitVectors() {
        // unit vectors at 0, 10 and 90 degrees; the chord of 10 degrees is 2 sin 5
        double near = Math.cos(Math.toRadians(10));
        double[][] cosines = {
            {1, 0, near}, {0, 1, Math.cos(Math.toRadians(80))}, {near, Math.cos(Math.toRadians(80)), 1}
        };
        WardOrder ward = WardOrder.ofCosines(cosines);
        assertThat(ward.heights()[0]).isCloseTo(2 * Math.sin(Math.toRadians(5)), within(1e-6));
        assertThat(Math.abs(position(ward.order(), 0) - position(ward.order(), 2)))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 18, 40})
    void orderIsAPermutationWithWholeGroups(int n) {
        WardOrder ward = WardOrder.ofPoints(PlantedGroups.points(2, n, 6, n));
        assertThat(ward.order()).containsExactlyInAnyOrder(IntStream.range(0, n).toArray());
        assertThat(ward.heights()).hasSize(n - 1).isSorted();
        long changes = IntStream.range(1, n)
                .filter(i -> ward.order()[i] % 2 != ward.order()[i - 1] % 2)
                .count();
        assertThat(changes).isEqualTo(1);
    }

    @Test
    void badArguments() {
        assertThatThrownBy(() -> WardOrder.ofDistances(new double[2][3]))
                .hasMessage("a matrix of 2 rows and 3 columns is not square");
        assertThatThrownBy(() -> WardOrder.ofCosines(new double[][] {{1, Double.NaN}, {Double.NaN, 1}}))
                .hasMessage("a cosine is in -1..1, not NaN");
        assertThatThrownBy(() -> WardOrder.ofPoints(new float[1][2])).hasMessage("need at least 2 points, not 1");
    }

    private static int position(int[] order, int leaf) {
        return IntStream.range(0, order.length)
                .filter(i -> order[i] == leaf)
                .findFirst()
                .orElseThrow();
    }
}
