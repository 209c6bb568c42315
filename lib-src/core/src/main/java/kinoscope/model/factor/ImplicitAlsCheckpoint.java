package kinoscope.model.factor;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kinoscope.data.InputException;
import kinoscope.model.Histories;
import kinoscope.model.file.ArrayFile;

/**
 * A file that keeps the state of a training after each epoch. If it is there when the same training starts again, that goes
 * on after the last epoch, and comes to the same model; it may have more epochs or other threads.
 *
 * @param file where; replaced as a whole
 * @param training what makes a training another one beside the options, for instance a fingerprint of the data
 */
public record ImplicitAlsCheckpoint(Path file, String training) {
    private static final String KIND = "implicit-als-checkpoint";
    private static final String TRAINING = "training";
    private static final String OPTIONS = "options";
    private static final String EPOCHS = "epochs";
    private static final String BEST_EPOCH = "bestEpoch";

    /**
     * Lets a trainer go on where the file is, and write it after each epoch.
     *
     * @param trainer the trainer
     * @param options its options
     * @param histories what it will be trained on
     * @throws InputException if the file is damaged or belongs to another training
     */
    public void attachTo(ImplicitAlsTrainer trainer, ImplicitAlsOptions options, Histories histories) {
        load(options, histories).ifPresent(trainer::resuming);
        trainer.onEpoch(this::save);
    }

    private void save(ImplicitAlsState state) {
        JsonObject content = new JsonObject();
        content.addProperty(TRAINING, training);
        ArrayFile stored = new ArrayFile(KIND, content)
                .put(OPTIONS, comparable(state.model().options()))
                .put(EPOCHS, state.epochs())
                .put(BEST_EPOCH, state.bestEpoch());
        put(state.model(), stored.section("last"));
        put(state.best(), stored.section("best"));
        stored.save(file);
    }

    private Optional<ImplicitAlsState> load(ImplicitAlsOptions options, Histories histories) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(ArrayFile.load(file, KIND, stored -> {
            if (!training.equals(stored.text(TRAINING))
                    || !comparable(options).equals(stored.get(OPTIONS, ImplicitAlsOptions.defaults()))) {
                throw InputException.of(
                        file,
                        "the checkpoint belongs to a training with other options or data; remove it or name another"
                                + " file");
            }
            return new ImplicitAlsState(
                    List.of(stored.get(EPOCHS, ImplicitAlsEpoch[].class)),
                    get(stored.section("last"), options, histories),
                    stored.get(BEST_EPOCH, Integer.class),
                    get(stored.section("best"), options, histories));
        }));
    }

    private static ImplicitAlsOptions comparable(ImplicitAlsOptions options) {
        return options.withEpochs(1).withThreads(1);
    }

    private static void put(ImplicitAls model, ArrayFile section) {
        section.put("users", model.userFactors()).put("items", model.itemFactors());
    }

    private static ImplicitAls get(ArrayFile section, ImplicitAlsOptions options, Histories histories) {
        return new ImplicitAls(options, histories, section.floats("users"), section.floats("items"));
    }
}
