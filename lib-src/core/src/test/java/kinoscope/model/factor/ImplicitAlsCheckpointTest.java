package kinoscope.model.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import kinoscope.data.InputException;
import kinoscope.data.Progress;
import kinoscope.model.Histories;
import kinoscope.model.Recommender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImplicitAlsCheckpointTest {
    private static final Histories HISTORIES = PlantedHistories.draw(1);
    private static final ImplicitAlsOptions OPTIONS =
            ImplicitAlsOptions.defaults().withFactors(5).withEpochs(4).withThreads(2);

    @TempDir
    Path folder;

    @Test
    void goesOnAfterTheLastEpochAndRemembersTheBest() {
        List<Integer> validated = new ArrayList<>();
        ToDoubleFunction<Recommender> bestInTheSecond = model -> {
            validated.add(validated.size() + 1);
            return -Math.abs(2 - validated.size());
        };
        ImplicitAlsState whole =
                new ImplicitAlsTrainer(OPTIONS).validatedBy(bestInTheSecond).train(HISTORIES);
        validated.clear();
        train(OPTIONS.withEpochs(3), "data", bestInTheSecond);

        ImplicitAlsState resumed = train(OPTIONS.withThreads(1), "data", bestInTheSecond);

        assertThat(validated).containsExactly(1, 2, 3, 4);
        assertThat(resumed.bestEpoch()).isEqualTo(2).isEqualTo(whole.bestEpoch());
        assertThat(resumed.best().itemFactors()).isEqualTo(whole.best().itemFactors());
        assertThat(resumed.model().userFactors()).isEqualTo(whole.model().userFactors());
        assertThat(resumed.epochs()).hasSize(4);
        assertThat(resumed.last().objective()).isEqualTo(whole.last().objective());
    }

    @Test
    void checkpointOfAnotherTrainingIsRefused() {
        train(OPTIONS, "data", model -> 1);

        for (ImplicitAlsOptions options : List.of(OPTIONS.withSeed(7), OPTIONS.withFactors(6))) {
            assertThatThrownBy(() -> train(options, "data", model -> 1)).isInstanceOf(InputException.class);
        }
        assertThatThrownBy(() -> train(OPTIONS, "other data", model -> 1))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("als.checkpoint")
                .hasMessageContaining("belongs to a training with other options or data");
    }

    @Test
    void damagedCheckpointIsRefused() throws IOException {
        train(OPTIONS, "data", model -> 1);
        byte[] bytes = Files.readAllBytes(file());
        bytes[bytes.length / 2] ^= 1;
        Files.write(file(), bytes);

        assertThatThrownBy(() -> train(OPTIONS, "data", model -> 1))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("als.checkpoint");
    }

    private ImplicitAlsState train(
            ImplicitAlsOptions options, String training, ToDoubleFunction<Recommender> validation) {
        ImplicitAlsTrainer trainer =
                new ImplicitAlsTrainer(options).validatedBy(validation).showing(Progress.SILENT);
        new ImplicitAlsCheckpoint(file(), training).attachTo(trainer, options, HISTORIES);
        return trainer.train(HISTORIES);
    }

    private Path file() {
        return folder.resolve("als.checkpoint");
    }
}
