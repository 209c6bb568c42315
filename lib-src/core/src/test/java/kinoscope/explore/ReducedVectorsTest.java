package kinoscope.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kinoscope.data.InputException;
import kinoscope.data.Movie;
import kinoscope.data.Progress;
import kinoscope.embed.HashedTfIdfEncoder;
import kinoscope.embed.MovieVectors;
import kinoscope.embed.Vectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReducedVectorsTest {
    private static final int MOVIES = 40;

    private static MovieVectors vectors(int dimensions, int rank) {
        Random random = new Random(3);
        List<Movie> movies = IntStream.range(0, MOVIES)
                .mapToObj(id -> new Movie(id, "Movie " + id, List.of(), "word" + id, Movie.Links.NONE))
                .toList();
        MovieVectors texts =
                MovieVectors.of(HashedTfIdfEncoder.fit(List.of("word")), movies, Movie::plot, Progress.SILENT);
        float[][] basis = noise(random, rank, dimensions);
        float[][] weights = noise(random, MOVIES, rank);
        float[][] made = new float[MOVIES][dimensions];
        for (int row = 0; row < MOVIES; row++) {
            for (int d = 0; d < dimensions; d++) {
                made[row][d] = 3;
                for (int r = 0; r < rank; r++) {
                    made[row][d] += weights[row][r] * basis[r][d];
                }
            }
        }
        return texts.with("made", made);
    }

    private static float[][] noise(Random random, int rows, int columns) {
        float[][] noise = new float[rows][columns];
        for (float[] row : noise) {
            for (int c = 0; c < columns; c++) {
                row[c] = (float) random.nextGaussian();
            }
        }
        return noise;
    }

    /** Vectors of rank 5 about a mean lose nothing in 5 components, also where they have more numbers than there are movies. */
    @ParameterizedTest
    @ValueSource(ints = {12, 40, 70})
    void componentsKeepTheCosinesOfTheCentredVectors(int dimensions) {
        MovieVectors vectors = vectors(dimensions, 5);
        float[][] centred = vectors.centred().matrix();

        MovieVectors reduced = ReducedVectors.pca(vectors, 5);

        assertThat(reduced.dimensions()).isEqualTo(5);
        assertThat(reduced.name()).endsWith("made, PCA 5");
        assertThat(reduced.movies()).isEqualTo(vectors.movies());
        float[][] kept = reduced.matrix();
        for (int row = 1; row < MOVIES; row++) {
            assertThat(Vectors.cosine(kept[row], kept[row - 1]))
                    .isCloseTo(Vectors.cosine(centred[row], centred[row - 1]), within(1e-4));
        }
    }

    @Test
    void largestComponentsComeFirst() {
        float[][] reduced = ReducedVectors.pca(vectors(12, 5), 5).matrix();
        double[] squares = new double[5];
        for (float[] row : reduced) {
            for (int c = 0; c < 5; c++) {
                squares[c] += row[c] * row[c];
            }
        }
        assertThat(squares).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 13, 100})
    void componentsMustBeThere(int components) {
        MovieVectors vectors = vectors(12, 5);
        assertThatThrownBy(() -> ReducedVectors.pca(vectors, components))
                .isInstanceOf(InputException.class)
                .hasMessage("cannot take " + components + " principal components of 40 vectors with 12 numbers");
    }
}
