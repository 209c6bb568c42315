package kinoscope.bench.ncf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kinoscope.bench.measure.ChildProcess;
import kinoscope.bench.measure.Elapsed;
import kinoscope.data.InputException;
import kinoscope.experiment.Json;

/** The same training in a process of Python's, where there is one with PyTorch. */
final class PyTorch {
    /** The name in the report. */
    static final String NAME = "PyTorch";

    /** The usual names of Python. */
    static final List<String> COMMANDS = List.of("python3", "/usr/bin/python3");

    private static final int LONGEST_MINUTES = 10;

    private final List<String> commands;

    /**
     * Nothing is started yet.
     *
     * @param commands names or paths of Python, tried in this order
     */
    PyTorch(List<String> commands) {
        this.commands = List.copyOf(commands);
    }

    /**
     * A measurement, or none, and a line that says where it comes from or why there is none.
     *
     * @param measurement on one thread
     * @param note for the report
     */
    record Outcome(Optional<Measurement> measurement, String note) {}

    /** What the program prints. */
    private record Printed(long samples, double wallSeconds, double cpuSeconds, double heldOutLoss, String torch) {}

    /** Runs the program with the first command that can. */
    Outcome measure(InstanceFiles files) {
        List<String> reasons = new ArrayList<>();
        for (String command : commands) {
            try {
                Printed printed = run(command, files.folder());
                Elapsed elapsed = new Elapsed(printed.wallSeconds(), printed.cpuSeconds());
                return new Outcome(
                        Optional.of(new Measurement(NAME, printed.samples(), elapsed, printed.heldOutLoss())),
                        NAME + " " + printed.torch() + " by " + command + ", a process of its own");
            } catch (IOException | InputException e) {
                reasons.add(command + ": " + e.getMessage());
            }
        }
        return new Outcome(Optional.empty(), NAME + " is left out: " + String.join("; ", reasons));
    }

    private static Printed run(String command, Path folder) throws IOException {
        String program = folder.resolve(InstanceFiles.PROGRAM).toString();
        Path printed = new ChildProcess(
                        List.of(command, program, folder.toString()), Map.of("OMP_NUM_THREADS", "1"), LONGEST_MINUTES)
                .run(folder);
        return Json.read(printed, Printed.class, "a measurement");
    }
}
