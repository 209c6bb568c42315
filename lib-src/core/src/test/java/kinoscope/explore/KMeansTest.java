package kinoscope.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KMeansTest {
    /** Centres 0.5 and 10.5; each point is half a unit from its own. */
    @Test
    void twoGroupsByHand() {
        KMeans groups = KMeans.fit(new float[][] {{0}, {1}, {10}, {11}}, 2, 1);
        assertThat(groups.distortion()).isCloseTo(1, within(1e-9));
        assertThat(groups.cluster()[0]).isEqualTo(groups.cluster()[1]).isNotEqualTo(groups.cluster()[2]);
        assertThat(groups.centroids()[groups.cluster()[3]]).containsExactly(new double[] {10.5}, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void findsPlantedGroupsAndRepeatsFromItsSeed(long seed) {
        float[][] points = PlantedGroups.points(3, 120, 12, seed);
        KMeans groups = KMeans.fit(points, 3, seed);
        for (int i = 3; i < points.length; i++) {
            assertThat(groups.cluster()[i]).isEqualTo(groups.cluster()[i % 3]);
        }
        assertThat(groups.cluster()[0]).isNotEqualTo(groups.cluster()[1]).isNotEqualTo(groups.cluster()[2]);
        assertThat(groups.cluster()[1]).isNotEqualTo(groups.cluster()[2]);
        assertThat(KMeans.fit(points, 3, seed).centroids()).isDeepEqualTo(groups.centroids());
    }

    @Test
    void badArguments() {
        assertThatThrownBy(() -> KMeans.fit(new float[3][2], 1, 1)).hasMessage("k must be in 2..3, not 1");
        assertThatThrownBy(() -> KMeans.fit(new float[3][2], 4, 1)).hasMessage("k must be in 2..3, not 4");
    }
}
