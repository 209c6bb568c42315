package kinoscope.bench.ncf;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kinoscope.bench.measure.BenchCommand;
import kinoscope.data.Dataset;
import kinoscope.data.Datasets;
import kinoscope.experiment.Json;
import kinoscope.model.neural.NcfArchitecture;
import kinoscope.model.neural.NcfOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares the engines that train NCF and writes {@code output/bench-ncf.json}. */
@Command(name = "./kinoscope bench ncf")
public final class NcfBench implements Callable<Integer> {
    private static final int FEWEST_SAMPLES = 10_000;
    private static final int MOST_SAMPLES = 100_000_000;

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", defaultValue = "sample")
    private String data;

    @Option(names = "--samples", defaultValue = "512000")
    private int samples;

    @Option(names = "--model", defaultValue = "neumf")
    private NcfArchitecture model;

    @Option(names = "--batch", defaultValue = "256")
    private int batch;

    private NcfBench() {}

    /**
     * Compares.
     *
     * @param arguments {@code [--data NAME] [--samples N] [--model neumf|gmf|mlp] [--batch N]}
     * @return exit status: 0 fine, 1 failed, 2 bad input or usage
     */
    public static int run(String... arguments) {
        return BenchCommand.execute(new NcfBench(), arguments);
    }

    @Override
    public Integer call() {
        BenchCommand.require(spec, "--samples", samples, FEWEST_SAMPLES, MOST_SAMPLES);
        BenchCommand.require(spec, "--batch", batch, 1, samples / 100);
        Path home = Path.of(System.getProperty("kinoscope.home"));
        Dataset dataset = Datasets.load(data, home);
        NcfOptions options = NcfOptions.defaults().withArchitecture(model).withBatchSize(batch);
        NcfReport report = new NcfComparison(options, Contestant.all(), new PyTorch(PyTorch.COMMANDS))
                .run(dataset.ratings(), dataset.title(), samples);
        PrintWriter out = spec.commandLine().getOut();
        report.print(out);
        out.flush();
        Json.write(home.resolve("output").resolve("bench-ncf.json"), report);
        return ExitCode.OK;
    }
}
