package kinoscope.spark.cli;

import java.util.concurrent.Callable;
import kinoscope.sample.RatingBands;
import kinoscope.spark.sample.SampleJob;
import kinoscope.spark.sample.SampleOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Samples labelled interactions. */
@Command(
        name = SampleJob.NAME,
        description = "Make labelled interactions of the training part: positives, and hard-first negatives by hash.",
        mixinStandardHelpOptions = true)
final class SampleCommand implements Callable<Integer> {
    private static final SampleOptions USUAL = SampleOptions.defaults();

    @Spec
    private CommandSpec spec;

    @Mixin
    private SessionOptions session;

    @Mixin
    private DrawOptions draws;

    @Option(
            names = "--bands",
            split = ",",
            paramLabel = "STARS",
            description =
                    "Stars from which a rating is a hard positive, a soft positive and a soft negative (default: 4,3,2).")
    private float[] bands = {
        USUAL.sampling().bands().hardPositive(),
        USUAL.sampling().bands().softPositive(),
        USUAL.sampling().bands().softNegative()
    };

    @Option(
            names = "--most-ratings",
            paramLabel = "N",
            description = "Users with more ratings are left out and counted (default: 1000000).")
    private long mostRatings = USUAL.mostRatings();

    @Override
    public Integer call() {
        SampleOptions options = Checked.options(this::options);
        session.run(files -> new SampleJob(options), spec.commandLine().getOut());
        return 0;
    }

    private SampleOptions options() {
        if (bands.length != 3) {
            throw new IllegalArgumentException("--bands needs three numbers, not " + bands.length);
        }
        return new SampleOptions(draws.sampling(new RatingBands(bands[0], bands[1], bands[2])), mostRatings);
    }
}
