package kinoscope.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import kinoscope.data.Genres;
import kinoscope.data.Movie;
import kinoscope.data.Progress;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import org.junit.jupiter.api.Test;

/** Vectors of movies, genres and users by hand. */
class MeanVectorsTest {
    private static final List<Movie> MOVIES = List.of(
            movie(10, "2 0", "Crime"),
            movie(20, "0 2", "Crime", "Drama"),
            movie(30, "0 4", "Drama"),
            movie(40, "", "Western"),
            movie(50, "0 0", "Drama"));
    private static final Genres GENRES = Genres.of(MOVIES);

    private final MovieVectors movies = MovieVectors.of(new StubEncoder("stub", 2), MOVIES, Progress.SILENT);

    @Test
    void moviesWithoutContentAreAbsentAndCounted() {
        assertThat(movies.size()).isEqualTo(3);
        assertThat(movies.absent()).isEqualTo(2);
        assertThat(movies.vector(20)).hasValueSatisfying(v -> assertThat(v).containsExactly(0, 2));
        assertThat(movies.vector(40)).isEmpty();
        assertThat(movies.vector(50)).isEmpty();
        assertThat(movies.movies()).extracting(Movie::id).containsExactly(10, 20, 30);
        assertThat(movies.matrix()).isDeepEqualTo(new float[][] {{2, 0}, {0, 2}, {0, 4}});
    }

    @Test
    void nearestMoviesComeFirstAndTheMovieItselfNever() {
        List<MovieVectors.Neighbour> near = movies.nearest(20, 5);
        assertThat(near).extracting(n -> n.movie().id()).containsExactly(30, 10);
        assertThat(near.get(0).cosine()).isEqualTo(1, within(1e-12));
        assertThat(near.get(1).cosine()).isEqualTo(0, within(1e-12));
        assertThat(movies.nearest(20, 1)).hasSize(1);
        assertThatThrownBy(() -> movies.nearest(40, 1)).hasMessageContaining("40");
    }

    @Test
    void anotherTextCanBeEncoded() {
        MovieVectors other =
                MovieVectors.of(new StubEncoder("stub", 2), MOVIES, movie -> movie.id() + " 1", Progress.SILENT);
        assertThat(other.absent()).isZero();
        assertThat(other.vector(40)).hasValueSatisfying(v -> assertThat(v).containsExactly(40, 1));
    }

    @Test
    void centringSubtractsTheMeanAndSaysSo() {
        MovieVectors centred = movies.centred();
        // the mean is (2/3, 2)
        assertThat(centred.matrix()[0]).containsExactly(new float[] {4 / 3f, -2}, within(1e-6f));
        assertThat(centred.matrix()[1]).containsExactly(new float[] {-2 / 3f, 0}, within(1e-6f));
        assertThat(centred.name()).isEqualTo("stub, centred");
        assertThat(centred.absent()).isEqualTo(2);
    }

    @Test
    void genreVectorsAreMeansOverAllTheirMovies() {
        GenreVectors genres = GenreVectors.of(movies, GENRES);
        assertThat(genres.vector(GENRES.index("Crime"))).containsExactly(1, 1);
        assertThat(genres.vector(GENRES.index("Drama"))).containsExactly(0, 3);
        assertThat(genres.count(GENRES.index("Drama"))).isEqualTo(2);
        assertThat(genres.similarities().get("Crime", "Drama")).isCloseTo(Math.sqrt(0.5), within(1e-7));
    }

    @Test
    void genreWithoutTextHasNoVector() {
        GenreVectors genres = GenreVectors.of(movies, GENRES);
        assertThat(genres.count(GENRES.index("Western"))).isZero();
        assertThat(genres.similarities().get("Western", "Western")).isNaN();
        assertThatThrownBy(() -> genres.vector(GENRES.index("Western")))
                .hasMessage("no movie of the genre Western has a vector");
    }

    @Test
    void userVectorsAreMeansOverPositiveMovies() {
        Ratings train = Ratings.builder(RatingScale.WHOLE_STARS)
                .add(1, 10, 3, 0)
                .add(1, 20, 5, 0)
                .add(1, 30, 2, 0)
                .add(1, 40, 5, 0)
                .add(2, 30, 1, 0)
                .build();
        UserVectors users = UserVectors.of(movies, train, 3);
        assertThat(users.vector(0)).hasValueSatisfying(v -> assertThat(v).containsExactly(1, 1));
        assertThat(users.count(0)).isEqualTo(2);
        assertThat(users.vector(1)).isEmpty();
        assertThat(users.absent()).isEqualTo(1);

        double[][] cosines = users.cosines(GenreVectors.of(movies, GENRES));
        assertThat(cosines[0][GENRES.index("Crime")]).isCloseTo(1, within(1e-7));
        assertThat(cosines[0][GENRES.index("Drama")]).isCloseTo(Math.sqrt(0.5), within(1e-7));
        assertThat(cosines[0][GENRES.index("Western")]).isNaN();
        assertThat(cosines[1]).containsOnly(Double.NaN);
    }

    private static Movie movie(int id, String plot, String... genres) {
        return new Movie(id, "Movie " + id, List.of(genres), plot, Movie.Links.NONE);
    }
}
