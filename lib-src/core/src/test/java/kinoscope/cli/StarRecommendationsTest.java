package kinoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kinoscope.data.RatingScale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Movies for somebody new from models of stars, and movies like a movie. */
class StarRecommendationsTest {
    @TempDir
    Path temp;

    private Path file;

    @BeforeEach
    void plant() {
        PlantedHome.in(temp);
        file = temp.resolve("model.kinoscope");
    }

    @Test
    void likedMoviesAreFoldedInAndLeftOut() {
        train("als", "--factors", "4", "--regularization", ".5");

        Outcome outcome = run("recommend", "--liked", "merry b", "The Merry C (1982)", "-k", "41", "--min-ratings=0");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.outLines().get(0)).isEqualTo("ALS on planted for somebody who likes these");
        assertThat(outcome.outLines()).hasSize(2 + 41 - 2);
        assertThat(titles(outcome)).noneMatch(line -> line.matches(" +\\d+ +Merry [BC], .*"));
        assertThat(outcome.outLines().get(2)).contains("because you liked Merry ");
    }

    @Test
    void modelsOfStarsShowStarsAndOthersScores() {
        train("als", "--factors", "4");
        Outcome stars = run("recommend", "--user", "2", "-k", "5", "--min-ratings", "0");
        train("ease");
        Outcome scores = run("recommend", "--user", "2", "-k", "5");

        assertThat(stars.outLines().get(1)).matches("rank +title +genres +predicted stars +why");
        assertThat(titles(stars)).hasSize(5).allMatch(line -> line.matches(".*  [1-5]\\.\\d\\d( .*)?"));
        assertThat(scores.outLines().get(1)).matches("rank +title +genres +score +why");
    }

    @Test
    void starsAreKeptOnTheScale() {
        ScoreColumn column = new ScoreColumn(Optional.of(RatingScale.HALF_STARS));

        assertThat(column.text(5.21f)).isEqualTo("5.00");
        assertThat(column.text(.3f)).isEqualTo("0.50");
        assertThat(column.text(4.126f)).isEqualTo("4.13");
        assertThat(new ScoreColumn(Optional.empty()).text(5.21f)).isEqualTo("5.210");
    }

    /** Who gives few stars is told so: the bias of the stars is learned. */
    @Test
    void starsOfSomebodyNewAreTakenAsTheyAre() {
        train("als", "--factors", "4", "--regularization", ".5");

        Outcome generous = run("recommend", "--rated", "Merry B=5", "Merry C=5", "Grim D=5", "-k=3", "--min-ratings=0");
        Outcome severe = run("recommend", "--rated", "Merry B=2", "Merry C=2", "Grim D=2", "-k=3", "--min-ratings=0");

        assertThat(generous.err()).isEmpty();
        assertThat(generous.outLines().get(0)).isEqualTo("ALS on planted for somebody who rates these so");
        assertThat(generous.outLines().get(2)).contains("because you liked ");
        assertThat(severe.outLines().get(2)).doesNotContain("because");
        assertThat(score(generous)).isGreaterThan(score(severe) + .5);
    }

    @Test
    void moviesWithFewRatingsAreLeftOutWhereStarsArePredicted() {
        train("als", "--factors", "4");

        Outcome usual = run("recommend", "--user", "2", "-k", "41");
        Outcome all = run("recommend", "--user", "2", "-k", "41", "--min-ratings", "0");
        Outcome none = run("recommend", "--user", "2", "--min-ratings", "99");

        assertThat(titles(all)).hasSize(41 - 16).anyMatch(line -> line.contains("Merry A, The (2020)"));
        assertThat(titles(usual))
                .hasSizeBetween(1, 41 - 18)
                .isEqualTo(titles(run("recommend", "--user", "2", "-k", "41", "--min-ratings", "20")));
        assertThat(none.status()).isEqualTo(2);
        assertThat(none.err())
                .isEqualTo("kinoscope: no movie is left to recommend that has 99 training ratings; lower"
                        + " --min-ratings\n");
        assertThat(titles(run("recommend", "--user", "2", "-k", "41", "--min-ratings", "2")))
                .hasSize(41 - 17)
                .noneMatch(line -> line.contains("(2020)"));
        train("ials");
        assertThat(titles(run("recommend", "--user", "2", "-k", "41"))).hasSize(41 - 16);
    }

    @ParameterizedTest
    @ValueSource(strings = {"als", "als-genre", "ials", "neumf", "sequence"})
    void similarMoviesAreNearByVector(String model) {
        train(model);

        Outcome outcome = run("similar", "merry b", "-k", "5", "--min-ratings", "2");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.outLines()).hasSize(7);
        assertThat(outcome.outLines().get(0)).startsWith("nearest to Merry B, The (1981) in ");
        assertThat(outcome.outLines().get(1)).matches("rank +title +genres +cosine");
        assertThat(titles(outcome)).noneMatch(line -> line.contains("Merry B,"));
        assertThat(titles(outcome)).allMatch(line -> line.matches(".* -?[01]\\.\\d{3}"));
    }

    @Test
    void genresMakeMoviesSimilar() {
        train("als-genre");

        assertThat(titles(run("similar", "grim b", "-k", "10", "--min-ratings", "0")))
                .allMatch(line -> line.contains("Horror"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "als | recommend --rated Merry | Invalid value for option '--rated' at index 0 (TITLE=STARS): 'Merry'",
                "als | recommend --rated Merry_B=many | Invalid value for option '--rated' at index 0 (TITLE=STARS): 'many'",
                "als | recommend --rated Merry_B=NaN | Invalid value for option '--rated' at index 0 (TITLE=STARS): 'NaN'",
                "als | recommend --rated Merry_B=7 | 7.0 stars cannot be given on a scale from 1.0 to 5.0 by 1.0",
                "als | recommend --rated Merry_B=4.5 | 4.5 stars cannot be given on a scale from 1.0 to 5.0 by 1.0",
                "als | recommend --rated Merry_B=4 merry_b=3 | 'Merry B, The (1981)' is rated twice",
                "als | recommend --rated Merry_A=4 | 'Merry A' is the title of several movies: Merry A, The (1980);",
                "als | recommend --liked Mery_D | no rated movie of planted is called 'Mery D'; nearest: Merry D",
                "als | similar Mery_D | no rated movie of planted is called 'Mery D'; nearest: Merry D",
                "als | similar Merry_B -k 0 | -k 0 is not in 1..41, the number of movies that the model knows",
                "bias | similar Merry_B | Biases has no item vectors to compare",
                "ease | similar Merry_B | EASE has no item vectors to compare",
                "ease | recommend --rated Merry_B=4 | EASE does not learn from stars: use --liked",
            })
    void whatCannotBeIsOneLine(String model, String arguments, String message) {
        train(model);
        String[] words = Arrays.stream(arguments.split(" "))
                .map(word -> word.replace('_', ' '))
                .toArray(String[]::new);

        Outcome outcome = run(words[0], Arrays.copyOfRange(words, 1, words.length));

        assertThat(outcome.errLines()).hasSize(1);
        assertThat(outcome.err()).startsWith("kinoscope: " + message);
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
    }

    private static List<String> titles(Outcome outcome) {
        return outcome.outLines().subList(2, outcome.outLines().size());
    }

    private static double score(Outcome outcome) {
        return Double.parseDouble(outcome.outLines().get(2).replaceFirst(".*(?:Comedy|Horror) +([\\d.]+).*", "$1"));
    }

    private void train(String model, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("train", "--out=" + file, "--seed=5", "--data=planted", "--model=" + model, "--train-only"));
        if (model.equals("neumf")) {
            arguments.addAll(List.of("--epochs=1", "--batch-size=64"));
        }
        arguments.addAll(Arrays.asList(more));
        assertThat(Outcome.of(temp, arguments.toArray(String[]::new)).err()).isEmpty();
    }

    private Outcome run(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command, "--model-file", file.toString()));
        arguments.addAll(Arrays.asList(more));
        return Outcome.of(temp, arguments.toArray(String[]::new));
    }
}
