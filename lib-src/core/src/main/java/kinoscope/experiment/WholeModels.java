package kinoscope.experiment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kinoscope.data.Dataset;
import kinoscope.data.Progress;
import kinoscope.data.Ratings;
import kinoscope.experiment.recipe.Recipe;
import kinoscope.model.file.ModelFile;
import kinoscope.model.file.StoredModel;
import kinoscope.model.file.TrainedOn;
import kinoscope.model.file.TrainingRecord;

/**
 * Models that are trained on all ratings of a data set, to be used and not to be measured: there is no test part. Each is trained
 * once and kept in a folder under a key of the ratings, the options and the code.
 *
 * <p>No validation chooses epochs; they are those of the recipe, and {@value #NETWORK_EPOCHS} for networks, which have mostly learned
 * what they learn by then. Half of the processors train, so that the others can answer visitors meanwhile.
 */
public final class WholeModels {
    private static final int NETWORK_EPOCHS = 10;
    private static final String EPOCHS = "epochs";
    private static final String THREADS = "threads";
    private static final String WHOLE = "all ratings";

    private final ModelStore store;
    private final String source;
    private final Function<String, Progress> display;

    /**
     * Models of a data set.
     *
     * @param folder where they are kept; made when the first is
     * @param source the name or folder that the data set was loaded by, for the record
     * @param display gives a display for a named piece of long work
     */
    public WholeModels(Path folder, String source, Function<String, Progress> display) {
        this.store = new ModelStore(folder);
        this.source = source;
        this.display = display;
    }

    /**
     * The model of a recipe, trained now unless it was before.
     *
     * @throws kinoscope.data.InputException if the recipe needs what the data do not have, or a kept file is damaged
     */
    public StoredModel of(Recipe recipe, Dataset dataset) {
        Map<String, String> options = options(recipe);
        Ratings ratings = dataset.ratings();
        String key = store.key(recipe.name(), ratings.fingerprint(), options);
        Path file = store.file(key);
        if (Files.exists(file)) {
            return ModelFile.load(file);
        }
        StoredModel model = train(recipe, options, dataset);
        ModelFile.save(file, model);
        return model;
    }

    private StoredModel train(Recipe recipe, Map<String, String> options, Dataset dataset) {
        long start = System.nanoTime();
        Recipe.Fitted fitted;
        try (Progress progress = display.apply(recipe.name() + " on all ratings")) {
            fitted = recipe.fit(
                    new Recipe.Task(
                            dataset.ratings(),
                            Optional.empty(),
                            Recipe.Known.of(dataset, Optional.empty()),
                            Optional.empty(),
                            progress),
                    options);
        }
        TrainingRecord record = new TrainingRecord(
                dataset.name(),
                source,
                "none",
                WHOLE,
                WHOLE,
                0,
                options,
                fitted.epoch(),
                "",
                Double.NaN,
                (System.nanoTime() - start) / 1e9,
                RunRecord.now(),
                Versions.current());
        return new StoredModel(fitted.model(), TrainedOn.of(dataset.ratings(), fitted.histories()), record);
    }

    private static Map<String, String> options(Recipe recipe) {
        Map<String, String> given = new LinkedHashMap<>();
        if (recipe.choosesEpoch() && recipe.defaults().containsKey("negatives")) {
            given.put(EPOCHS, String.valueOf(NETWORK_EPOCHS));
        }
        if (recipe.defaults().containsKey(THREADS)) {
            given.put(THREADS, String.valueOf(Math.max(1, Runtime.getRuntime().availableProcessors() / 2)));
        }
        return recipe.complete(given);
    }
}
