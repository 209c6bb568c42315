package kinoscope.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kinoscope.data.Progress;
import kinoscope.data.Ratings;
import kinoscope.eval.Rmse;
import kinoscope.experiment.recipe.Recipe;
import kinoscope.model.EpochWatch;
import kinoscope.model.ItemFeatures;
import kinoscope.model.file.StoredModel;
import kinoscope.model.file.TrainedOn;
import kinoscope.model.file.TrainingRecord;

/**
 * Trains a model on divided data by a recipe, with a record of how.
 *
 * <p>Recipes that know epochs keep a checkpoint, {@code NAME.checkpoint}, and a second one, {@code NAME.final.checkpoint}, if
 * the final model is trained anew after its epoch was chosen. An interrupted training that is run again goes on where it was
 * and comes to the same model.
 */
public final class Training {
    private static final String EPOCHS = "epochs";

    private final Recipe recipe;
    private final Map<String, String> options;
    private final EpochRule rule;
    private final String source;
    private final Optional<Path> checkpoints;
    private final Function<String, Progress> display;
    private Optional<ItemFeatures> features = Optional.empty();
    private String featuresName = "";
    private EpochWatch watch = EpochWatch.PATIENT;

    /**
     * Prepares a training.
     *
     * @param recipe how to train
     * @param given the options that differ from the recipe's defaults
     * @param rule how many epochs, where the recipe knows them
     * @param source the name or folder that the data set was loaded by, for the record
     * @param checkpoints path that the names of checkpoints begin with, usually that of the model's file
     * @param display gives a display for a named piece of long work
     * @throws IllegalArgumentException if an option is not one of this model, or its value cannot be
     */
    public Training(
            Recipe recipe,
            Map<String, String> given,
            EpochRule rule,
            String source,
            Path checkpoints,
            Function<String, Progress> display) {
        this(recipe, given, rule, source, Optional.of(checkpoints), display);
    }

    private Training(
            Recipe recipe,
            Map<String, String> given,
            EpochRule rule,
            String source,
            Optional<Path> checkpoints,
            Function<String, Progress> display) {
        this.recipe = recipe;
        this.options = recipe.complete(given);
        this.rule = rule;
        this.source = source;
        this.checkpoints = checkpoints;
        this.display = display;
    }

    /** As the constructor, for a training that keeps no checkpoints. */
    public static Training withoutCheckpoints(
            Recipe recipe,
            Map<String, String> given,
            EpochRule rule,
            String source,
            Function<String, Progress> display) {
        return new Training(recipe, given, rule, source, Optional.empty(), display);
    }

    /**
     * Hands feature vectors of the items, for instance of their posters, to models that look at them.
     *
     * @param items the vectors
     * @param name what they are, for the record: {@code "colour-gradient-v1, PCA 128"}
     */
    public Training seeing(ItemFeatures items, String name) {
        this.features = Optional.of(items);
        this.featuresName = name;
        return this;
    }

    /** Lets a watch end the training that validation looks at. */
    public Training watchedBy(EpochWatch observer) {
        this.watch = observer;
        return this;
    }

    /** Trains; the checkpoints stay until {@link #removeCheckpoints}. */
    public StoredModel run(DividedData bed) {
        long start = System.nanoTime();
        boolean choosing = recipe.choosesEpoch() && rule == EpochRule.CHOOSE;
        if (rule == EpochRule.KEEP || choosing) {
            Recipe.Fitted kept = choose(bed);
            if (!choosing) {
                return stored(kept, bed, bed.split().train(), DividedData.TRAIN, kept, start);
            }
            Map<String, String> chosen = new LinkedHashMap<>(options);
            chosen.put(EPOCHS, String.valueOf(kept.epoch()));
            return stored(finish(chosen, bed), bed, bed.all(), DividedData.ALL, kept, start);
        }
        Recipe.Fitted fitted = finish(options, bed);
        return stored(fitted, bed, bed.all(), DividedData.ALL, fitted, start);
    }

    /** Removes what an interrupted training would need; for when the model is stored. */
    public void removeCheckpoints() {
        for (Optional<Path> file : List.of(choosing(), finishing())) {
            file.ifPresent(Training::remove);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Recipe.Known known(DividedData bed) {
        return Recipe.Known.of(bed.dataset(), features);
    }

    private Recipe.Fitted choose(DividedData bed) {
        Recipe.Validation validation = bed.validation().watchedBy(watch);
        try (Progress progress = display.apply(recipe.name() + " on train")) {
            Recipe.Fitted fitted = recipe.fit(
                    new Recipe.Task(bed.split().train(), Optional.of(validation), known(bed), choosing(), progress),
                    options);
            return recipe.choosesEpoch()
                    ? fitted
                    : new Recipe.Fitted(
                            fitted.model(),
                            fitted.histories(),
                            0,
                            validation.ranking().applyAsDouble(fitted.model()));
        }
    }

    private Recipe.Fitted finish(Map<String, String> chosen, DividedData bed) {
        try (Progress progress = display.apply(recipe.name() + " on train and validation")) {
            return recipe.fit(new Recipe.Task(bed.all(), Optional.empty(), known(bed), finishing(), progress), chosen);
        }
    }

    private StoredModel stored(
            Recipe.Fitted fitted, DividedData bed, Ratings part, String partName, Recipe.Fitted chosen, long start) {
        TrainingRecord record = new TrainingRecord(
                bed.dataset().name(),
                source,
                bed.protocol(),
                bed.split().name(),
                partName,
                bed.seed(),
                recorded(),
                chosen.epoch(),
                Double.isNaN(chosen.validation()) ? "" : chosenBy(),
                chosen.validation(),
                (System.nanoTime() - start) / 1e9,
                RunRecord.now(),
                Versions.current());
        return new StoredModel(fitted.model(), TrainedOn.of(part, fitted.histories()), record);
    }

    private Map<String, String> recorded() {
        Map<String, String> all = new LinkedHashMap<>(options);
        features.ifPresent(seen -> all.put(TrainingRecord.FEATURES, featuresName));
        return all;
    }

    private String chosenBy() {
        return recipe.predictsStars() ? new Rmse().name() : TestBed.CHOSEN_BY;
    }

    private Optional<Path> choosing() {
        return checkpoint(".checkpoint");
    }

    private Optional<Path> finishing() {
        return checkpoint(rule == EpochRule.FIXED ? ".checkpoint" : ".final.checkpoint");
    }

    private Optional<Path> checkpoint(String suffix) {
        return checkpoints.map(file -> file.resolveSibling(file.getFileName() + suffix));
    }
}
