package kinoscope.spark.cli;

import java.util.concurrent.Callable;
import kinoscope.spark.recommend.RecommendJob;
import kinoscope.spark.recommend.RecommendOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Recommends movies to everybody. */
@Command(
        name = RecommendJob.NAME,
        description = "Find the best movies for every user, from the factors of 'als'.",
        mixinStandardHelpOptions = true)
final class RecommendCommand implements Callable<Integer> {
    private static final RecommendOptions USUAL = RecommendOptions.defaults();

    @Spec
    private CommandSpec spec;

    @Mixin
    private SessionOptions session;

    @Option(names = "--k", paramLabel = "N", description = "How many movies to each user (default: 10).")
    private int k = USUAL.k();

    @Option(
            names = "--block",
            paramLabel = "N",
            description = "Movies whose factors are sent to the executors at a time (default: 262144).")
    private int block = USUAL.block();

    @Override
    public Integer call() {
        RecommendOptions options = Checked.options(() -> new RecommendOptions(k, block));
        session.run(files -> new RecommendJob(options), spec.commandLine().getOut());
        return 0;
    }
}
