package kinoscope.experiment.search;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import kinoscope.data.InputException;
import kinoscope.data.Progress;
import kinoscope.experiment.ResultRow;
import kinoscope.experiment.Training;
import kinoscope.model.file.ModelFile;
import kinoscope.model.file.StoredModel;

/**
 * Looks for good options by trying drawn ones: Bergstra and Bengio, Random search for hyper-parameter optimization (JMLR 13,
 * 2012). Each trial is trained on the training part and judged on the validation part; {@link #finish} trains the best one
 * anew on both and reads the test part, once.
 *
 * <p>The search lives in a folder: {@code trials.csv} has every trial from the moment it ends, {@code best.kinoscope} the final
 * model, {@code search.json} its figures. A search that was interrupted or killed goes on when it is run again, without the
 * trials it has; with more trials, it goes on to those. Two searches with the same task, seed and options come to the same
 * trials whatever the number of threads, unless minutes end one of them.
 *
 * <pre>{@code
 * SearchTask task = new SearchTask(recipe, Map.of(), SearchSpace.of("factors=int:4..64"), bed, "ml-100k");
 * RandomSearch search = new RandomSearch(task, SearchOptions.defaults(), folder, display);
 * List<Trial> trials = search.run();
 * FinalModel model = search.finish();
 * }</pre>
 */
public final class RandomSearch {
    /** The file of the final model. */
    public static final String MODEL = "best.kinoscope";

    private static final String CHECKPOINTS = "checkpoints";
    private static final double MINUTE = 60;

    private final SearchTask task;
    private final SearchOptions options;
    private final Path folder;
    private final Function<String, Progress> display;
    private final LongSupplier nanos;
    private final List<Trial> drawn;
    private final Map<String, String> settings;
    private List<Trial> trials;
    private double seconds;

    /**
     * Prepares a search; nothing is trained yet.
     *
     * @param task what is searched
     * @param options how long, and what is given up
     * @param folder where the search lives; made if need be
     * @param display gives a display for a named piece of long work
     * @throws IllegalArgumentException if halving is asked for, but validation does not choose the model's epochs
     */
    public RandomSearch(SearchTask task, SearchOptions options, Path folder, Function<String, Progress> display) {
        this(task, options, folder, display, System::nanoTime);
    }

    RandomSearch(
            SearchTask task,
            SearchOptions options,
            Path folder,
            Function<String, Progress> display,
            LongSupplier nanos) {
        if (options.halving() > 0 && !task.recipe().choosesEpoch()) {
            throw new IllegalArgumentException("halving needs epochs that validation looks at, which "
                    + task.recipe().name() + " does not have");
        }
        this.task = task;
        this.options = options;
        this.folder = folder;
        this.display = display;
        this.nanos = nanos;
        this.drawn = drawn(task, options);
        this.settings = task.settings(options, drawn.size());
    }

    private static List<Trial> drawn(SearchTask task, SearchOptions options) {
        List<Trial> all = new ArrayList<>();
        for (Map<String, String> values : new Draws(task.space(), options.seed()).first(options.trials())) {
            long seed = task.seed(values, options.seed());
            all.add(new Trial(all.size(), values, Trial.State.PAUSED, 0, Double.NaN, List.of(), 0, seed, ""));
        }
        return all;
    }

    /** What is searched. */
    public SearchTask task() {
        return task;
    }

    /** Where the search lives. */
    public Path folder() {
        return folder;
    }

    /** How many trials there are to be; fewer than asked for if the space has fewer combinations. */
    public int size() {
        return drawn.size();
    }

    /**
     * How many trials earlier runs have ended, which {@link #run} will not run again.
     *
     * @throws InputException if the folder has a search with other settings
     */
    public int found() {
        if (!Files.exists(folder.resolve(TrialsFile.NAME))) {
            return 0;
        }
        try (TrialsFile file = open()) {
            return (int) file.trials().stream()
                    .filter(trial -> trial.number() < drawn.size() && trial.state() != Trial.State.PAUSED)
                    .count();
        }
    }

    private TrialsFile open() {
        TrialLine line = new TrialLine(
                List.copyOf(task.space().ranges().keySet()), task.objective().metric());
        return TrialsFile.open(folder.resolve(TrialsFile.NAME), settings, line);
    }

    /**
     * Runs the trials that have not been run yet.
     *
     * @return all trials that have ended, by number
     * @throws InputException if the folder has a search with other settings, or cannot be written
     * @throws java.util.concurrent.CancellationException if the thread is interrupted; what has ended is recorded
     */
    public List<Trial> run() {
        try (TrialsFile file = open();
                Crew crew = new Crew(options.threads());
                Progress shown = display.apply("tuning " + task.recipe().name())) {
            SearchClock clock = new SearchClock(file.elapsed(), options.minutes() * MINUTE, nanos);
            SearchRun run = new SearchRun(task, options, drawn, file, crew, clock);
            if (options.halving() > 0) {
                run.rungs(shown, folder.resolve(CHECKPOINTS));
            } else {
                run.waves(shown);
            }
            seconds = clock.elapsed();
            trials = file.trials().stream()
                    .filter(trial -> trial.number() < drawn.size())
                    .toList();
            return trials;
        }
    }

    /** The best of the trials that have ended; runs them if that was not done. */
    public Trial best() {
        List<Trial> all = ended();
        return task.objective()
                .best(all)
                .orElseThrow(() -> new InputException(
                        all.isEmpty()
                                ? "no trial has ended: give the search more minutes"
                                : "no trial could be trained; the first: "
                                        + all.get(0).reason()));
    }

    private List<Trial> ended() {
        return trials == null ? run() : trials;
    }

    /**
     * Trains the final model, with the options and for the epochs of the best trial, on all but the test part, measures it
     * there and stores it. A search that is finished already is not measured again.
     *
     * @throws InputException if no trial could be trained
     */
    public FinalModel finish() {
        Trial best = best();
        Path model = folder.resolve(MODEL);
        Path file = folder.resolve(SearchRecord.NAME);
        if (Files.exists(file) && Files.exists(model)) {
            SearchRecord earlier = SearchRecord.load(file);
            if (earlier.isOf(settings, trials)) {
                return new FinalModel(ModelFile.load(model), earlier);
            }
        }
        Training training = task.last(best, folder.resolve("trial-" + best.number()), display);
        StoredModel stored = training.run(task.bed());
        ModelFile.save(model, stored);
        training.removeCheckpoints();
        List<ResultRow> rows;
        try (Progress progress = display.apply("testing " + stored.model().name())) {
            rows = task.bed().measured(stored.model(), progress);
        }
        SearchRecord made = SearchRecord.of(task, settings, seconds, trials, best, rows);
        made.save(file);
        return new FinalModel(stored, made);
    }
}
