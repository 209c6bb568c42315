package kinoscope.experiment.search;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kinoscope.data.Progress;
import kinoscope.experiment.CodeHash;
import kinoscope.experiment.DividedData;
import kinoscope.experiment.EpochRule;
import kinoscope.experiment.Training;
import kinoscope.experiment.recipe.Recipe;
import kinoscope.model.ItemFeatures;

/** What a search is about: a recipe with the options that are fixed and those that are tried, and the data. */
public final class SearchTask {
    private static final String EPOCHS = "epochs";
    private static final String SEED = "seed";
    private static final String THREADS = "threads";

    private final Recipe recipe;
    private final Map<String, String> fixed;
    private final SearchSpace space;
    private final DividedData bed;
    private final String source;
    private ItemFeatures features;
    private String featuresName = "";

    /**
     * Describes a search.
     *
     * @param recipe how models are trained
     * @param fixed options with one value that is not the default
     * @param space options that are tried
     * @param bed data, divided; the search sees its training and validation parts
     * @param source the name or folder that the data set was loaded by, for the record
     * @throws IllegalArgumentException if an option is not one of this model, or a value cannot be
     */
    public SearchTask(Recipe recipe, Map<String, String> fixed, SearchSpace space, DividedData bed, String source) {
        space.check(recipe, fixed);
        this.recipe = recipe;
        this.fixed = new LinkedHashMap<>(fixed);
        this.space = space;
        this.bed = bed;
        this.source = source;
    }

    /** Hands feature vectors of the items to models that look at them, see {@link Training#seeing}. */
    public SearchTask seeing(ItemFeatures items, String name) {
        this.features = items;
        this.featuresName = name;
        return this;
    }

    /** How models are trained. */
    public Recipe recipe() {
        return recipe;
    }

    /** What is tried. */
    public SearchSpace space() {
        return space;
    }

    /** The data, divided. */
    public DividedData bed() {
        return bed;
    }

    /** What the search goes by. */
    public Objective objective() {
        return Objective.of(recipe);
    }

    /** The seed of a model with some options: the search's, unless seeds are fixed or tried themselves. */
    long seed(Map<String, String> options, long search) {
        return Long.parseLong(options.getOrDefault(SEED, fixed.getOrDefault(SEED, String.valueOf(search))));
    }

    /** The most epochs of a model with some options. */
    int epochs(Map<String, String> options) {
        return Integer.parseInt(complete(options).get(EPOCHS));
    }

    private Map<String, String> complete(Map<String, String> options) {
        Map<String, String> given = new LinkedHashMap<>(fixed);
        given.putAll(options);
        return recipe.complete(given);
    }

    /** The training of a trial, on one thread. */
    Training training(Trial trial, Optional<Path> checkpoint) {
        Map<String, String> given = given(trial);
        if (recipe.defaults().containsKey(THREADS)) {
            given.put(THREADS, "1");
        }
        Function<String, Progress> silent = work -> Progress.SILENT;
        return seeing(checkpoint
                .map(place -> new Training(recipe, given, EpochRule.KEEP, source, place, silent))
                .orElseGet(() -> Training.withoutCheckpoints(recipe, given, EpochRule.KEEP, source, silent)));
    }

    /** The training of the final model, for as many epochs as were best. */
    Training last(Trial best, Path checkpoint, Function<String, Progress> display) {
        Map<String, String> given = given(best);
        if (recipe.choosesEpoch()) {
            given.put(EPOCHS, String.valueOf(best.epoch()));
        }
        return seeing(new Training(recipe, given, EpochRule.FIXED, source, checkpoint, display));
    }

    private Map<String, String> given(Trial trial) {
        Map<String, String> given = new LinkedHashMap<>(fixed);
        given.putAll(trial.options());
        if (recipe.defaults().containsKey(SEED)) {
            given.put(SEED, String.valueOf(trial.seed()));
        }
        return given;
    }

    private Training seeing(Training training) {
        return features == null ? training : training.seeing(features, featuresName);
    }

    /** All that decides the results of a search beside the number of its trials, by name. */
    Map<String, String> settings(SearchOptions options, int drawn) {
        Map<String, String> rest = new LinkedHashMap<>(recipe.complete(fixed));
        rest.keySet().removeAll(space.ranges().keySet());
        rest.remove(THREADS);
        if (!fixed.containsKey(SEED)) {
            rest.remove(SEED);
        }
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("model", recipe.name());
        settings.put(
                "data",
                bed.dataset().name() + ", fingerprint "
                        + bed.dataset().ratings().fingerprint());
        settings.put("protocol", bed.protocol());
        settings.put("split", bed.split().name() + ", seed " + bed.seed());
        settings.put("seed", String.valueOf(options.seed()));
        settings.put("stopping", options.stopping(drawn));
        space.ranges().forEach((option, range) -> settings.put("space " + option, range.toString()));
        settings.put("options", rest.toString());
        settings.put("features", features == null ? "none" : featuresName);
        settings.put("code", CodeHash.current());
        return settings;
    }
}
