package kinoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recommendations to somebody new who likes some movies and dislikes others: there are merry ones and grim ones. */
class RecommendByTasteTest {
    @TempDir
    Path temp;

    private Path file;

    @BeforeEach
    void plant() {
        PlantedHome.in(temp);
        file = temp.resolve("model.kinoscope");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ease", "ials", "userknn", "sequence", "popularity", "neumf", "mlp", "neumf-blend"})
    void dislikedTitlesAreLeftOutToo(String model) {
        train(model);

        Outcome outcome = run("recommend", "--liked", "merry b", "merry c", "--disliked", "Grim B", "grim c", "-k=41");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.outLines().get(0)).endsWith(" on planted for somebody who likes and dislikes these");
        assertThat(outcome.outLines())
                .hasSize(2 + 41 - 4)
                .noneMatch(line -> line.matches(" *\\d+ +(Merry|Grim) [BC], .*"));
    }

    @Test
    void dislikesLowerTheirKind() {
        train("ease");

        List<String> liked =
                run("recommend", "--liked", "merry b", "grim b", "-k=41").outLines();
        List<String> both = run(
                        "recommend",
                        "--liked",
                        "merry b",
                        "grim b",
                        "--disliked",
                        "Grim C",
                        "Grim D",
                        "Grim E",
                        "-k=41")
                .outLines();
        List<String> alone =
                run("recommend", "--disliked", "Grim C", "Grim B", "-k=41").outLines();

        assertThat(grimAmongTheFirst(liked)).isGreaterThan(grimAmongTheFirst(both));
        assertThat(alone.get(0)).isEqualTo("EASE on planted for somebody who dislikes these");
        assertThat(grimAmongTheFirst(alone)).isLessThan(grimAmongTheFirst(liked));
        assertThat(alone).noneMatch(line -> line.contains("because"));
    }

    private static long grimAmongTheFirst(List<String> lines) {
        return lines.subList(2, 12).stream()
                .filter(line -> line.matches(" *\\d+ +Grim .*"))
                .count();
    }

    @Test
    void networksExplainNewcomersByTheirVectors() {
        train("neumf");

        Outcome outcome = run("recommend", "--liked", "merry b", "merry c", "--disliked", "grim b");

        assertThat(outcome.outLines().get(0)).isEqualTo("NeuMF on planted for somebody who likes and dislikes these");
        assertThat(outcome.out()).contains("its vector is nearest to Merry ").doesNotContain("nearest to Grim");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ease | --liked=merry_b --disliked=grim_b --disliked=Merry_B | 'Merry B, The (1981)' is both liked and",
                "ease | --disliked Mery_D | no rated movie of planted is called 'Mery D'; nearest: Merry D",
                "ease | --disliked Merry_A | 'Merry A' is the title of several movies: Merry A, The (1980);",
                "ease | --disliked Merry_B --similar-posters | --similar-posters goes by what a user has rated",
                "rating-mlp | --liked Merry_B | Rating MLP knows only the users it was trained on: use --user, or a model",
                "rating-mlp | --disliked Merry_B | Rating MLP knows only the users it was trained on: use --user, or a",
            })
    void whatCannotBeIsOneLine(String model, String arguments, String message) {
        train(model);

        Outcome outcome = run(words(arguments));

        assertThat(outcome.errLines()).hasSize(1);
        assertThat(outcome.err()).startsWith("kinoscope: " + message);
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--user 1 --disliked Merry_B", "--rated Merry_B=4 --disliked Merry_C", "--user 1 --liked Merry_B"
            })
    void differentPersonsAreRefused(String arguments) {
        train("ease");

        Outcome outcome = run(words(arguments));

        assertThat(outcome.errLines()).hasSize(1);
        assertThat(outcome.err()).startsWith("kinoscope: ").contains("mutually exclusive");
        assertThat(outcome.out()).isEmpty();
    }

    private static String[] words(String arguments) {
        return Stream.concat(Stream.of("recommend"), Arrays.stream(arguments.split(" ")))
                .map(word -> word.replace('_', ' '))
                .toArray(String[]::new);
    }

    private void train(String model) {
        List<String> arguments = new ArrayList<>(
                List.of("train", "--out", file.toString(), "--seed=5", "--data=planted", "--model", model));
        if (List.of("mlp", "neumf", "rating-mlp").contains(model)) {
            arguments.addAll(List.of("--epochs", "2", "--batch-size", "64", "--threads", "1"));
        } else if (model.equals("ease")) {
            arguments.addAll(List.of("--l2", "2"));
        }
        assertThat(Outcome.of(temp, arguments.toArray(String[]::new)).status()).isZero();
    }

    private Outcome run(String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(1, List.of("--model-file", file.toString()));
        return Outcome.of(temp, all.toArray(String[]::new));
    }
}
