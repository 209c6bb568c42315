package kinoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.provider.ValueSource;

/** Models of stars: trained and measured by RMSE. */
class RatingCommandsTest {
    @TempDir
    Path temp;

    private TinyHome home;
    private Path file;

    @BeforeEach
    void plant() {
        home = PlantedHome.in(temp);
        file = temp.resolve("model.kinoscope");
    }

    @ParameterizedTest
    @ValueSource(strings = {"als", "als-genre", "bias"})
    void starsAreMeasuredOnTheSplitOfTheTraining(String model) {
        Outcome trained = train("--model", model, "--protocol", "rmse", "--split", "random-80");
        assertThat(trained.err()).isEmpty();
        assertThat(trained.out())
                .contains(", trained on train and validation of planted (random-80), protocol rmse, seed 5, epoch ")
                .containsPattern(", RMSE [01]\\.\\d{4} on validation");
        assertThat(home.files()).noneMatch(name -> name.endsWith(".checkpoint") || name.endsWith(".tmp"));

        Outcome measured = Outcome.of(temp, "evaluate", "--model-file", file.toString());

        assertThat(measured.err()).isEmpty();
        assertThat(measured.outLines().get(2)).matches("RMSE +[01]\\.\\d{4} +[01]\\.\\d{4} +[01]\\.\\d{4} +\\d\\d");
        assertThat(measured.outLines().get(3)).startsWith("MAE");
        assertThat(measured.outLines().get(4))
                .matches("protocol rmse: planted, random-80, seed 5, test part; n = \\d\\d users with 128 ratings;"
                        + " trained on train and validation; low and high: 95 % bootstrap interval over users");
    }

    @Test
    void otherSplitOrSeedIsRefused() {
        train("--model", "bias", "--protocol", "rmse");
        for (String[] more : new String[][] {{"--split", "random-80"}, {"--seed", "6"}, {"--protocol", "full"}}) {
            List<String> arguments = new ArrayList<>(List.of("evaluate", "--model-file", file.toString()));
            arguments.addAll(Arrays.asList(more));
            Outcome outcome = Outcome.of(temp, arguments.toArray(String[]::new));

            assertThat(outcome.status()).isEqualTo(2);
            assertThat(outcome.err())
                    .startsWith("kinoscope: the model was not trained on a training part of protocol ");
        }
        train("--model", "ease");
        Outcome ranking = Outcome.of(temp, "evaluate", "--protocol", "rmse", "--model-file", file.toString());
        assertThat(ranking.err()).contains("was not trained on a training part of protocol rmse");
    }

    @Test
    void folderGetsAFileNamedBySplitEpochAndValidation() throws Exception {
        Path folder = Files.createDirectories(temp.resolve("models"));
        Outcome outcome = Outcome.of(
                temp, "train", "--model=als", "--data=planted", "--protocol=rmse", "--epochs=3", "--out=" + folder);

        assertThat(outcome.err()).isEmpty();
        assertThat(Path.of(outcome.outLines().get(1)).getFileName().toString())
                .matches("als-rmse-random-90-epoch-[123]-rmse-[01]\\.\\d{4}\\.kinoscope");
    }

    @Test
    void foldsAreShownOneByOneAndAsAMean() {
        Outcome outcome = Outcome.of(
                temp, "crossvalidate", "--model=als", "--data=planted", "--factors=2", "--seeds=3,4", "--epochs=4");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.outLines()).hasSize(13);
        assertThat(outcome.outLines().get(0)).matches("part +seed +epochs +RMSE +MAE +ratings +users +s");
        assertThat(outcome.outLines().get(1))
                .matches(
                        "fold 1 of 5 +3 +[1-4] +[01]\\.\\d{4} \\[.*\\] +[01]\\.\\d{4} \\[.*\\] +129 +\\d\\d +\\d\\.\\d");
        assertThat(outcome.outLines().get(10)).startsWith("fold 5 of 5     4 ");
        assertThat(outcome.outLines().get(11))
                .matches("mean of 10: RMSE [01]\\.\\d{4} \\(deviation 0\\.\\d{4}\\), MAE [01]\\.\\d{4} \\(.*\\)");
        assertThat(outcome.outLines().get(12))
                .startsWith(
                        "protocol rmse: planted, 5-fold, test parts, als, epochs chosen by RMSE on a tenth of each training part");
        assertThat(Outcome.of(temp, "crossvalidate", "--help").out())
                .contains("--bias-regularization")
                .doesNotContain("--negatives");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "train --model ease --protocol rmse | ease predicts no stars; models that do: als, als-genre, bias",
                "train --model als --split u1 | --split belongs to --protocol rmse; protocol ncf has a split of its own",
                "train --model als --protocol rmse --split 5-fold | --split 5-fold has several test parts, each with a",
                "train --model als --protocol rmse --split half | Invalid value for option '--split': no split 'half'",
                "train --model als --regularization 0 | regularization must be above 0, not 0.0",
                "train --model als --error-weight 0 | error-weight must be above 0, not 0.0",
                "train --model als --error-weight NaN | error-weight must be above 0, not NaN",
                "train --model bias --factors 4 | bias does not use --factors",
                "train --model als --data tiny --protocol rmse | tiny: 4 ratings are too few to hold some out",
                "train --model als --protocol rmse --split u1 | u1.test: missing file",
                "crossvalidate --model gmf | gmf predicts no stars; models that do: als, als-genre, bias",
                "crossvalidate --model als --split u1-u5 | u1.test: missing file",
                "crossvalidate --model als --seeds one | Invalid value for option '--seeds'",
                "crossvalidate --model als --factors 2000 | factors must be in 0..1024, not 2000",
            })
    void whatCannotBeIsOneLineAndWritesNothing(String arguments, String message) {
        assertRefused(arguments, message);
    }

    private void assertRefused(String arguments, String message) {
        List<String> before = home.files();
        List<String> all = new ArrayList<>(List.of(arguments.split(" ")));
        if (!all.contains("--data")) {
            all.addAll(List.of("--data", "planted"));
        }
        if (all.get(0).equals("train")) {
            all.addAll(List.of("--out", file.toString()));
        }

        Outcome outcome = Outcome.of(temp, all.toArray(String[]::new));

        assertThat(outcome.errLines()).hasSize(1);
        assertThat(outcome.err()).startsWith("kinoscope: ").contains(message);
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(home.files()).isEqualTo(before);
    }

    private Outcome train(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("train", "--out", file.toString(), "--seed", "5", "--data", "planted"));
        arguments.addAll(Arrays.asList(more));
        return Outcome.of(temp, arguments.toArray(String[]::new));
    }
}
