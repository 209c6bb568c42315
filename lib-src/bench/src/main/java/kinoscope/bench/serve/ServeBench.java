package kinoscope.bench.serve;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kinoscope.bench.measure.BenchCommand;
import kinoscope.data.InputException;
import kinoscope.experiment.Json;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Puts the demo server under a steady load and writes {@code output/bench-serve.json}. */
@Command(name = "./kinoscope bench serve")
public final class ServeBench implements Callable<Integer> {
    private static final int FIRST_SECONDS = 5;
    private static final int PARTS = 4;
    private static final int MOST_PER_SECOND = 100_000;
    private static final int LONGEST_SECONDS = 86_400;
    private static final int MOST_PICKS = 200;
    private static final long SEED = 42;

    @CommandLine.Spec
    private CommandSpec spec;

    @Option(names = "--data", defaultValue = "sample")
    private String data;

    @Option(names = "--model", defaultValue = "ease")
    private String model;

    @Option(names = "--requests-per-second", defaultValue = "200")
    private int perSecond;

    @Option(names = "--seconds", defaultValue = "60")
    private int seconds;

    @Option(names = "--picks", defaultValue = "10")
    private int picks;

    private ServeBench() {}

    /**
     * Measures.
     *
     * @param arguments see {@code ./kinoscope bench --help}
     * @return exit status: 0 fine, 1 failed or a request was not answered, 2 bad input or usage
     */
    public static int run(String... arguments) {
        return BenchCommand.execute(new ServeBench(), arguments);
    }

    @Override
    public Integer call() {
        BenchCommand.require(spec, "--requests-per-second", perSecond, 1, MOST_PER_SECOND);
        BenchCommand.require(spec, "--seconds", seconds, PARTS, LONGEST_SECONDS);
        BenchCommand.require(spec, "--picks", picks, 1, MOST_PICKS);
        Path home = Path.of(System.getProperty("kinoscope.home"));
        List<String> options =
                List.of("--data", data, "--model", model, "--requests-per-second", String.valueOf(2 * perSecond));
        ServeReport report;
        try (ServerProcess server = ServerProcess.start(home, options)) {
            report = measured(server);
        } catch (IOException e) {
            throw new InputException("the server cannot be measured: " + e.getMessage(), e);
        }
        PrintWriter out = spec.commandLine().getOut();
        report.print(out);
        out.flush();
        Json.write(home.resolve("output").resolve("bench-serve.json"), report);
        boolean fine = report.parts().stream().allMatch(part -> part.errors() == 0);
        return fine ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private ServeReport measured(ServerProcess server) throws IOException {
        Visitors visitors = new Visitors(server.address(), model, picks, SEED);
        List<ServeReport.Part> parts = new ArrayList<>();
        parts.add(part("first " + FIRST_SECONDS + " s", FIRST_SECONDS * perSecond, server, visitors));
        for (int k = 1; k <= PARTS; k++) {
            parts.add(part(k + " of " + PARTS, seconds * perSecond / PARTS, server, visitors));
        }
        return new ServeReport(data, model, picks, perSecond, server.startSeconds(), parts);
    }

    private ServeReport.Part part(String name, int requests, ServerProcess server, Visitors visitors) {
        double before = server.cpuSeconds();
        OpenLoop.Outcome outcome = new OpenLoop(perSecond, requests).run(request -> visitors.next());
        double cpuMillis = (server.cpuSeconds() - before) * 1000 / requests;
        return new ServeReport.Part(name, outcome.latencies(), outcome.errors(), cpuMillis, server.heapBytes() / 1e6);
    }
}
