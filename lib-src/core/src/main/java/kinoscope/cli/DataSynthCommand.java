package kinoscope.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import kinoscope.data.InputException;
import kinoscope.data.synthetic.BulkGenerator;
import kinoscope.data.synthetic.BulkOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes a large synthetic data set for measurements. */
@Command(
        name = "synth",
        description =
                "Write a synthetic data set in the layout and the shape of a large one; for measuring, not for results.",
        mixinStandardHelpOptions = true)
final class DataSynthCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--like",
            defaultValue = "ml-25m",
            paramLabel = "NAME",
            description = "Whose shape: ml-25m (default).")
    private String like;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write.")
    private Path out;

    @Option(
            names = "--ratings",
            paramLabel = "N",
            description = "How many ratings; users and movies are scaled with them (default: as in the data set).")
    private Integer ratings;

    @Option(
            names = "--parts",
            paramLabel = "N",
            description = "Files of ratings, in a folder 'ratings', as clusters like them (default: one, ratings.csv).")
    private int parts = 1;

    @Option(names = "--seed", paramLabel = "N", description = "Another seed gives other data.")
    private Long seed;

    @Override
    public Integer call() {
        if (!like.equals("ml-25m")) {
            throw new InputException("--like: no shape of that name, only ml-25m: '" + like + "'");
        }
        BulkGenerator generator = generator(options());
        try (ConsoleProgress progress = new ConsoleProgress("synth " + like)) {
            generator.generate(out, progress);
        }
        spec.commandLine().getOut().println(out);
        return ExitCode.OK;
    }

    private BulkGenerator generator(BulkOptions options) {
        try {
            return new BulkGenerator(options, parts);
        } catch (IllegalArgumentException e) {
            throw new InputException("--parts: " + e.getMessage(), e);
        }
    }

    private BulkOptions options() {
        BulkOptions usual = BulkOptions.defaults();
        try {
            return BulkOptions.ofRatings(
                    seed == null ? usual.seed() : seed, ratings == null ? usual.ratings() : ratings);
        } catch (IllegalArgumentException e) {
            throw new InputException("--ratings: " + e.getMessage(), e);
        }
    }
}
