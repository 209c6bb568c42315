package kinoscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import kinoscope.data.Progress;
import kinoscope.experiment.recipe.Recipes;
import kinoscope.model.Recommender;
import kinoscope.model.file.StoredModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingTest {
    private static final Map<String, String> OPTIONS =
            Map.of("factors", "4", "epochs", "6", "batch-size", "64", "learning-rate", "0.01", "patience", "0");

    @TempDir
    Path folder;

    private TestBed bed;

    @BeforeEach
    void divide() {
        bed = TestBed.of(TestBed.NCF, PlantedTastes.dataset(5), folder, 9);
    }

    @Test
    void epochIsChosenOnTrainAndTheModelTrainedAnewOnBoth() {
        StoredModel model = run("gmf", OPTIONS, EpochRule.CHOOSE, task -> Progress.SILENT);

        assertThat(bed.partOf(model.trainedOn())).isEqualTo(TestBed.ALL);
        assertThat(model.record().part()).isEqualTo(TestBed.ALL);
        assertThat(model.record().epoch()).isBetween(1, 6);
        assertThat(model.record().metric()).isEqualTo("NDCG@10");
        assertThat(model.record().validation()).isBetween(0.0, 1.0);
        assertThat(model.record().options()).containsEntry("factors", "4").containsEntry("epochs", "6");
        assertThat(model.record().seed()).isEqualTo(9);
        Map<String, String> fixed = new HashMap<>(OPTIONS);
        remove();
        fixed.put("epochs", String.valueOf(model.record().epoch()));
        assertThat(scores(run("gmf", fixed, EpochRule.FIXED, task -> Progress.SILENT)))
                .isEqualTo(scores(model));
    }

    @Test
    void keptModelKnowsTheTrainingPartAlone() {
        for (String name : List.of("gmf", "ease")) {
            Map<String, String> options = name.equals("gmf") ? OPTIONS : Map.of();
            StoredModel model = run(name, options, EpochRule.KEEP, task -> Progress.SILENT);

            assertThat(bed.partOf(model.trainedOn())).isEqualTo(TestBed.TRAIN);
            assertThat(model.record().part()).isEqualTo(TestBed.TRAIN);
            assertThat(model.record().validation()).isEqualTo(bed.validator().applyAsDouble(model.model()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "gmf, CHOOSE, gmf on train, 1",
        "gmf, CHOOSE, gmf on train, 4",
        "gmf, CHOOSE, gmf on train and validation, 1",
        "gmf, KEEP, gmf on train, 3",
        "gmf, FIXED, gmf on train and validation, 5",
        "ials, CHOOSE, ials on train, 4",
        "ials, CHOOSE, ials on train and validation, 1",
        "ials, FIXED, ials on train and validation, 3",
        "als, CHOOSE, als on train, 4",
        "als-genre, CHOOSE, als-genre on train, 2",
        "als-genre, FIXED, als-genre on train and validation, 3"
    })
    void interruptedTrainingComesToTheSameModel(String name, EpochRule rule, String work, int epochs) {
        Map<String, String> options = name.equals("gmf") ? OPTIONS : Map.of("factors", "4", "epochs", "6");
        float[][] uninterrupted = scores(run(name, options, rule, task -> Progress.SILENT));
        remove();

        assertThatThrownBy(
                        () -> run(name, options, rule, task -> task.equals(work) ? failingIn(epochs) : Progress.SILENT))
                .hasMessage("interrupted");
        assertThat(checkpoints()).isNotEmpty();
        Training again = training(name, options, rule, task -> Progress.SILENT);
        StoredModel model = again.run(bed);
        again.removeCheckpoints();

        assertThat(scores(model)).isEqualTo(uninterrupted);
        assertThat(checkpoints()).isEmpty();
    }

    /** Fails at the first word of the epoch after so many. */
    private static Progress failingIn(int epochs) {
        return (done, total, note) -> {
            if (note.startsWith("epoch " + (epochs + 1) + " ") || done > total * (epochs + 0.1) / 6) {
                throw new IllegalStateException("interrupted");
            }
        };
    }

    private StoredModel run(
            String model, Map<String, String> options, EpochRule rule, Function<String, Progress> display) {
        return training(model, options, rule, display).run(bed);
    }

    private Training training(
            String model, Map<String, String> options, EpochRule rule, Function<String, Progress> display) {
        return new Training(Recipes.named(model), options, rule, "planted", folder.resolve("model"), display);
    }

    private void remove() {
        training("gmf", OPTIONS, EpochRule.CHOOSE, task -> Progress.SILENT).removeCheckpoints();
        training("gmf", OPTIONS, EpochRule.FIXED, task -> Progress.SILENT).removeCheckpoints();
    }

    private List<Path> checkpoints() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".checkpoint")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static float[][] scores(StoredModel stored) {
        Recommender model = stored.model();
        float[][] scores = new float[model.users()][model.items()];
        for (int user = 0; user < scores.length; user++) {
            model.score(user, scores[user]);
        }
        return scores;
    }
}
