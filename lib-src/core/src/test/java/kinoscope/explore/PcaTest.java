package kinoscope.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PcaTest {
    /** On the line y = x around (2, 2): all variance on one axis, at distances of sqrt 2 from the middle. */
    @Test
    void lineByHand() {
        Pca pca = Pca.fit(new float[][] {{1, 1}, {2, 2}, {3, 3}});
        assertThat(pca.varianceShare()).containsExactly(new double[] {1, 0}, within(1e-9));
        double root = Math.sqrt(2);
        double[] first = {pca.coordinates()[0][0], pca.coordinates()[1][0], pca.coordinates()[2][0]};
        assertThat(first).containsExactly(new double[] {-root, 0, root}, within(1e-6));
    }

    @Test
    void separatesPlantedGroupsAndRepeats() {
        float[][] points = PlantedGroups.points(3, 90, 12, 1);
        Pca pca = Pca.fit(points);
        assertThat(PlantedGroups.nearestNeighbourAgreement(pca.coordinates(), 3))
                .isEqualTo(1);
        assertThat(pca.varianceShare()[0]).isGreaterThan(pca.varianceShare()[1]).isLessThan(1);
        assertThat(Pca.fit(points).coordinates()).isDeepEqualTo(pca.coordinates());
    }

    @Test
    void fewerPointsThanDimensions() {
        Pca pca = Pca.fit(PlantedGroups.points(2, 8, 384, 2));
        assertThat(PlantedGroups.nearestNeighbourAgreement(pca.coordinates(), 2))
                .isEqualTo(1);
    }

    @Test
    void inputIsLeftAlone() {
        double[][] points = Points.doubles(PlantedGroups.points(2, 10, 4, 3));
        double[][] before = Points.copy(points);
        Pca.fit(points, 3);
        assertThat(points).isDeepEqualTo(before);
    }

    @Test
    void badArguments() {
        assertThatThrownBy(() -> Pca.fit(new double[1][2], 1)).hasMessage("need at least 2 points, not 1");
        assertThatThrownBy(() -> Pca.fit(new double[3][2], 3))
                .hasMessage("cannot take 3 components of 3 points with 2 dimensions");
        assertThatThrownBy(() -> Pca.fit(new double[][] {{1, 2}, {1}}, 1)).hasMessage("points of 2 and 1 numbers");
        assertThatThrownBy(() -> Pca.fit(new double[][] {{1, 2}, {1, Double.NaN}}, 1))
                .hasMessage("a point is not finite: [1.0, NaN]");
    }
}
