package kinoscope.experiment.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kinoscope.data.Progress;
import kinoscope.data.Ratings;
import kinoscope.experiment.PlantedTastes;
import kinoscope.model.neural.NcfModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PretrainedRecipeTest {
    private static final Ratings TRAIN = PlantedTastes.dataset(1).ratings();
    private final Recipe recipe = new PretrainedRecipe("pretrained", (network, histories) -> network);

    @TempDir
    Path folder;

    @Test
    void alphaOneIsTheFactorizationAndZeroThePerceptron() {
        NcfModel gmf = trained("alpha", "1", "tuning-optimizer", "sgd", "tuning-learning-rate", "1e-30");
        NcfModel mlp = trained("alpha", "0", "tuning-optimizer", "sgd", "tuning-learning-rate", "1e-30");

        assertThat(gmf.weights().get("gmf.user")).isEqualTo(mlp.weights().get("gmf.user"));
        float[] onlyGmf = gmf.weights().get("output.weight");
        float[] onlyMlp = mlp.weights().get("output.weight");
        int factors = gmf.options().factors();
        for (int k = 0; k < onlyGmf.length; k++) {
            assertThat((k < factors ? onlyMlp : onlyGmf)[k]).isCloseTo(0, within(1e-20f));
            assertThat(Math.abs((k < factors ? onlyGmf : onlyMlp)[k])).isGreaterThan(1e-10f);
        }
    }

    @Test
    void optionsReachTheirStages() {
        NcfModel model = trained("gmf-factors", "5", "mlp-layers", "6,4,2", "tuning-epochs", "2");

        assertThat(model.options().factors()).isEqualTo(5);
        assertThat(model.options().layers()).isEqualTo(List.of(6, 4, 2));
        assertThat(model.history().epochs()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void interruptedTrainingGoesOnToTheSameModel(int epoch) throws IOException {
        NcfModel uninterrupted = trained();
        Path file = folder.resolve("model.checkpoint");
        assertThatThrownBy(() -> fit(Optional.of(file), new FailsInEpoch(epoch)))
                .hasMessage("pulled the plug");

        NcfModel resumed = fit(Optional.of(file), Progress.SILENT);

        assertThat(resumed.weights()).isEqualTo(uninterrupted.weights());
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    private NcfModel trained(String... changed) {
        return fit(Optional.empty(), Progress.SILENT, changed);
    }

    private NcfModel fit(Optional<Path> checkpoint, Progress progress, String... changed) {
        Map<String, String> options = new LinkedHashMap<>(Map.of(
                "gmf-factors",
                "4",
                "gmf-epochs",
                "2",
                "gmf-batch-size",
                "32",
                "mlp-layers",
                "8,4",
                "mlp-epochs",
                "2",
                "mlp-batch-size",
                "32",
                "tuning-epochs",
                "2"));
        for (int k = 0; k < changed.length; k += 2) {
            options.put(changed[k], changed[k + 1]);
        }
        return (NcfModel) recipe.fit(
                        new Recipe.Task(TRAIN, Optional.empty(), Recipe.Known.NOTHING, checkpoint, progress),
                        recipe.complete(options))
                .model();
    }

    /** Ends the work when an epoch begins. */
    private static final class FailsInEpoch implements Progress {
        private int left;
        private String last = "";

        FailsInEpoch(int epoch) {
            left = epoch;
        }

        @Override
        public void update(long done, long total, String note) {
            String epoch = note.substring(0, note.indexOf(','));
            if (!epoch.equals(last)) {
                last = epoch;
                if (left-- == 0) {
                    throw new IllegalStateException("pulled the plug");
                }
            }
        }
    }
}
