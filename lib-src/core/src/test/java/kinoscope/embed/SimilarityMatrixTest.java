package kinoscope.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimilarityMatrixTest {
    private final SimilarityMatrix matrix =
            SimilarityMatrix.of(List.of("a", "b", "c", "d"), new float[][] {{1, 0}, {1, 1}, {0, 1}, null});

    @Test
    void cosinesByHand() {
        assertThat(matrix.get("a", "b")).isCloseTo(Math.sqrt(0.5), within(1e-7));
        assertThat(matrix.get("a", "c")).isZero();
        assertThat(matrix.get(1, 1)).isEqualTo(1);
        assertThat(matrix.get("a", "d")).isNaN();
    }

    @Test
    void rankingFallsAndLeavesOutWhatHasNoVector() {
        assertThat(matrix.ranking("a")).containsExactly("b", "c");
        assertThat(matrix.ranking("b")).containsExactly("a", "c");
        assertThat(matrix.mostSimilar("c")).isEqualTo("b");
    }

    @Test
    void nothingToCompareWith() {
        assertThatThrownBy(() -> matrix.mostSimilar("d")).hasMessage("nothing can be compared with d");
        assertThatThrownBy(() -> matrix.get("a", "x")).hasMessage("unknown name x");
    }

    @Test
    void pairsAreEachPairOnceAscending() {
        assertThat(matrix.pairs()).hasSize(3).isSorted().startsWith(0);
    }

    @Test
    void valuesAreACopy() {
        matrix.values()[0][1] = 9;
        assertThat(matrix.get(0, 1)).isLessThan(1);
    }

    @Test
    void oneNamePerVector() {
        assertThatThrownBy(() -> SimilarityMatrix.of(List.of("a"), new float[2][2]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SimilarityMatrix.of(List.of("a", "a"), new float[2][2]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesCosinesThatWereComputedElsewhere() {
        SimilarityMatrix same = SimilarityMatrix.of(matrix.names(), matrix.values());
        assertThat(Arrays.deepEquals(same.values(), matrix.values())).isTrue();
        assertThat(same.ranking("a")).isEqualTo(matrix.ranking("a"));
        assertThatThrownBy(() -> SimilarityMatrix.of(List.of("a", "b"), new double[][] {{1, .5}, {.4, 1}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not symmetric: b, a");
        assertThatThrownBy(() -> SimilarityMatrix.of(List.of("a", "b"), new double[][] {{1, .5}, {.5}}))
                .hasMessage("2 names for a row of 1");
        assertThatThrownBy(() -> SimilarityMatrix.of(List.of("a"), new double[2][2]))
                .hasMessage("need one name for each of 2 rows, not [a]");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void symmetricWithUnitDiagonalAndInRange(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int n = 3 + random.nextInt(15);
        float[][] vectors = new float[n][7];
        for (float[] vector : vectors) {
            for (int d = 0; d < vector.length; d++) {
                vector[d] = (float) (random.nextDouble() - 0.5);
            }
        }
        SimilarityMatrix random18 = SimilarityMatrix.of(
                IntStream.range(0, n).mapToObj(Integer::toString).toList(), vectors);
        for (int i = 0; i < n; i++) {
            assertThat(random18.get(i, i)).isEqualTo(1);
            for (int j = 0; j < n; j++) {
                assertThat(random18.get(i, j)).isEqualTo(random18.get(j, i)).isBetween(-1.0, 1.0);
            }
        }
    }
}
