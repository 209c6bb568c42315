package kinoscope.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kinoscope.data.IdIndex;
import kinoscope.data.Movie;
import kinoscope.data.Posters;
import kinoscope.data.Progress;
import kinoscope.data.poster.DrawnImages;
import kinoscope.data.poster.PosterImage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PosterVectorsTest {
    @TempDir
    Path temp;

    private final List<Movie> movies = new ArrayList<>();
    private final MeanColour encoder = new MeanColour("mean-colour");
    private Path folder;

    /** Mean red, green and blue, where black is nothing. */
    private static final class MeanColour implements PosterEncoder {
        private final String name;
        private int encoded;

        MeanColour(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public int dimensions() {
            return 3;
        }

        @Override
        public float[][] encode(List<PosterImage> images) {
            encoded += images.size();
            return images.stream()
                    .map(image -> image.planes(1, 1))
                    .map(planes -> new float[] {planes[0][0], planes[1][0], planes[2][0]})
                    .toArray(float[][]::new);
        }
    }

    @BeforeEach
    void draw() throws IOException {
        folder = Files.createDirectory(temp.resolve("posters"));
        poster(40, "Red", 0xff0000);
        poster(7, "Also red", 0xff0000);
        poster(1000, "Orange", 0xff8000);
        poster(3, "Blue", 0x0000ff);
        movie(5, "No poster");
    }

    private void poster(int id, String title, int rgb) throws IOException {
        movie(id, title);
        Files.write(folder.resolve(id + ".png"), DrawnImages.plain("png", 20, 30, rgb));
    }

    private void movie(int id, String title) {
        movies.add(new Movie(id, title, List.of(), "", Movie.Links.NONE));
    }

    private PosterVectors vectors() {
        return PosterVectors.of(encoder, Posters.at(folder), movies, temp.resolve("cache"), Progress.SILENT);
    }

    @Test
    void eachMovieHasTheVectorOfItsOwnPoster() {
        PosterVectors vectors = vectors();

        assertThat(vectors.vector(40)).hasValueSatisfying(v -> assertThat(v).containsExactly(255, 0, 0));
        assertThat(vectors.vector(3)).hasValueSatisfying(v -> assertThat(v).containsExactly(0, 0, 255));
        assertThat(vectors.name()).isEqualTo("mean-colour");
        assertThat(vectors.size()).isEqualTo(4);
    }

    @Test
    void aMissingPosterIsMissing() {
        PosterVectors vectors = vectors();

        assertThat(vectors.vector(5)).isEmpty();
        assertThat(vectors.missing()).isEqualTo(1);
        assertThat(vectors.vectors().absent()).isEqualTo(1);
        float[][] byItem = vectors.byItem(IdIndex.of(new int[] {5, 1000, 99}));
        assertThat(byItem[0]).isNull();
        assertThat(byItem[1]).containsExactly(new float[] {255, 128, 0}, within(1e-3f));
        assertThat(byItem[2]).isNull();
        assertThat(vectors.vectors().centred().vector(5)).isEmpty();
        assertThatThrownBy(() -> vectors.nearest(5, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBadPosterIsNamedAndCounted() throws IOException {
        Path bad = Files.writeString(folder.resolve("5.jpg"), "no image");
        poster(8, "Black", 0);

        PosterVectors vectors = vectors();

        assertThat(vectors.missing()).isZero();
        assertThat(vectors.refused())
                .containsExactlyInAnyOrder(
                        bad + ": broken image: it is no JPEG, PNG or GIF",
                        folder.resolve("8.png") + ": the encoder mean-colour finds nothing in it");
        assertThat(vectors.vector(8)).isEmpty();
        assertThat(vectors.vectors().absent()).isEqualTo(2);
    }

    @Test
    void nearestComeFirstAndTiesKeepTheOrderOfTheMovies() throws IOException {
        poster(9, "Dark red", 0x7f0000);
        PosterVectors vectors = vectors();

        assertThat(vectors.nearest(9, 10))
                .extracting(neighbour -> neighbour.movie().title())
                .containsExactly("Red", "Also red", "Orange", "Blue");
        assertThat(vectors.nearest(40, 2))
                .extracting(neighbour -> neighbour.movie().title())
                .containsExactly("Also red", "Dark red");
        assertThat(vectors.nearest(40, 1).get(0).cosine()).isCloseTo(1, within(1e-6));
    }

    @Test
    void nearestToAPlaceAmongSomeMovies() {
        MovieVectors vectors = vectors().vectors();

        assertThat(vectors.nearest(new float[] {0, 1, 1}, 2, movie -> movie.id() != 3))
                .extracting(neighbour -> neighbour.movie().id())
                .containsExactly(1000, 40);
        assertThat(vectors.nearest(new float[] {0, 1, 1}, 2, movie -> false)).isEmpty();
        assertThatThrownBy(() -> vectors.nearest(new float[3], 2, movie -> true))
                .hasMessage("a zero vector has no neighbours");
        assertThatThrownBy(() -> vectors.nearest(new float[] {1}, 2, movie -> true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noImageIsEncodedTwice() throws IOException {
        PosterVectors first = vectors();
        assertThat(first.fromCache()).isZero();
        assertThat(encoder.encoded).isEqualTo(4);

        PosterVectors second = vectors();

        assertThat(second.fromCache()).isEqualTo(4);
        assertThat(encoder.encoded).isEqualTo(4);
        assertThat(second.vectors().matrix()).isDeepEqualTo(first.vectors().matrix());
        Files.write(folder.resolve("3.png"), DrawnImages.plain("png", 20, 30, 0x00ff00));
        assertThat(vectors().vector(3)).hasValueSatisfying(v -> assertThat(v).containsExactly(0, 255, 0));
        assertThat(encoder.encoded).isEqualTo(5);
    }

    @Test
    void encodersDoNotShareVectors() {
        vectors();
        MeanColour other = new MeanColour("another");
        PosterVectors.of(other, Posters.at(folder), movies, temp.resolve("cache"), Progress.SILENT);
        assertThat(other.encoded).isEqualTo(4);
    }

    @Test
    void manyPostersKeepTheirMovies() throws IOException {
        for (int id = 2000; id < 2050; id++) {
            poster(id, "Grey " + id, 0x010101 * (id - 1990));
        }
        List<Long> seen = new ArrayList<>();

        PosterVectors vectors = PosterVectors.of(
                encoder,
                Posters.at(folder),
                movies,
                temp.resolve("cache"),
                (done, total, note) -> seen.add(total * 1000 + done));

        for (int id = 2000; id < 2050; id++) {
            assertThat(vectors.vector(id).orElseThrow()[0]).isCloseTo(id - 1990, within(1e-3f));
        }
        assertThat(seen).last().isEqualTo(54_054L);
    }

    @Test
    void otherVectorsForTheSamePosters() {
        PosterVectors vectors = vectors();

        PosterVectors flat = vectors.with(vectors.vectors().with("sum", sums(vectors.vectors())));

        assertThat(flat.name()).isEqualTo("mean-colour, sum");
        assertThat(flat.dimensions()).isEqualTo(1);
        assertThat(flat.missing()).isEqualTo(1);
        assertThat(flat.vector(1000)).hasValueSatisfying(v -> assertThat(v[0]).isCloseTo(383, within(1e-3f)));
        assertThat(vectors.vectors().unit().vector(3))
                .hasValueSatisfying(v -> assertThat(v).containsExactly(0, 0, 1));
        assertThatThrownBy(() -> vectors.vectors().with("few", new float[2][1]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> vectors.vectors().with("ragged", new float[][] {{1}, {1}, {1}, {1, 2}}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static float[][] sums(MovieVectors vectors) {
        return Arrays.stream(vectors.matrix())
                .map(row -> new float[] {
                    (float) IntStream.range(0, row.length)
                            .mapToDouble(i -> row[i])
                            .sum()
                })
                .toArray(float[][]::new);
    }
}
