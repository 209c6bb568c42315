package kinoscope.spark.cli;

import java.util.concurrent.Callable;
import kinoscope.spark.split.SplitJob;
import kinoscope.split.HashedSplitter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Divides what was imported into train, validation and test. */
@Command(
        name = SplitJob.NAME,
        description = "Divide what was imported into train, validation and test, by a hash of user and movie.",
        mixinStandardHelpOptions = true)
final class SplitCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SessionOptions session;

    @Mixin
    private ShareOptions shares;

    @Option(names = "--seed", paramLabel = "N", description = "Of the hash (default: 1).")
    private long seed = HashedSplitter.defaults().seed();

    @Override
    public Integer call() {
        HashedSplitter splitter = Checked.options(() -> shares.splitter(seed));
        session.run(files -> new SplitJob(splitter), spec.commandLine().getOut());
        return 0;
    }
}
