package kinoscope.bench.als;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kinoscope.bench.measure.BenchCommand;
import kinoscope.data.Datasets;
import kinoscope.data.InputException;
import kinoscope.data.synthetic.BulkOptions;
import kinoscope.experiment.Json;
import kinoscope.model.factor.BiasedAlsOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Measures ALS with biases, beside Spark where there is one, and writes {@code output/bench-als.json}. */
@Command(name = "./kinoscope bench als")
public final class AlsBench implements Callable<Integer> {
    /** The data set that is invented where it is missing: 25 million ratings in the shape of ML-25M. */
    static final String INVENTED = "synth-25m";

    private static final int WIDEST = 1024;
    private static final int MOST_THREADS = 1024;
    private static final int MOST_EPOCHS = 1000;

    @CommandLine.Spec
    private CommandSpec spec;

    @Option(names = "--data", defaultValue = INVENTED)
    private String data;

    @Option(names = "--factors", defaultValue = "10,32,64", split = ",")
    private List<Integer> factors;

    @Option(names = "--threads", defaultValue = "1,2", split = ",")
    private List<Integer> threads;

    @Option(names = "--epochs", defaultValue = "9")
    private int epochs;

    @Option(names = "--spark-classpath", defaultValue = "")
    private String sparkClassPath;

    @Option(names = "--spark-heap", defaultValue = "8g")
    private String sparkHeap;

    @Option(names = "--spark-regularization", defaultValue = ".05")
    private double sparkRegularization;

    private AlsBench() {}

    /**
     * Measures.
     *
     * @param arguments see {@code ./kinoscope bench --help}; the launcher adds {@code --spark-classpath JARS}
     * @return exit status: 0 fine, 1 failed, 2 bad input or usage
     */
    public static int run(String... arguments) {
        return BenchCommand.execute(new AlsBench(), arguments);
    }

    @Override
    public Integer call() {
        requireAll("--factors", factors, 1, WIDEST);
        requireAll("--threads", threads, 1, MOST_THREADS);
        requireAll("--epochs", List.of(epochs), 2, MOST_EPOCHS);
        if (!(sparkRegularization > 0)) {
            throw new ParameterException(
                    spec.commandLine(), "--spark-regularization must be above 0, not " + sparkRegularization);
        }
        Path home = Path.of(System.getProperty("kinoscope.home"));
        if (data.equals(INVENTED)
                && new Datasets(home, System.getenv()).find(data).isEmpty()) {
            invent(home.resolve("data").resolve(INVENTED));
        }
        AlsReport report = measured(home);
        PrintWriter out = spec.commandLine().getOut();
        report.print(out);
        out.flush();
        Json.write(home.resolve("output").resolve("bench-als.json"), report);
        return ExitCode.OK;
    }

    private AlsReport measured(Path home) {
        BiasedAlsOptions options = BiasedAlsOptions.defaults();
        try {
            BenchData split = BenchData.load(data, home, options.seed());
            return new AlsComparison(options, factors, threads, epochs)
                    .run(split, new Spark(sparkClassPath, sparkHeap, sparkRegularization));
        } catch (OutOfMemoryError e) {
            throw new InputException("the heap is too small for " + data + "; raise it with --heap", e);
        }
    }

    private void invent(Path folder) {
        spec.commandLine().getErr().println("inventing 25 million ratings in " + folder + " (700 MB), once");
        spec.commandLine().getErr().flush();
        InventedRatings.write(folder, BulkOptions.defaults().ratings());
    }

    private void requireAll(String option, List<Integer> values, int least, int most) {
        for (int value : values) {
            BenchCommand.require(spec, option, value, least, most);
        }
    }
}
