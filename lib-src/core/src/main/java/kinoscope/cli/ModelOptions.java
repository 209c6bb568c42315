package kinoscope.cli;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kinoscope.experiment.recipe.Recipe;
import kinoscope.experiment.recipe.Recipes;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options of all models on the command line; whether the chosen model has them is for its recipe to say. */
final class ModelOptions {
    /** Given to splits and draws as well, so that every model takes it. */
    static final String SEED = "seed";

    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("factors", "width of the vectors"),
            Map.entry(
                    "layers", "widths of the perceptron, user and item vectors joined first; rating-mlp: half of them"),
            Map.entry(
                    "inputs",
                    "what the network is told: user, gender, age, occupation, movie, genres or genre-combination"),
            Map.entry("vector-dropout", "share of the numbers of vectors dropped while training"),
            Map.entry("schedule", "how the step size changes by epochs: constant, cosine or plateau"),
            Map.entry("weight-decay", "weight of the L2 penalty on all weights in every step"),
            Map.entry("biases", "whether user and movie have biases, true or false"),
            Map.entry("product", "whether the product of the vectors is added, true or false"),
            Map.entry("hidden-ids", "share of ids withheld while training, to learn about unknown users and movies"),
            Map.entry("visual-hidden", "width of the hidden layer between a poster and its projection, 0 for none"),
            Map.entry("optimizer", "adam, rmsprop or sgd; NCF also adam-pytorch"),
            Map.entry("learning-rate", "size of a step"),
            Map.entry("learning-rate-decay", "factor of the step size from each epoch to the next"),
            Map.entry("batch-size", "interactions in a step"),
            Map.entry("epochs", "passes over the data, at most where validation chooses"),
            Map.entry("patience", "epochs without a better validation before it stops, 0 for never"),
            Map.entry("regularization", "weight of the L2 penalty"),
            Map.entry("error-weight", "weight of squared errors"),
            Map.entry("bias-regularization", "weight of the L2 penalty on biases"),
            Map.entry("genre-regularization", "weight of the L2 penalty on vectors of genres"),
            Map.entry("global-mean", "whether the mean of all stars is taken off first, true or false"),
            Map.entry("joint-biases", "whether a bias is solved for together with its vector"),
            Map.entry("clip", "whether predicted stars are kept on the scale, true or false"),
            Map.entry("vector-regularization", "weight of the L2 penalty on the vectors of each interaction"),
            Map.entry("epsilon", "constant in the optimizer's denominator"),
            Map.entry("init", "how weights are drawn: paper or pytorch"),
            Map.entry("init-stddev", "spread of starting vectors"),
            Map.entry("alpha", "how much the GMF counts when it is joined with the MLP"),
            Map.entry("dropout", "share of hidden outputs dropped while training"),
            Map.entry("negatives", "unobserved items drawn for each rating; sequence: in a batch"),
            Map.entry("hidden", "width of the hidden layer"),
            Map.entry("memories", "how much each memory keeps from item to item"),
            Map.entry("engine", "fused or dl4j"),
            Map.entry("threads", "threads to compute on"),
            Map.entry("unobserved-weight", "weight of the pull of all scores to 0"),
            Map.entry("observed-penalty", "the penalty grows with the observed interactions alone, as in Spark MLlib"),
            Map.entry("frequency-scale", "growth of the penalty with the number of interactions"),
            Map.entry("l2", "weight of the L2 penalty"),
            Map.entry("decay", "in how many items an older one counts 1/e"),
            Map.entry("window", "how many of the newest items count"),
            Map.entry("weights-decay", "in how many items an older one loses all but 1/e of what is above the floor"),
            Map.entry("weights-floor", "what the oldest items still count"),
            Map.entry("weights-window", "how many of the newest items count"),
            Map.entry("similarity", "cosine or bm25"),
            Map.entry("shrinkage", "holds down similarities of rare items or users"),
            Map.entry("neighbors", "how many nearest rows count"));

    /** Beginnings of the names of options that belong to one of several networks. */
    private static final Map<String, String> STAGES =
            Map.of("gmf-", "GMF: ", "mlp-", "MLP: ", "tuning-", "after joining: ");

    private ModelOptions() {}

    /** Adds an option for each of the recipes' to a command, but for those of the same name that it has itself. */
    static void addTo(CommandSpec command, List<Recipe> recipes) {
        ArgGroupSpec.Builder group = ArgGroupSpec.builder()
                .heading("%nOptions of the models, with their defaults:%n")
                .validate(false)
                .order(1);
        for (String option : names(recipes)) {
            if (command.findOption("--" + option) != null) {
                continue;
            }
            group.addArg(OptionSpec.builder(spellings(option))
                    .paramLabel("VALUE")
                    .type(String.class)
                    .description(usedBy(option, recipes).replace("%", "%%"))
                    .build());
        }
        command.addArgGroup(group.build());
    }

    /** The options that were given, by name. */
    static Map<String, String> given(CommandLine command) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String option : names(Recipes.ALL)) {
            OptionSpec known = command.getCommandSpec().findOption("--" + option);
            if (known != null && known.group() != null && known.getValue() != null) {
                given.put(option, known.getValue());
            }
        }
        return given;
    }

    private static String[] spellings(String option) {
        return option.equals("batch-size") ? new String[] {"--batch-size", "--batch"} : new String[] {"--" + option};
    }

    private static Set<String> names(List<Recipe> recipes) {
        Set<String> names = new LinkedHashSet<>();
        recipes.forEach(recipe -> names.addAll(recipe.defaults().keySet()));
        names.remove(SEED);
        return names;
    }

    /** For instance {@code "width of the vectors (gmf, neumf: 8; ials: 128)"}. */
    private static String usedBy(String option, List<Recipe> recipes) {
        Map<String, String> modelsByDefault = recipes.stream()
                .filter(recipe -> recipe.defaults().containsKey(option))
                .collect(Collectors.toMap(
                        recipe -> recipe.defaults().get(option),
                        Recipe::name,
                        (first, second) -> first + ", " + second,
                        LinkedHashMap::new));
        return modelsByDefault.entrySet().stream()
                .map(entry -> entry.getValue() + ": " + entry.getKey())
                .collect(Collectors.joining("; ", meaning(option) + " (", ")"));
    }

    private static String meaning(String option) {
        for (Map.Entry<String, String> stage : STAGES.entrySet()) {
            if (option.startsWith(stage.getKey())) {
                return stage.getValue()
                        + meaning(option.substring(stage.getKey().length()));
            }
        }
        return Objects.requireNonNull(MEANINGS.get(option), option);
    }
}
