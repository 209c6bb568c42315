package kinoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TuneCommandTest {
    @TempDir
    Path temp;

    private TinyHome home;

    @BeforeEach
    void plant() {
        home = PlantedHome.in(temp);
    }

    @Test
    void starsAreTunedMeasuredOnceAndDrawn() throws IOException {
        Outcome outcome = tune("--model=als", "--epochs=4", "--trials=6", "--factors=3", "--threads=2");

        assertThat(outcome.err()).isEmpty();
        List<String> lines = outcome.outLines();
        assertThat(lines.get(0))
                .matches("trial +RMSE +epoch +regularization +bias-regularization +frequency-scale +state +s");
        assertThat(lines.get(1)).matches(" +[0-5] +[01]\\.\\d{4} +[1-4] .* finished +\\d+\\.\\d");
        assertThat(lines.get(7))
                .matches("6 trials \\(0 stopped early, 0 failed\\) in \\d+ s, values of the validation part");
        assertThat(lines.get(8))
                .startsWith("the best, trained anew: ALS, trained on train and validation of planted (random-80),"
                        + " protocol rmse, seed 5, epoch ");
        assertThat(lines.get(10)).matches("RMSE +[01]\\.\\d{4} +[01]\\.\\d{4} +[01]\\.\\d{4} +\\d\\d");
        assertThat(lines.get(12))
                .isEqualTo(
                        "test part, read once: protocol rmse, planted, random-80, seed 5; n users; low and high: 95 %"
                                + " bootstrap interval over users");
        Path folder = temp.resolve("output/tune/planted/als-rmse-random-80-5");
        assertThat(lines.get(13)).isEqualTo(folder.toString());
        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder(
                        "trials.csv",
                        "search.json",
                        "best.kinoscope",
                        "trials.png",
                        "curves.png",
                        "coordinates.png",
                        "importance.png");
        assertThat(Files.readAllLines(folder.resolve("trials.csv")))
                .anyMatch(line -> line.startsWith("# options: {factors=3,"));
        Outcome measured = Outcome.of(temp, "evaluate", "--model-file", folder.resolve("best.kinoscope") + "");
        assertThat(measured.outLines().get(2)).isEqualTo(lines.get(10));
    }

    @Test
    void sameCommandGoesOnAndAnotherSearchIsRefused() throws IOException {
        tune("--model=bias", "--epochs=3", "--trials=3");
        Path file = temp.resolve("output/tune/planted/bias-rmse-random-80-5/trials.csv");
        List<String> before = Files.readAllLines(file);

        Outcome more = tune("--model=bias", "--epochs=3", "--trials=5");

        assertThat(more.err()).isEmpty();
        assertThat(Files.readAllLines(file)).hasSize(before.size() + 2).startsWith(before.toArray(String[]::new));
        Outcome other = tune("--model=bias", "--epochs=4", "--trials=5");
        assertThat(other.status()).isEqualTo(2);
        assertThat(other.errLines()).singleElement().asString().contains("belongs to another search: ");
    }

    @Test
    void modelsWithoutEpochsAreTunedByTheirRanking() {
        Outcome outcome = tune("--model=ease", "--trials=3", "--protocol=full");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.outLines().get(0)).matches("trial +NDCG@10 +epoch +l2 +state +s");
        assertThat(outcome.out()).contains("test part, read once: protocol full (");
    }

    @Test
    void halvingAndDeclaredRangesAreTaken() throws IOException {
        Outcome outcome = tune(
                "--model=gmf",
                "--space=factors=int:2..6",
                "--space=learning-rate=1e-3|1e-2",
                "--batch-size=64",
                "--epochs=12",
                "--patience=0",
                "--trials=4",
                "--halving=2",
                "--seed=9");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.outLines().get(0)).matches("trial +NDCG@10 +epoch +learning-rate +negatives +factors .*");
        assertThat(Files.readAllLines(temp.resolve("output/tune/planted/gmf-ncf-9/trials.csv")))
                .contains("# stopping: halving by 2 of 4 trials after 5 epochs", "# space factors: int:2..6")
                .anyMatch(line -> line.matches("\\d,stopped,.*"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--trials=0; trials must be in 1..100000, not 0",
                "--minutes=0; minutes must be above 0, not 0.0",
                "--halving=1; halving must be 0 or in 2..10, not 1",
                "--threads=0; threads must be in 1..1024, not 0",
                "--space=factors; 'factors' is not NAME=RANGE",
                "--space=factors=int:9..2; 'int:9..2' is no range: the first number must be below the second (try a|b,"
                        + " int:4..64, 0.1..0.6 or log:1e-5..1e-2)",
                "--space=frobs=1|2; als does not use --frobs",
                "--space=epochs=0|9; epochs must be at least 1, not 0",
                "--epochs=many; epochs must be a whole number, not 'many'",
                "--protocol=ncf --split=u1; --split belongs to --protocol rmse",
                "--split=5-fold; --split 5-fold has several test parts"
            })
    void usageErrorIsOneLine(String more, String message) {
        List<String> arguments = new ArrayList<>(List.of("--model=als"));
        arguments.addAll(Arrays.asList(more.split(" (?=--)")));
        Outcome outcome = tune(arguments.toArray(String[]::new));

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.errLines()).singleElement().asString().startsWith("kinoscope: " + message);
        assertThat(home.files()).noneMatch(file -> file.contains("tune"));
    }

    @Test
    void modelWithoutASpaceNeedsADeclaration() {
        assertThat(tune("--model=popularity").err())
                .startsWith("kinoscope: a search needs an option to try: declare one with --space NAME=RANGE");
        assertThat(tune("--model=ease", "--protocol=rmse").err()).startsWith("kinoscope: ease predicts no stars");
        assertThat(tune("--model=ease", "--halving").err()).startsWith("kinoscope: halving needs epochs");
    }

    private Outcome tune(String... more) {
        List<String> arguments = new ArrayList<>(List.of("tune", "--data=planted"));
        if (Arrays.stream(more).noneMatch(argument -> argument.startsWith("--seed"))) {
            arguments.add("--seed=5");
        }
        arguments.addAll(List.of(more));
        return Outcome.of(temp, arguments.toArray(String[]::new));
    }
}
