package kinoscope.spark.cli;

import java.util.concurrent.Callable;
import kinoscope.spark.als.AlsJob;
import kinoscope.spark.als.AlsKind;
import kinoscope.spark.als.AlsOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fits factors. */
@Command(
        name = AlsJob.NAME,
        description = "Fit vectors of users and movies to the training part, by alternating least squares.",
        mixinStandardHelpOptions = true)
final class AlsCommand implements Callable<Integer> {
    private static final AlsOptions USUAL = AlsOptions.defaults(AlsKind.EXPLICIT);

    @Spec
    private CommandSpec spec;

    @Mixin
    private SessionOptions session;

    @Option(
            names = "--implicit",
            description = "Of likes, which are ratings with three stars or more, instead of stars.")
    private boolean implicit;

    @Option(names = "--factors", paramLabel = "N", description = "Width of the vectors (default: 32).")
    private int factors = USUAL.factors();

    @Option(
            names = "--regularization",
            paramLabel = "X",
            description = "Weight of the penalty of vectors (default: 0.08; --implicit: 0.1).")
    private Double regularization;

    @Option(
            names = "--alpha",
            paramLabel = "X",
            description = "With --implicit: what a like adds to the weight of a pair (default: 1).")
    private Double alpha;

    @Option(names = "--iterations", paramLabel = "N", description = "How often both sides are solved (default: 10).")
    private int iterations = USUAL.iterations();

    @Option(
            names = "--blocks",
            paramLabel = "N",
            description = "Blocks of users and of movies, each a task (default: 10; at a billion ratings 100 or more).")
    private int blocks = USUAL.blocks();

    @Option(
            names = "--damping",
            paramLabel = "X",
            description =
                    "Ratings without a deviation, added to those of each user and movie for the biases that are taken "
                            + "first; Infinity for none (default: 500).")
    private double damping = USUAL.damping();

    @Option(
            names = "--last-damping",
            paramLabel = "X",
            description = "The same for the biases of what the vectors leave (default: 2).")
    private double lastDamping = USUAL.lastDamping();

    @Option(names = "--seed", paramLabel = "N", description = "Of the starting vectors (default: 1).")
    private long seed = USUAL.seed();

    @Override
    public Integer call() {
        AlsOptions options = Checked.options(this::options);
        session.run(files -> new AlsJob(options), spec.commandLine().getOut());
        return 0;
    }

    private AlsOptions options() {
        AlsOptions usual = AlsOptions.defaults(implicit ? AlsKind.IMPLICIT : AlsKind.EXPLICIT);
        return usual.withFactors(factors)
                .withRegularization(regularization == null ? usual.regularization() : regularization)
                .withAlpha(alpha == null ? usual.alpha() : alpha)
                .withIterations(iterations)
                .withBlocks(blocks)
                .withDamping(damping, lastDamping)
                .withSeed(seed);
    }
}
