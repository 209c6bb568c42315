package kinoscope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import kinoscope.bench.als.AlsBench;
import kinoscope.bench.ncf.NcfBench;
import kinoscope.bench.serve.ServeBench;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the measurements that a pattern names and writes {@code output/bench.json}, compares engines for NCF or ALS, or
 * puts the demo server under load. */
public final class Bench {
    private static final Map<String, Function<String[], Integer>> COMMANDS =
            Map.of("ncf", NcfBench::run, "als", AlsBench::run, "serve", ServeBench::run);

    private Bench() {}

    /**
     * Measures.
     *
     * @param arguments {@code [--data NAME] [PATTERN...]}, or {@code ncf} and the options of {@link NcfBench}, or
     *     {@code als} and those of {@link AlsBench}, or {@code serve} and those of {@link ServeBench}
     */
    public static void main(String[] arguments) throws RunnerException, IOException {
        Function<String[], Integer> command = arguments.length == 0 ? null : COMMANDS.get(arguments[0]);
        if (command != null) {
            System.exit(command.apply(Arrays.copyOfRange(arguments, 1, arguments.length)));
        }
        Path output = Path.of(System.getProperty("kinoscope.home")).resolve("output");
        Files.createDirectories(output);
        ChainedOptionsBuilder options = new OptionsBuilder()
                .mode(Mode.Throughput)
                .timeUnit(TimeUnit.SECONDS)
                .forks(1)
                .warmupIterations(1)
                .warmupTime(TimeValue.seconds(3))
                .measurementIterations(3)
                .measurementTime(TimeValue.seconds(3))
                .addProfiler(CpuProfiler.class)
                .resultFormat(ResultFormatType.JSON)
                .result(output.resolve("bench.json").toString());
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--data") && i + 1 < arguments.length) {
                options.param("data", arguments[++i]);
            } else if (arguments[i].startsWith("-")) {
                System.err.println("kinoscope: unknown option " + arguments[i] + " (try ./kinoscope bench --help)");
                System.exit(2);
            } else {
                options.include(".*(?i:" + arguments[i] + ").*");
            }
        }
        new Runner(options.build()).run();
    }
}
