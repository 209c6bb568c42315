package kinoscope.spark.cli;

import java.util.concurrent.Callable;
import kinoscope.profile.FineTuneOptions;
import kinoscope.spark.finetune.FineTuneSetJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Draws the set for fine-tuning. */
@Command(
        name = FineTuneSetJob.NAME,
        description =
                "Draw the set that fine-tunes a model: movies of each user's actual positive and negative genres.",
        mixinStandardHelpOptions = true)
final class FineTuneSetCommand implements Callable<Integer> {
    private static final FineTuneOptions USUAL = FineTuneOptions.defaults();

    @Spec
    private CommandSpec spec;

    @Mixin
    private SessionOptions session;

    @Option(names = "--positives", paramLabel = "N", description = "Positives of a user, at most (default: 9).")
    private int positives = USUAL.positivesPerUser();

    @Option(names = "--negatives", paramLabel = "N", description = "Negatives for each positive (default: 3).")
    private int negatives = USUAL.negativesPerPositive();

    @Option(names = "--seed", paramLabel = "N", description = "The seed of all draws (default: 42).")
    private long seed = USUAL.seed();

    @Override
    public Integer call() {
        FineTuneOptions options = Checked.options(() -> new FineTuneOptions(
                positives, negatives, USUAL.mixedNegatives(), USUAL.shortage(), USUAL.replayShare(), seed));
        session.run(files -> new FineTuneSetJob(options), spec.commandLine().getOut());
        return 0;
    }
}
