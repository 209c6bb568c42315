package kinoscope.experiment.recipe;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import kinoscope.data.InputException;
import kinoscope.model.Histories;
import kinoscope.model.factor.BiasedAlsCheckpoint;
import kinoscope.model.factor.BiasedAlsOptions;
import kinoscope.model.factor.BiasedAlsResult;
import kinoscope.model.factor.BiasedAlsTrainer;
import kinoscope.model.factor.ItemGenres;

/**
 * ALS with biases, which predicts stars; RMSE on the validation part can choose its epoch.
 *
 * @param name on the command line
 * @param standard the options by default
 * @param genres whether item vectors are pulled to those of their genres
 * @param unused names of options that mean nothing to it
 */
record BiasedAlsRecipe(String name, BiasedAlsOptions standard, boolean genres, Set<String> unused) implements Recipe {
    private static final String OF_GENRES = "genre-regularization";

    static BiasedAlsRecipe plain() {
        return new BiasedAlsRecipe("als", BiasedAlsOptions.defaults(), false, Set.of(OF_GENRES));
    }

    static BiasedAlsRecipe withGenres() {
        return new BiasedAlsRecipe("als-genre", BiasedAlsOptions.defaults(), true, Set.of());
    }

    /** Without vectors nothing is drawn either. */
    static BiasedAlsRecipe biasesAlone() {
        return new BiasedAlsRecipe(
                "bias",
                BiasedAlsOptions.defaults().withFactors(0),
                false,
                Set.of("factors", "regularization", OF_GENRES, "init-stddev", "seed"));
    }

    @Override
    public Map<String, String> defaults() {
        Map<String, String> texts = new LinkedHashMap<>(OptionTexts.of(standard));
        texts.keySet().removeAll(unused);
        return texts;
    }

    @Override
    public boolean choosesEpoch() {
        return true;
    }

    @Override
    public boolean predictsStars() {
        return true;
    }

    @Override
    public void check(Map<String, String> options) {
        OptionTexts.read(standard, options);
    }

    @Override
    public Fitted fit(Task task, Map<String, String> options) {
        BiasedAlsOptions read = OptionTexts.read(standard, options);
        BiasedAlsTrainer trainer = new BiasedAlsTrainer(read).showing(task.progress());
        task.validation()
                .ifPresent(asked -> trainer.validatedOn(asked.heldOut()).watchedBy(asked.watch()));
        if (genres) {
            trainer.withGenres(genresOf(task));
        }
        task.checkpoint().ifPresent(file -> new BiasedAlsCheckpoint(file, training(task)).attachTo(trainer, read));
        BiasedAlsResult result = trainer.train(task.train());
        return new Fitted(
                result.best(),
                Histories.of(task.train()),
                result.bestEpoch(),
                result.epochs().get(result.bestEpoch() - 1).validationRmse());
    }

    private ItemGenres genresOf(Task task) {
        return task.known()
                .genres()
                .orElseThrow(() -> new InputException(name + " needs the genres of the movies; these data have none"));
    }

    /** What the result depends on beside the options. */
    private String training(Task task) {
        String validation =
                task.validation().map(asked -> asked.heldOut().fingerprint()).orElse("");
        String known = genres
                ? Arrays.hashCode(genresOf(task).starts()) + " "
                        + Arrays.hashCode(genresOf(task).indices())
                : "";
        return task.train().fingerprint() + " " + validation + " " + known;
    }
}
