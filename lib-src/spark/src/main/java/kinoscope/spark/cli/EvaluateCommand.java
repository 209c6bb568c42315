package kinoscope.spark.cli;

import java.util.concurrent.Callable;
import kinoscope.spark.evaluate.EvaluateJob;
import kinoscope.spark.evaluate.EvaluateOptions;
import kinoscope.split.HashedSplitter.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures factors. */
@Command(
        name = EvaluateJob.NAME,
        description =
                "Measure the factors of 'als' on held-out ratings: RMSE, MAE, and rankings of the full catalogue.",
        mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
    private static final EvaluateOptions USUAL = EvaluateOptions.defaults();

    @Spec
    private CommandSpec spec;

    @Mixin
    private SessionOptions session;

    @Option(
            names = "--part",
            paramLabel = "PART",
            description = "validation, to choose options by, or test, once at the end (default: test).")
    private String part = "test";

    @Option(names = "--k", paramLabel = "N", description = "Cutoff of the metrics (default: 10).")
    private int k = USUAL.k();

    @Override
    public Integer call() {
        EvaluateOptions options = Checked.options(() -> new EvaluateOptions(heldOut(), k));
        session.run(files -> new EvaluateJob(options), spec.commandLine().getOut());
        return 0;
    }

    private Part heldOut() {
        return switch (part) {
            case "validation" -> Part.VALIDATION;
            case "test" -> Part.TEST;
            default -> throw new IllegalArgumentException("--part: neither validation nor test: '" + part + "'");
        };
    }
}
