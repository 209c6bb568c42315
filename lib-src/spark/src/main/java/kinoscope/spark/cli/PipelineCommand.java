package kinoscope.spark.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kinoscope.data.InputException;
import kinoscope.profile.FineTuneOptions;
import kinoscope.spark.als.AlsJob;
import kinoscope.spark.als.AlsKind;
import kinoscope.spark.als.AlsOptions;
import kinoscope.spark.card.CardJob;
import kinoscope.spark.evaluate.EvaluateJob;
import kinoscope.spark.evaluate.EvaluateOptions;
import kinoscope.spark.export.ExportJob;
import kinoscope.spark.export.ExportOptions;
import kinoscope.spark.finetune.FineTuneSetJob;
import kinoscope.spark.job.Job;
import kinoscope.spark.profile.ProfileOptions;
import kinoscope.spark.profile.ProfilesJob;
import kinoscope.spark.recommend.RecommendJob;
import kinoscope.spark.recommend.RecommendOptions;
import kinoscope.spark.sample.SampleJob;
import kinoscope.spark.sample.SampleOptions;
import kinoscope.spark.split.SplitJob;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Mixin
    private ShareOptions shares;

    @Option(
            names = "--vectors",
            paramLabel = "FILE|DIR|URL",
            description = "Vectors of movies, for 'profiles' and 'finetune-set', which are left out without.")
    private String vectors;

    @Option(names = "--until", paramLabel = "JOB", description = "The last job to run (default: all of them).")
    private String until;

    @Override
    public Integer call() {
        session.runAll(files -> wanted(steps(files)), spec.commandLine().getOut());
        return 0;
    }

    private List<Job> wanted(List<Job> steps) {
        if (until == null) {
            return steps;
        }
        List<String> names = steps.stream().map(Job::name).toList();
        int last = names.indexOf(until);
        if (last < 0) {
            String more =
                    vectors != null ? "" : ", and with --vectors also " + ProfilesJob.NAME + ", " + FineTuneSetJob.NAME;
            throw new InputException("--until: no job '" + until + "' among " + String.join(", ", names) + more);
        }
        return steps.subList(0, last + 1);
    }

    /** Each after those whose tables it reads. */
    private List<Job> steps(Configuration files) {
        SampleOptions sampling = Checked.options(
                () -> USUAL.withSampling(draws.sampling(USUAL.sampling().bands())));
        long seed = sampling.sampling().seed();
        List<Job> steps = new ArrayList<>();
        steps.add(source.job(files));
        steps.add(new CardJob());
        steps.add(new SplitJob(Checked.options(() -> shares.splitter(seed))));
        steps.add(new SampleJob(sampling));
        if (vectors != null) {
            steps.add(ProfilesJob.of(vectors, ProfileOptions.defaults(), files));
            steps.add(new FineTuneSetJob(FineTuneOptions.defaults().withSeed(seed)));
        }
        steps.add(new AlsJob(AlsOptions.defaults(AlsKind.EXPLICIT).withSeed(seed)));
        steps.add(new RecommendJob(RecommendOptions.defaults()));
        steps.add(new EvaluateJob(EvaluateOptions.defaults()));
        steps.add(new ExportJob(ExportOptions.defaults()));
        return steps;
    }
}
