package kinoscope.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import kinoscope.data.Datasets;
import kinoscope.eval.stats.Interval;
import kinoscope.experiment.CrossValidation;
import kinoscope.experiment.CrossValidation.Fold;
import kinoscope.experiment.EpochRule;
import kinoscope.experiment.RatingBed;
import kinoscope.experiment.RatingSplit;
import kinoscope.experiment.recipe.Recipe;
import kinoscope.experiment.recipe.Recipes;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains a model for each of several test parts and measures its predicted stars. */
@Command(
        name = "crossvalidate",
        description = {
            "Train a model for each of several test parts and measure its predicted stars there, with bootstrap"
                    + " intervals. No model is stored.",
            "A tenth of each training part chooses the number of epochs; the model that is measured is trained on all of"
                    + " it."
        },
        mixinStandardHelpOptions = true)
final class CrossValidateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--model",
            required = true,
            paramLabel = "NAME",
            converter = RecipeName.class,
            description = "Which model: ${COMPLETION-CANDIDATES}.",
            completionCandidates = RecipeName.OfStars.class)
    private Recipe recipe;

    @Mixin
    private DataChoice data;

    @Option(
            names = "--split",
            paramLabel = "NAME",
            defaultValue = "5-fold",
            converter = SplitName.class,
            description = "The test parts: 5-fold; u1-u5, which ML-100K ships, or one of them; random-90 or random-80,"
                    + " one for each seed (default: ${DEFAULT-VALUE}).")
    private RatingSplit split;

    @Option(
            names = "--seeds",
            split = ",",
            paramLabel = "SEED",
            defaultValue = "42",
            description = "Seeds of splits and models, with commas between them (default: ${DEFAULT-VALUE}).")
    private List<Long> seeds;

    @Option(names = "--fixed-epochs", description = "Train for exactly --epochs passes, without validation.")
    private boolean fixedEpochs;

    @Option(
            names = "--train-only",
            description =
                    "Measure models that know the training parts alone, on the validation parts: to compare options"
                            + " without a look at the test parts.")
    private boolean trainOnly;

    @Override
    public Integer call() {
        if (trainOnly && fixedEpochs) {
            throw new ParameterException(
                    spec.commandLine(), "--train-only chooses an epoch, --fixed-epochs does not: give one of them");
        }
        try {
            Recipes.requireStars(recipe);
            recipe.complete(ModelOptions.given(spec.commandLine()));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        Datasets.Loaded loaded = data.load();
        List<RatingBed> beds = new ArrayList<>();
        for (long seed : seeds) {
            beds.addAll(split.beds(loaded.dataset(), loaded.place(), seed));
        }
        CrossValidation result = CrossValidation.run(
                recipe,
                ModelOptions.given(spec.commandLine()),
                trainOnly ? EpochRule.KEEP : fixedEpochs ? EpochRule.FIXED : EpochRule.CHOOSE,
                beds,
                ConsoleProgress::new,
                fold -> {});
        print(result, loaded.dataset().name());
        return ExitCode.OK;
    }

    private void print(CrossValidation result, String name) {
        PrintWriter out = spec.commandLine().getOut();
        TextTable table = new TextTable("part", ">seed", ">epochs", "RMSE", "MAE", ">ratings", ">users", ">s");
        for (Fold fold : result.folds()) {
            table.row(
                    fold.split(),
                    String.valueOf(fold.seed()),
                    String.valueOf(fold.epoch()),
                    fold.rmse().toString(),
                    fold.mae().toString(),
                    String.valueOf(fold.ratings()),
                    String.valueOf(fold.rmse().n()),
                    String.format(Locale.ROOT, "%.1f", fold.seconds()));
        }
        table.print(out);
        out.println("mean of " + result.folds().size() + ": RMSE " + summary(result, Fold::rmse) + ", MAE "
                + summary(result, Fold::mae));
        out.println("protocol rmse: " + name + ", " + split + (trainOnly ? ", validation" : ", test") + " parts, "
                + recipe.name()
                + (fixedEpochs ? ", epochs as given" : ", epochs chosen by RMSE on a tenth of each training part")
                + "; in brackets: 95 % bootstrap interval over users");
    }

    /** For instance {@code ".9123, deviation .0040"}. */
    private static String summary(CrossValidation result, Function<Fold, Interval> metric) {
        ToDoubleFunction<Fold> value = fold -> metric.apply(fold).estimate();
        String mean = String.format(Locale.ROOT, "%.4f", result.mean(value));
        return result.folds().size() == 1
                ? mean
                : mean + String.format(Locale.ROOT, " (deviation %.4f)", result.deviation(value));
    }
}
