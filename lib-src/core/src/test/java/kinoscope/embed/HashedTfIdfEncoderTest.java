package kinoscope.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import kinoscope.data.Genres;
import kinoscope.data.Movie;
import kinoscope.data.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashedTfIdfEncoderTest {
    @Test
    void weightsByHand() {
        HashedTfIdfEncoder encoder = HashedTfIdfEncoder.fit(List.of("ship storm", "ship harbour"), 100_000);
        double[] sizes = sizes(encoder.encode(List.of("Ship, storm! storm?"))[0]);
        // ship: ln(3/3) + 1 = 1; storm, twice: (1 + ln 2) (ln(3/2) + 1); then scaled to length 1
        double storm = (1 + Math.log(2)) * (Math.log(1.5) + 1);
        double length = Math.sqrt(1 + storm * storm);
        assertThat(sizes).hasSize(2);
        assertThat(sizes).containsExactly(new double[] {1 / length, storm / length}, within(1e-6));
    }

    @Test
    void deterministicAndIndependentOfTheOtherTexts() {
        List<String> corpus = List.of("a ship in a storm", "the harbour at night", "a storm at night");
        HashedTfIdfEncoder encoder = HashedTfIdfEncoder.fit(corpus);
        HashedTfIdfEncoder again = HashedTfIdfEncoder.fit(corpus);
        assertThat(again.name()).isEqualTo(encoder.name());
        assertThat(again.encode(corpus)).isDeepEqualTo(encoder.encode(corpus));
        assertThat(encoder.encode(List.of(corpus.get(2)))[0]).isEqualTo(encoder.encode(corpus)[2]);
    }

    @Test
    void nameTellsCorpusAndDimensions() {
        assertThat(HashedTfIdfEncoder.fit(List.of("one"), 64).name()).startsWith("tfidf-64-");
        assertThat(HashedTfIdfEncoder.fit(List.of("one")).name())
                .isNotEqualTo(HashedTfIdfEncoder.fit(List.of("two")).name());
        assertThat(HashedTfIdfEncoder.fit(List.of("one", "two")).name())
                .isNotEqualTo(HashedTfIdfEncoder.fit(List.of("onetwo")).name());
    }

    @Test
    void textWithoutWordsIsZero() {
        HashedTfIdfEncoder encoder = HashedTfIdfEncoder.fit(List.of("ship"));
        assertThat(encoder.encode(List.of("", "- ! a"))).isDeepEqualTo(new float[2][512]);
    }

    @Test
    void dimensionsArePositive() {
        assertThatThrownBy(() -> HashedTfIdfEncoder.fit(List.of(), 0))
                .hasMessage("dimensions must be at least 1, not 0");
    }

    /** Two pairs of genres share words; each genre must find its twin, raw and centred. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void plantedGenresFindTheirTwins(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String[] genres = {"Crime", "Film-Noir", "Animation", "Children's"};
        List<Movie> movies = new ArrayList<>();
        for (int id = 0; id < 200; id++) {
            int genre = id % genres.length;
            StringBuilder plot = new StringBuilder();
            for (int w = 0; w < 20; w++) {
                int pair = genre / 2;
                plot.append(
                                random.nextInt(3) == 0
                                        ? "common" + random.nextInt(20)
                                        : "pair" + pair + "x" + random.nextInt(40))
                        .append(' ');
            }
            movies.add(new Movie(id, "Movie " + id, List.of(genres[genre]), plot.toString(), Movie.Links.NONE));
        }
        HashedTfIdfEncoder encoder =
                HashedTfIdfEncoder.fit(movies.stream().map(Movie::plot).toList());
        MovieVectors vectors = MovieVectors.of(encoder, movies, Progress.SILENT);
        for (MovieVectors each : List.of(vectors, vectors.centred())) {
            SimilarityMatrix matrix = GenreVectors.of(each, Genres.of(movies)).similarities();
            assertThat(matrix.mostSimilar("Film-Noir")).isEqualTo("Crime");
            assertThat(matrix.mostSimilar("Crime")).isEqualTo("Film-Noir");
            assertThat(matrix.mostSimilar("Animation")).isEqualTo("Children's");
            assertThat(matrix.mostSimilar("Children's")).isEqualTo("Animation");
        }
        double raw = GenreVectors.of(vectors, Genres.of(movies)).similarities().pairs()[0];
        double centred = GenreVectors.of(vectors.centred(), Genres.of(movies))
                .similarities()
                .pairs()[0];
        assertThat(centred).isLessThan(raw).isLessThan(-0.5);
    }

    private static double[] sizes(float[] vector) {
        double[] sizes = new double[vector.length];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.abs(vector[i]);
        }
        return Arrays.stream(sizes).filter(size -> size > 0).sorted().toArray();
    }
}
