package kinoscope.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import kinoscope.data.Datasets;
import kinoscope.data.Movie;
import kinoscope.data.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The posters of ML-1M; skipped where they are not. */
class RealPostersTest {
    private static final int STAR_WARS = 260;

    @TempDir
    Path cache;

    @Test
    void postersTellGenresBetterThanChance() {
        Datasets datasets = new Datasets(Path.of(System.getProperty("kinoscope.home", ".")), System.getenv());
        assumeTrue(datasets.find("ml-1m").isPresent(), "ml-1m is neither in data/ nor in $KINOSCOPE_DATA");
        Datasets.Loaded loaded = datasets.load("ml-1m");
        assumeTrue(loaded.posters().folder().isPresent(), "there are no posters of ml-1m");

        PosterVectors posters = PosterVectors.of(
                new ColourGradientEncoder(), loaded.posters(), loaded.dataset().movies(), cache, Progress.SILENT);

        assertThat(posters.size()).isEqualTo(3256);
        assertThat(posters.missing()).isEqualTo(3883 - 3256);
        assertThat(posters.refused()).isEmpty();
        assertThat(posters.nearest(STAR_WARS, 5))
                .extracting(MovieVectors.Neighbour::movie)
                .doesNotContain(starWars(loaded));
        GenreProbe probe = GenreProbe.of(
                posters.vectors().movies(),
                posters.vectors().matrix(),
                loaded.dataset().genres(),
                42);
        assertThat(probe.chance()).isBetween(0.095, 0.097);
        assertThat(probe.low()).isGreaterThan(0.16);
        assertThat(probe.high()).isLessThan(0.20);
    }

    private static Movie starWars(Datasets.Loaded loaded) {
        Movie movie = loaded.dataset().movieById(STAR_WARS).orElseThrow();
        assertThat(movie.title()).startsWith("Star Wars");
        return movie;
    }
}
