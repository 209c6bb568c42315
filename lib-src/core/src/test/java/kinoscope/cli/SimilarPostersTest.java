package kinoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import kinoscope.data.poster.DrawnImages;
import kinoscope.experiment.PlantedTastes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recommendations that look like what a user loves. */
class SimilarPostersTest {
    @TempDir
    Path temp;

    private Path file;

    @BeforeEach
    void plant() {
        TinyHome home = PlantedHome.in(temp);
        file = temp.resolve("model.kinoscope");
        for (int movie = 1; movie < 2 * PlantedTastes.GROUP; movie++) {
            int colour = movie < PlantedTastes.GROUP ? 0xf0c020 + movie : 0x101020 + movie;
            home.write("data/planted/posters/" + (100 + movie) + ".png", DrawnImages.plain("png", 40, 60, colour));
        }
        Outcome trained = Outcome.of(
                temp,
                "train",
                "--out=" + file,
                "--seed=5",
                "--data=planted",
                "--model=als",
                "--factors=4",
                "--train-only");
        assertThat(trained.err()).isEmpty();
    }

    private Outcome recommend(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("recommend", "--model-file", file.toString(), "--min-ratings", "0"));
        arguments.addAll(Arrays.asList(more));
        return Outcome.of(temp, arguments.toArray(String[]::new));
    }

    /** User 2 has seen grim movies and one merry one; the merry candidates are left behind. */
    @Test
    void moviesThatLookAlikeAreRecommendedAndDrawn() throws IOException {
        Outcome outcome = recommend("--similar-posters", "--user", "2", "--loved", "2", "-k", "4");

        assertThat(outcome.err()).isEmpty();
        List<String> lines = outcome.outLines();
        assertThat(lines.get(0))
                .isEqualTo("ALS on planted for user 2, posters compared by colour-gradient-v1, centred");
        assertThat(lines.get(1)).isEqualTo("loved:");
        assertThat(lines.subList(3, 5)).allMatch(line -> line.matches(" *5.0  Grim .*"));
        assertThat(lines.get(5)).matches("most similar of the best 25, [12] of which have no poster:");
        assertThat(lines.get(6)).matches("rank +title +genres +similarity +predicted stars +model's rank");
        assertThat(lines.subList(7, 11))
                .allMatch(line -> line.matches(" +\\d  Grim .* Horror +0\\.\\d{3} +[\\d.]+ +\\d+"));
        Path sheet = temp.resolve("output/charts/similar-posters-planted-user-2.png");
        assertThat(lines.get(11)).isEqualTo("sheet: " + sheet);
        assertThat(lines).hasSize(12);
        assertThat(ImageIO.read(sheet.toFile()).getWidth()).isGreaterThan(600);
    }

    @Test
    void fiveAreTheStandard() {
        assertThat(recommend("--similar-posters", "--user", "1").outLines()).hasSize(4 + 3 + 2 + 5);
        assertThat(recommend("--user", "1").outLines()).hasSize(2 + 10);
    }

    @Test
    void aDrawnUserCanBeAskedForAgain() {
        Outcome drawn = recommend("--similar-posters", "--user", "random");

        assertThat(drawn.err()).isEmpty();
        assertThat(drawn.outLines().get(0)).matches("drawn: user (\\d+); --user \\1 asks for the same again");
        String id = drawn.outLines().get(0).replaceAll("\\D*(\\d+);.*", "$1");
        assertThat(recommend("--similar-posters").outLines().get(0)).startsWith("drawn: user ");
        assertThat(recommend("--similar-posters", "--user", id).outLines())
                .isEqualTo(drawn.outLines().subList(1, drawn.outLines().size()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--user 77 | no user 77 among the 40 of the model",
                "--user some | Invalid value for option '--user': 'some' is neither a user's id nor random",
                "--liked Merry_B | --similar-posters goes by what a user has rated: use it with --user",
                "--user 1 --candidates 3 | --similar-posters: 3 candidates are too few for a list of 5",
                "--user 1 --loved 0 | --similar-posters: loved and k must be at least 1, not 0 and 5",
                "--user 1 --posters nowhere | nowhere: no such folder of posters",
                "--user 1 --poster-encoder magic | unknown poster encoder 'magic'",
            })
    void whatCannotBeIsOneLine(String arguments, String message) {
        String[] words = ("--similar-posters " + arguments.strip()).split(" ");

        assertRefused(
                message,
                Arrays.stream(words).map(word -> word.replace('_', ' ')).toArray(String[]::new));
    }

    @Test
    void aUserWithoutPostersIsTold() throws IOException {
        Path elsewhere = Files.createDirectories(temp.resolve("elsewhere"));
        assertRefused(
                "the movies that user 1 has rated have no posters to go by",
                "--similar-posters",
                "--user=1",
                "--posters=" + elsewhere);
        Files.move(temp.resolve("data/planted/posters"), temp.resolve("away"));
        assertRefused("planted has no posters: name their folder with --posters", "--similar-posters", "--user=1");
    }

    private void assertRefused(String message, String... arguments) {
        Outcome outcome = recommend(arguments);
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("kinoscope: " + message);
        assertThat(outcome.errLines()).hasSize(1);
    }
}
