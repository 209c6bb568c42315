package kinoscope.spark.cli;

import java.util.concurrent.Callable;
import kinoscope.spark.card.CardJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Counts what was imported. */
@Command(
        name = CardJob.NAME,
        description = "Describe what was imported: sizes, density, quartiles, stars, genres.",
        mixinStandardHelpOptions = true)
final class CardCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SessionOptions session;

    @Override
    public Integer call() {
        session.run(files -> new CardJob(), spec.commandLine().getOut());
        return 0;
    }
}
