package kinoscope.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import kinoscope.data.Genres;
import kinoscope.data.Movie;
import org.junit.jupiter.api.Test;

class GenreProbeTest {
    private final List<Movie> movies = new ArrayList<>();
    private final Random random = new Random(4);

    private float[][] vectors(double signal) {
        float[][] vectors = new float[300][6];
        for (int id = 0; id < vectors.length; id++) {
            boolean dark = random.nextDouble() < 0.3;
            boolean loud = random.nextDouble() < 0.2;
            List<String> genres = new ArrayList<>();
            if (dark) {
                genres.add("Horror");
            }
            if (loud) {
                genres.add("Action");
            }
            movies.add(new Movie(id, "Movie " + id, genres, "", Movie.Links.NONE));
            for (int d = 0; d < 6; d++) {
                vectors[id][d] = (float) random.nextGaussian();
            }
            vectors[id][2] += (float) (dark ? signal : 0);
            vectors[id][4] -= (float) (loud ? signal : 0);
        }
        return vectors;
    }

    private GenreProbe probe(float[][] vectors) {
        return GenreProbe.of(movies, vectors, Genres.of(movies), 42);
    }

    @Test
    void plantedGenresAreFound() {
        GenreProbe probe = probe(vectors(8));

        assertThat(probe.precision()).isGreaterThan(0.97);
        assertThat(probe.movies()).isEqualTo(300);
        assertThat(probe.genres()).isEqualTo(2);
        assertThat(probe.chance()).isBetween(0.2, 0.3);
    }

    /** A model that saw the movies it is judged on would find structure in noise. */
    @Test
    void noiseReachesChanceAlone() {
        GenreProbe probe = probe(vectors(0));

        assertThat(probe.low()).isLessThan(probe.precision());
        assertThat(probe.high()).isGreaterThan(probe.precision());
        assertThat(probe.precision()).isCloseTo(probe.chance(), within(0.07));
    }

    /** Ranked 1, 0, 1, 0: (1/1 + 2/3) / 2. */
    @Test
    void averagePrecisionByHand() {
        float[][] scores = {{0.1f, 0.9f, 0.5f, 0.7f}};
        boolean[][] labels = {{false, true, true, false}};

        GenreProbe probe = GenreProbe.ofScores(scores, labels, 1);

        assertThat(probe.precision()).isCloseTo(5.0 / 6, within(1e-9));
        assertThat(probe.chance()).isEqualTo(0.5);
    }

    @Test
    void sameSeedSameFigures() {
        float[][] vectors = vectors(1);
        assertThat(probe(vectors)).isEqualTo(probe(vectors));
    }

    @Test
    void aHandfulOfMoviesIsTooFew() {
        float[][] vectors = vectors(1);
        List<Movie> few = movies.subList(0, 9);
        assertThatThrownBy(() -> GenreProbe.of(few, Arrays.copyOf(vectors, 9), Genres.of(few), 42))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("need at least 10 movies with a vector, not 9");
    }
}
