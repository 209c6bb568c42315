package kinoscope.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TsneTest {
    private static final Tsne.Options OPTIONS = new Tsne.Options(10, 200, 1000, 42);

    @Test
    void keepsPlantedGroupsTogetherAndRepeatsFromItsSeed() {
        float[][] points = PlantedGroups.points(3, 90, 12, 1);
        double[][] map = Tsne.fit(points, OPTIONS).coordinates();
        assertThat(map).hasDimensions(90, 2);
        assertThat(PlantedGroups.nearestNeighbourAgreement(map, 3)).isEqualTo(1);
        assertThat(Tsne.fit(points, OPTIONS).coordinates()).isDeepEqualTo(map);
        assertThat(Tsne.fit(points, new Tsne.Options(10, 200, 1000, 43)).coordinates()[0])
                .isNotEqualTo(map[0]);
    }

    @Test
    void perplexityNeedsPoints() {
        assertThatThrownBy(() -> Tsne.fit(new float[30][2], OPTIONS)).hasMessage("need at least 31 points, not 30");
    }

    @Test
    void optionsAreChecked() {
        assertThat(Tsne.Options.defaults().perplexity()).isEqualTo(20);
        assertThatThrownBy(() -> new Tsne.Options(0, 200, 300, 42))
                .hasMessage("perplexity 0.0, learning rate 200.0 and iterations 300 must be positive");
    }
}
