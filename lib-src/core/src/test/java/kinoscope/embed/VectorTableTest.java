package kinoscope.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPInputStream;
import kinoscope.data.InputException;
import kinoscope.data.Movie;
import kinoscope.data.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VectorTableTest {
    @TempDir
    private Path folder;

    private static Movie movie(int id, String plot) {
        return new Movie(id, "Movie " + id, List.of("Drama"), plot, Movie.Links.NONE);
    }

    /** Any bits but those of infinities and NaN. */
    private static float[][] anyFloats(int movies, int dimensions) {
        SplittableRandom random = new SplittableRandom(5);
        float[][] vectors = new float[movies][dimensions];
        for (float[] vector : vectors) {
            for (int d = 0; d < dimensions; d++) {
                do {
                    vector[d] = Float.intBitsToFloat(random.nextInt());
                } while (!Float.isFinite(vector[d]));
            }
        }
        vectors[0] = new float[] {-0f, Float.MIN_VALUE, Float.MAX_VALUE};
        vectors[1] = new float[dimensions];
        return vectors;
    }

    @ParameterizedTest
    @ValueSource(strings = {"vectors.csv", "vectors.csv.gz"})
    void numbersAreReadBackToTheSameBits(String name) {
        List<Movie> movies = new ArrayList<>();
        for (int id = 500; id > 0; id--) {
            movies.add(movie(id, "1 2 3"));
        }
        MovieVectors written = MovieVectors.of(new StubEncoder("stub", 3), movies, Progress.SILENT)
                .with("any", anyFloats(500, 3));
        Path file = folder.resolve(name);
        VectorTable.of(written).write(file);

        VectorTable table = VectorTable.read(file);
        assertThat(table.size()).isEqualTo(500);
        assertThat(table.dimensions()).isEqualTo(3);
        MovieVectors read = table.with("read", movies);
        assertThat(read.movies()).extracting(Movie::id).isSorted();
        for (Movie movie : movies) {
            assertThat(bits(read.vector(movie.id()).orElseThrow()))
                    .isEqualTo(bits(written.vector(movie.id()).orElseThrow()));
        }
    }

    private static int[] bits(float[] vector) {
        int[] bits = new int[vector.length];
        Arrays.setAll(bits, d -> Float.floatToRawIntBits(vector[d]));
        return bits;
    }

    @Test
    void linesAreAscendingBelowAHeader() throws IOException {
        List<Movie> movies = List.of(movie(30, "0.5 -2"), movie(4, "1e-9 3"), movie(5, ""));
        Path file = folder.resolve("vectors.csv.gz");
        VectorTable.of(MovieVectors.of(new StubEncoder("stub", 2), movies, Progress.SILENT))
                .write(file);
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("movieId,v1,v2\n4,1.0E-9,3.0\n30,0.5,-2.0\n");
        }
    }

    @Test
    void moviesWithoutAVectorAreAbsentAndVectorsWithoutAMovieLeftOut() throws IOException {
        Path file = Files.writeString(folder.resolve("vectors.csv"), "movieId,a,b\n7,1,2\n3,4,5\n");
        MovieVectors vectors = VectorTable.read(file).with("table", List.of(movie(9, ""), movie(7, "")));
        assertThat(vectors.name()).isEqualTo("table");
        assertThat(vectors.movies()).extracting(Movie::id).containsExactly(7);
        assertThat(vectors.matrix()).isDeepEqualTo(new float[][] {{1, 2}});
        assertThat(vectors.absent()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | : empty file",
                "1,2,3 | :1: the header must be movieId,v1,...,vN: '1,2,3'",
                "movieId;v1 | :1: the header must be movieId,v1,...,vN: 'movieId;v1'",
                "movieId,v1,v2/1,2,3/2,3 | :3: malformed line, expected 3 fields: '2,3'",
                "movieId,v1/1,2,3 | :2: malformed line, expected 2 fields: '1,2,3'",
                "movieId,v1/1,two | :2: not a number: 'two'",
                "movieId,v1/1,NaN | :2: not a number: 'NaN'",
                "movieId,v1/1,1f | :2: not a number: '1f'",
                "movieId,v1/1, | :2: not a number: ''",
                "movieId,v1/1,1e39 | :2: too large a number: '1e39'",
                "movieId,v1/-1,1 | :2: movie id is not a whole number: '-1'",
                "movieId,v1/4294967297,1 | :2: movie id is not a whole number: '4294967297'",
                "movieId,v1/1,1/1,2 | :3: movie has two vectors: '1'",
            })
    void badFileIsOneLineWithPlaceAndValue(String content, String problem) throws IOException {
        Path file = Files.writeString(folder.resolve("vectors.csv"), content.replace('/', '\n'));
        assertThatThrownBy(() -> VectorTable.read(file))
                .isInstanceOf(InputException.class)
                .hasMessage(file + problem);
    }

    @Test
    void missingAndDamagedFilesAreNamed() throws IOException {
        Path missing = folder.resolve("none.csv");
        assertThatThrownBy(() -> VectorTable.read(missing)).hasMessage(missing + ": cannot be read: missing file");
        Path plain = Files.writeString(folder.resolve("plain.csv.gz"), "movieId,v1\n1,2\n");
        assertThatThrownBy(() -> VectorTable.read(plain))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(plain + ": cannot be read: it is damaged or not compressed");
    }

    @Test
    void builderRefusesVectorsThatDoNotFit() {
        VectorTable.Builder builder = new VectorTable.Builder();
        builder.add(1, new float[] {1, 2});
        assertThatThrownBy(() -> builder.add(2, new float[1])).hasMessage("a vector of 1 numbers, not 2");
        assertThatThrownBy(() -> builder.add(2, new float[] {1, Float.NaN})).hasMessage("a number is not finite");
        assertThatThrownBy(() -> builder.add(1, new float[2])).hasMessage("movie has two vectors");
        assertThatThrownBy(() -> new VectorTable.Builder().add(1, new float[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
