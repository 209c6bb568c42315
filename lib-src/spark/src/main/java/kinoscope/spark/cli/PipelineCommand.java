package kinoscope.spark.cli;

import java.util.List;
import java.util.concurrent.Callable;
import kinoscope.spark.card.CardJob;
import kinoscope.spark.job.Job;
import kinoscope.spark.sample.SampleJob;
import kinoscope.spark.sample.SampleOptions;
import kinoscope.spark.split.SplitJob;
import kinoscope.split.HashedSplitter;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs all jobs. */
@Command(
        name = "pipeline",
        description =
                "Run all jobs, one after the other; those that are done are passed over, so that the same command goes "
                        + "on where one was lost.",
        mixinStandardHelpOptions = true)
final class PipelineCommand implements Callable<Integer> {
    private static final SampleOptions USUAL = SampleOptions.defaults();

    @Spec
    private CommandSpec spec;

    @Mixin
    private SessionOptions session;

    @Mixin
    private SourceOptions source;

    @Mixin
    private DrawOptions draws;

    @Override
    public Integer call() {
        session.runAll(this::steps, spec.commandLine().getOut());
        return 0;
    }

    /** Each after those whose tables it reads. */
    private List<Job> steps(Configuration files) {
        SampleOptions sampling = Checked.options(
                () -> USUAL.withSampling(draws.sampling(USUAL.sampling().bands())));
        return List.of(
                source.job(files), new CardJob(), new SplitJob(HashedSplitter.defaults()), new SampleJob(sampling));
    }
}
