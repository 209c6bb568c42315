package kinoscope.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import kinoscope.data.Datasets;
import kinoscope.data.InputException;
import kinoscope.experiment.EpochRule;
import kinoscope.experiment.RatingSplit;
import kinoscope.experiment.TestBed;
import kinoscope.experiment.Training;
import kinoscope.experiment.recipe.Recipe;
import kinoscope.experiment.recipe.Recipes;
import kinoscope.model.file.ModelFile;
import kinoscope.model.file.StoredModel;
import kinoscope.model.file.TrainingRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains a model and stores it. */
@Command(
        name = "train",
        description = {
            "Train a model on all ratings but those of the protocol's test part, and store it.",
            "Models that know epochs choose theirs on the validation part first: by RMSE if they predict stars, else by"
                    + " NDCG@10. They leave FILE.checkpoint while they train; the same command resumes an interrupted"
                    + " training."
        },
        mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
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
            defaultValue = TestBed.NCF,
            converter = ProtocolName.class,
            description = "ncf: the last item of each user is for testing; full: the newest tenth; rmse: predicted"
                    + " stars, see --split (default: ${DEFAULT-VALUE}).")
    private String protocol;

    @Option(
            names = "--split",
            paramLabel = "NAME",
            converter = SplitName.class,
            description = "Which ratings rmse holds out: random-90 leaves 90 %% for training, random-80 80 %%; u1 to u5"
                    + " are parts that ML-100K ships (default: random-90).")
    private RatingSplit split;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE|DIR",
            description = "Where the model goes; in an existing folder, the file's name tells epoch and validation.")
    private Path out;

    @Option(
            names = "--train-only",
            description = "Keep the model that was chosen on validation, which knows the training part alone.")
    private boolean trainOnly;

    @Option(names = "--fixed-epochs", description = "Train for exactly --epochs passes, without validation.")
    private boolean fixedEpochs;

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
        boolean folder = Files.isDirectory(out);
        Path base = folder ? out.resolve(recipe.name() + "-" + division.fileName()) : out;
        Training training = training(base);
        requireWritable(out);
        Datasets.Loaded loaded = data.load();
        if (recipe.seesItems()) {
            posters.show(loaded, training::seeing);
        }
        StoredModel model = training.run(division.divide(loaded, seed));
        Path file = folder ? out.resolve(base.getFileName() + suffix(model.record())) : out;
        ModelFile.save(file, model);
        training.removeCheckpoints();
        PrintWriter writer = spec.commandLine().getOut();
        writer.println(ModelText.of(model));
        writer.println(file);
        return ExitCode.OK;
    }

    private Division division() {
        Division division = Division.of(spec.commandLine(), protocol, split, RatingSplit.RANDOM_90);
        if (division.split() != null) {
            try {
                Recipes.requireStars(recipe);
            } catch (IllegalArgumentException e) {
                throw new ParameterException(spec.commandLine(), e.getMessage(), e);
            }
        }
        return division;
    }

    private Training training(Path base) {
        if (trainOnly && fixedEpochs) {
            throw new ParameterException(
                    spec.commandLine(), "--train-only chooses an epoch, --fixed-epochs does not: give one of them");
        }
        Map<String, String> options = new LinkedHashMap<>(ModelOptions.given(spec.commandLine()));
        if (recipe.defaults().containsKey(ModelOptions.SEED)) {
            options.put(ModelOptions.SEED, String.valueOf(seed));
        }
        EpochRule rule = trainOnly ? EpochRule.KEEP : fixedEpochs ? EpochRule.FIXED : EpochRule.CHOOSE;
        try {
            return new Training(recipe, options, rule, data.name(), base, ConsoleProgress::new);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private static String suffix(TrainingRecord record) {
        String epoch = record.epoch() == 0 ? "" : "-epoch-" + record.epoch();
        String validation = record.metric().isEmpty()
                ? ""
                : String.format(
                        Locale.ROOT,
                        "-%s-%.4f",
                        record.metric().toLowerCase(Locale.ROOT).replace("@", "-at-"),
                        record.validation());
        return epoch + validation + ".kinoscope";
    }

    /** A place that cannot be written is an error before the training, not after it. */
    private static void requireWritable(Path file) {
        Path place = file.toAbsolutePath().normalize();
        while (place != null && !Files.exists(place)) {
            place = place.getParent();
        }
        boolean folderWhereNeeded =
                Files.isDirectory(place) || place.equals(file.toAbsolutePath().normalize());
        if (!folderWhereNeeded || !Files.isWritable(place)) {
            throw InputException.of(file, "cannot be written: " + place + " is not a folder to write in");
        }
    }
}
