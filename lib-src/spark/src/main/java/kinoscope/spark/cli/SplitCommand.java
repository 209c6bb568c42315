package kinoscope.spark.cli;

import java.util.concurrent.Callable;
import kinoscope.spark.split.SplitJob;
import kinoscope.split.HashedSplitter;
import kinoscope.split.SplitShares;
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
    private static final HashedSplitter USUAL = HashedSplitter.defaults();

    @Spec
    private CommandSpec spec;

    @Mixin
    private SessionOptions session;

    @Option(names = "--validation", paramLabel = "SHARE", description = "Of the ratings, from 0 (default: .1).")
    private double validation = USUAL.shares().validation();

    @Option(names = "--test", paramLabel = "SHARE", description = "Of the ratings, from 0 (default: .1).")
    private double test = USUAL.shares().test();

    @Option(names = "--seed", paramLabel = "N", description = "Of the hash (default: 1).")
    private long seed = USUAL.seed();

    @Override
    public Integer call() {
        HashedSplitter splitter = Checked.options(
                () -> new HashedSplitter(new SplitShares(1 - validation - test, validation, test), seed));
        session.run(files -> new SplitJob(splitter), spec.commandLine().getOut());
        return 0;
    }
}
