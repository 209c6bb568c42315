package kinoscope.experiment.search;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import kinoscope.data.Progress;
import kinoscope.experiment.EpochRule;
import kinoscope.experiment.ModelStore;
import kinoscope.experiment.RatingBed;
import kinoscope.experiment.Training;
import kinoscope.experiment.recipe.Recipe;
import kinoscope.experiment.recipe.Recipes;
import kinoscope.model.file.ModelFile;
import kinoscope.model.file.StoredModel;
import kinoscope.model.neural.rating.RatingHistory;
import kinoscope.model.neural.rating.RatingNetworkModel;
import kinoscope.model.neural.rating.Schedule;

/**
 * Tunes a network for stars, {@code rating-mlp}, in several ways on one split: schedules of the step size; a search whose trials
 * are all trained to their end and one with successive halving, which draw the same options; the recipe's defaults. Choices are
 * made on the validation part.
 *
 * <p>All that is trained is kept, in a folder under a key of what decides it: a study that is run again shows what it has, and
 * one that was killed goes on.
 */
public final class TuningStudy {
    private static final String RECIPE = "rating-mlp";
    private static final String SEED = "seed";

    private final RatingBed bed;
    private final String source;
    private final TuningStudyOptions options;
    private final Path folder;
    private final Function<String, Progress> display;
    private final Recipe recipe = Recipes.named(RECIPE);

    /**
     * Prepares a study; nothing is trained yet.
     *
     * @param bed the data, divided
     * @param source the name or folder that the data set was loaded by, for the record
     * @param options what to try
     * @param studies the folder of all studies; this one gets a folder in it
     * @param display gives a display for a named piece of long work
     */
    public TuningStudy(
            RatingBed bed,
            String source,
            TuningStudyOptions options,
            Path studies,
            Function<String, Progress> display) {
        this.bed = bed;
        this.source = source;
        this.options = options;
        this.display = display;
        String key = new ModelStore(studies)
                .key(
                        "study",
                        options,
                        recipe.defaults(),
                        bed.split().name(),
                        bed.seed(),
                        bed.dataset().ratings().fingerprint());
        this.folder = studies.resolve(key);
    }

    /** Where the study keeps what it has trained. */
    public Path folder() {
        return folder;
    }

    /** The space that both searches draw from. */
    public SearchSpace space() {
        return SearchSpace.of(recipe, options.fixed(), options.space());
    }

    /** The search whose trials are all trained to their end. */
    public RandomSearch whole() {
        return search(standard(), "whole");
    }

    /** The search of the same options with successive halving. */
    public RandomSearch halved() {
        return search(standard().withHalving(options.halving()).withGrace(options.grace()), "halved");
    }

    private SearchOptions standard() {
        return SearchOptions.defaults()
                .withTrials(options.trials())
                .withEarlyStop(false)
                .withSeed(options.seed());
    }

    private RandomSearch search(SearchOptions how, String name) {
        SearchTask task = new SearchTask(recipe, options.fixed(), space(), bed, source);
        return new RandomSearch(task, how, folder.resolve(name), display);
    }

    /** How one network learns with each schedule of the step size, by what validation saw. */
    public Map<Schedule, RatingHistory> schedules() {
        Map<Schedule, RatingHistory> histories = new EnumMap<>(Schedule.class);
        for (Schedule schedule : Schedule.values()) {
            String name = schedule.toString().toLowerCase(Locale.ROOT);
            Map<String, String> given = new LinkedHashMap<>(options.scheduled());
            given.put("schedule", name);
            StoredModel stored = kept("schedule-" + name, given, EpochRule.KEEP);
            histories.put(schedule, ((RatingNetworkModel) stored.model()).history());
        }
        return histories;
    }

    /** The network with the recipe's defaults, its epochs chosen on the validation part, trained on all but the test part. */
    public StoredModel standardNetwork() {
        return kept("defaults", options.standard(), EpochRule.CHOOSE);
    }

    private StoredModel kept(String name, Map<String, String> given, EpochRule rule) {
        Path file = folder.resolve(name + ".kinoscope");
        if (Files.exists(file)) {
            return ModelFile.load(file);
        }
        Map<String, String> seeded = new LinkedHashMap<>(given);
        seeded.put(SEED, String.valueOf(options.seed()));
        Training training = new Training(recipe, seeded, rule, source, folder.resolve(name), display);
        StoredModel stored = training.run(bed);
        ModelFile.save(file, stored);
        training.removeCheckpoints();
        return stored;
    }
}
