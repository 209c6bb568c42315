package kinoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import kinoscope.model.factor.BiasedAls;
import kinoscope.model.file.ModelFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can go wrong with models of stars on the command line. */
class RatingFaultsTest {
    @TempDir
    Path temp;

    private TinyHome home;
    private Path file;

    @BeforeEach
    void plant() {
        home = PlantedHome.in(temp);
        file = temp.resolve("model.kinoscope");
    }

    /** With 60 factors for 41 movies nothing but the penalty keeps the systems solvable. */
    @ParameterizedTest
    @ValueSource(strings = {"als", "als-genre"})
    void systemWithoutSolutionIsOneLineAndLeavesNothing(String model) {
        List<String> before = home.files();

        Outcome outcome = train(model, "planted", "--regularization=1e-30", "--factors=60");

        assertThat(outcome.errLines()).hasSize(1);
        assertThat(outcome.err())
                .matches("kinoscope: the matrix is not positive definite at pivot \\d+; raise the regularization \\(now"
                        + " 1\\.0E-30 for vectors and 0\\.1 for biases, errors weigh 1\\.0\\)\\R");
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(home.files()).isEqualTo(before);
    }

    @Test
    void moreFactorsThanMoviesAreAllowed() {
        Outcome outcome = train("als", "planted", "--factors=100", "--epochs=3");

        assertThat(outcome.err()).isEmpty();
        assertThat(((BiasedAls) ModelFile.load(file).model()).options().factors())
                .isEqualTo(100);
        assertThat(Outcome.of(temp, "evaluate", "--model-file", file.toString()).status())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"NaN, NaN", "Infinity, Infinity", "7, 7", "4.5, 4.5", "0, 0", "-1, -1", "good, good", "'', ''"})
    void starsThatAreNotOnTheScaleAreRefusedWithTheirLine(String stars, String shown) {
        home.write("data/bad/ratings.dat", "1::20::5::10\n1::10::" + stars + "::11\n");
        home.write("data/bad/movies.dat", "10::Toy Box (1995)::Comedy\n20::Slow Train (2001)::Comedy\n");
        home.write("data/bad/users.dat", "1::F::1::10::48067\n");

        Outcome outcome = train("als", "bad");

        assertThat(outcome.errLines()).hasSize(1);
        assertThat(outcome.err()).contains("ratings.dat:2: ").contains("'" + shown + "'");
        assertThat(outcome.status()).isEqualTo(2);
    }

    @Test
    void moviesWithoutGenresAreSaid() {
        StringBuilder ratings = new StringBuilder("userId,movieId,rating,timestamp\n");
        StringBuilder movies = new StringBuilder("movieId,title,genres\n");
        for (int movie = 1; movie <= 20; movie++) {
            ratings.append("1,").append(movie).append(",3.5,").append(movie).append('\n');
            movies.append(movie).append(",Film ").append(movie).append(" (1990),(no genres listed)\n");
        }
        home.write("data/plain/ratings.csv", ratings.toString());
        home.write("data/plain/movies.csv", movies.toString());

        Outcome outcome = train("als-genre", "plain");

        assertThat(outcome.err())
                .isEqualTo("kinoscope: als-genre needs the genres of the movies; these data have none\n");
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(train("als", "plain").status()).isZero();
    }

    private Outcome train(String model, String data, String... more) {
        String[] all = new String[more.length + 5];
        System.arraycopy(more, 0, all, 5, more.length);
        all[0] = "train";
        all[1] = "--model=" + model;
        all[2] = "--data=" + data;
        all[3] = "--protocol=rmse";
        all[4] = "--out=" + file;
        return Outcome.of(temp, all);
    }
}
