package kinoscope.model.factor;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kinoscope.data.InputException;
import kinoscope.model.file.ArrayFile;

/**
 * A file that keeps the state of a training of {@link BiasedAls} after each epoch. If it is there when the same training starts
 * again, that goes on after the last epoch, and comes to the same model; it may have more epochs or other threads.
 *
 * @param file where; replaced as a whole
 * @param training what makes a training another one beside the options, for instance fingerprints of the data
 */
public record BiasedAlsCheckpoint(Path file, String training) {
    private static final String KIND = "biased-als-checkpoint";
    private static final String TRAINING = "training";
    private static final String EPOCHS = "epochs";
    private static final String BEST_EPOCH = "bestEpoch";
    private static final String LAST = "last";
    private static final String BEST = "best";
    private static final BiasedAlsCodec CODEC = new BiasedAlsCodec();

    /**
     * Lets a trainer go on where the file is, and write it after each epoch.
     *
     * @param trainer the trainer
     * @param options its options
     * @throws InputException if the file is damaged or belongs to another training
     */
    public void attachTo(BiasedAlsTrainer trainer, BiasedAlsOptions options) {
        load(options).ifPresent(trainer::resuming);
        trainer.keptBy(this::save);
    }

    private void save(BiasedAlsResult state) {
        JsonObject content = new JsonObject();
        content.addProperty(TRAINING, training);
        ArrayFile stored =
                new ArrayFile(KIND, content).put(EPOCHS, state.epochs()).put(BEST_EPOCH, (Object) state.bestEpoch());
        CODEC.write(state.model(), stored.section(LAST));
        CODEC.write(state.best(), stored.section(BEST));
        stored.save(file);
    }

    private Optional<BiasedAlsResult> load(BiasedAlsOptions options) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(ArrayFile.load(file, KIND, stored -> {
            List<BiasedAlsEpoch> epochs = List.of(stored.get(EPOCHS, BiasedAlsEpoch[].class));
            BiasedAls last = CODEC.read(stored.section(LAST), null);
            if (!training.equals(stored.text(TRAINING))
                    || !comparable(options).equals(comparable(last.options()))
                    || epochs.size() > options.epochs()) {
                throw InputException.of(
                        file,
                        "the checkpoint belongs to a training with other options or data; remove it or name another"
                                + " file");
            }
            BiasedAls best = CODEC.read(stored.section(BEST), null);
            return new BiasedAlsResult(
                    epochs, last.under(options), stored.get(BEST_EPOCH, Integer.class), best.under(options));
        }));
    }

    private static BiasedAlsOptions comparable(BiasedAlsOptions options) {
        return options.withEpochs(1).withThreads(1);
    }
}
