package kinoscope.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import kinoscope.data.Datasets;
import kinoscope.experiment.RatingBed;
import kinoscope.experiment.RatingSplit;
import kinoscope.experiment.ResultRow;
import kinoscope.experiment.TestBed;
import kinoscope.experiment.recipe.Recipe;
import kinoscope.experiment.recipe.Recipes;
import kinoscope.experiment.search.FinalModel;
import kinoscope.experiment.search.RandomSearch;
import kinoscope.experiment.search.SearchOptions;
import kinoscope.experiment.search.SearchRecord;
import kinoscope.experiment.search.SearchSpace;
import kinoscope.experiment.search.SearchTask;
import kinoscope.experiment.search.Trial;
import kinoscope.experiment.search.TrialText;
import kinoscope.plot.TuningCharts;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Searches for the options of a model. */
@Command(
        name = "tune",
        description = {
            "Search for good options of a model: try drawn ones on the training part, judge them on the validation part"
                    + " (by RMSE if the model predicts stars, else by NDCG@10), train the best anew on both and measure"
                    + " it once on the test part.",
            "Every trial is recorded at once: the same command goes on with an interrupted search."
        },
        mixinStandardHelpOptions = true)
final class TuneCommand implements Callable<Integer> {
    private static final int SHOWN = 10;
    private static final String STATE = "state";
    private static final int FACTOR = 3;
    private static final int UNLIMITED = 100_000;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--model",
            required = true,
            paramLabel = "NAME",
            converter = RecipeName.class,
            description = "Which model: ${COMPLETION-CANDIDATES}.",
            completionCandidates = RecipeName.Names.class)
    private Recipe recipe;

    @Mixin
    private DataChoice data;

    @Option(
            names = "--protocol",
            converter = ProtocolName.class,
            description = "ncf: the last item of each user is for testing; full: the newest tenth; rmse: predicted"
                    + " stars, see --split (default: rmse if the model predicts stars, else ncf).")
    private String protocol;

    @Option(
            names = "--split",
            paramLabel = "NAME",
            converter = SplitName.class,
            description = "Which ratings rmse holds out: random-80, random-90, u1, u2, u3, u4 or u5 (default:"
                    + " random-80).")
    private RatingSplit split;

    @Option(
            names = "--trials",
            description = "How many options are tried at most (default: 30, or as many as --minutes allow, but 30 with"
                    + " --halving).")
    private Integer trials;

    @Option(
            names = "--minutes",
            description = "After so many no trial begins any more; those of interrupted runs count.")
    private Double minutes;

    @Option(
            names = "--halving",
            arity = "0..1",
            paramLabel = "FACTOR",
            fallbackValue = "" + FACTOR,
            defaultValue = "0",
            description = "Successive halving: train all trials for a few epochs, one in FACTOR for more, and so on"
                    + " (FACTOR: ${FALLBACK-VALUE} if it is left out).")
    private int halving;

    @Option(
            names = "--no-early-stop",
            description = "Train every trial to its end, also if it is worse than the median of earlier ones.")
    private boolean patient;

    @Option(
            names = "--space",
            paramLabel = "NAME=RANGE",
            description = "An option to try, in addition to the model's default space or instead of its range there:"
                    + " factors=int:4..64, learning-rate=log:1e-5..1e-2, dropout=0.1..0.6, optimizer=adam|sgd. Can be"
                    + " given several times.")
    private List<String> declarations = List.of();

    @Option(names = "--threads", description = "Trials at the same time (default: as many as there are processors).")
    private Integer threads;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the search lives (default: output/tune/DATA/MODEL-PROTOCOL-SEED).")
    private Path out;

    @Option(
            names = "--" + ModelOptions.SEED,
            defaultValue = "42",
            description = "Seed of everything drawn (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private PosterFeatures posters;

    @Override
    public Integer call() {
        Division division = division();
        Map<String, String> fixed = ModelOptions.given(spec.commandLine());
        SearchOptions options = usage(this::options);
        SearchSpace space = usage(() -> {
            SearchSpace declared = SearchSpace.of(recipe, fixed, declarations);
            declared.check(recipe, fixed);
            return declared;
        });
        Datasets.Loaded loaded = data.load();
        SearchTask task = new SearchTask(recipe, fixed, space, division.divide(loaded, seed), data.name());
        if (recipe.seesItems()) {
            posters.show(loaded, task::seeing);
        }
        Path folder = out == null ? standardFolder(loaded.dataset().name(), division) : out;
        RandomSearch search = usage(() -> new RandomSearch(task, options, folder, ConsoleProgress::new));
        List<Trial> ended = search.run();
        FinalModel model = search.finish();
        TuningCharts.of(search, ended).forEach((name, chart) -> chart.save(folder.resolve(name + ".png")));
        print(search, ended, model);
        return ExitCode.OK;
    }

    private Division division() {
        String standard = recipe.predictsStars() ? RatingBed.RMSE : TestBed.NCF;
        Division division =
                Division.of(spec.commandLine(), protocol == null ? standard : protocol, split, RatingSplit.RANDOM_80);
        if (division.split() != null) {
            usage(() -> {
                Recipes.requireStars(recipe);
                return recipe;
            });
        }
        return division;
    }

    private SearchOptions options() {
        SearchOptions options = SearchOptions.defaults()
                .withHalving(halving)
                .withEarlyStop(!patient)
                .withSeed(seed);
        if (threads != null) {
            options = options.withThreads(threads);
        }
        if (minutes != null) {
            options = options.withMinutes(minutes).withTrials(halving > 0 ? options.trials() : UNLIMITED);
        }
        return trials == null ? options : options.withTrials(trials);
    }

    /** What a command line asks for, or a usage error. */
    private <T> T usage(Callable<T> asked) {
        try {
            return asked.call();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Path standardFolder(String dataset, Division division) {
        return Home.folder()
                .resolve("output/tune")
                .resolve(dataset)
                .resolve(recipe.name() + "-" + division.fileName() + "-" + seed);
    }

    private void print(RandomSearch search, List<Trial> ended, FinalModel model) {
        PrintWriter writer = spec.commandLine().getOut();
        SearchTask task = search.task();
        List<String> headings = TrialText.headings(task);
        TextTable table = new TextTable(headings.stream()
                .map(heading -> heading.equals(STATE) ? heading : ">" + heading)
                .toArray(String[]::new));
        TrialText.best(task, ended, SHOWN).forEach(row -> table.row(row.toArray(String[]::new)));
        table.print(writer);
        SearchRecord record = model.record();
        writer.println(String.format(
                Locale.ROOT,
                "%d trials (%d stopped early, %d failed) in %.0f s, values of the validation part",
                record.trials(),
                record.stopped(),
                record.failed(),
                record.seconds()));
        writer.println("the best, trained anew: " + ModelText.of(model.stored()));
        TextTable results = new TextTable("metric", ">value", ">low", ">high", ">n");
        for (ResultRow row : record.results()) {
            results.row(
                    row.metric(), digits(row.value()), digits(row.low()), digits(row.high()), String.valueOf(row.n()));
        }
        results.print(writer);
        ResultRow first = record.results().get(0);
        writer.println("test part, read once: protocol " + first.protocol() + ", " + first.data() + ", " + first.split()
                + ", seed " + first.seed() + "; n users; low and high: 95 % bootstrap interval over users");
        writer.println(search.folder());
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
