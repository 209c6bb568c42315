package kinoscope.bench.als;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kinoscope.bench.measure.ChildProcess;
import kinoscope.bench.measure.Elapsed;
import kinoscope.data.InputException;
import kinoscope.data.RatingScale;
import kinoscope.experiment.Json;

/**
 * Spark MLlib's ALS in a process of its own, on one core or several.
 *
 * @param classPath its jars; blank where there are none
 * @param heap for its virtual machine, for instance {@code "8g"}
 * @param regularization its {@code regParam}, which it multiplies with the number of ratings of each user and item, above 0
 */
record Spark(String classPath, String heap, double regularization) {
    /** The name in the report. */
    static final String NAME = "Spark MLlib";

    /** Iterations of the training whose time is taken off. */
    static final int FEW = 1;

    private static final int LONGEST_MINUTES = 60;
    private static final List<String> OPENED = List.of(
            "java.base/java.lang",
            "java.base/java.lang.invoke",
            "java.base/java.lang.reflect",
            "java.base/java.io",
            "java.base/java.net",
            "java.base/java.nio",
            "java.base/java.util",
            "java.base/java.util.concurrent",
            "java.base/java.util.concurrent.atomic",
            "java.base/jdk.internal.ref",
            "java.base/sun.nio.ch",
            "java.base/sun.nio.cs",
            "java.base/sun.security.action",
            "java.base/sun.util.calendar");

    /**
     * What it took, or nothing, and a line that says where it comes from or why there is none.
     *
     * @param run one run, if there was one
     * @param note for the report
     */
    record Outcome(Optional<Run> run, String note) {}

    /**
     * One run.
     *
     * @param cores how many
     * @param iterations that the time is divided by
     * @param iteration mean of an iteration
     * @param testRmse after {@code iterations + FEW} iterations, predictions kept on the scale
     */
    record Run(int cores, int iterations, Elapsed iteration, double testRmse) {}

    /** What the program prints. */
    private record Printed(int iterations, double wallSeconds, double cpuSeconds, double testRmse, String spark) {}

    /**
     * Trains.
     *
     * @param files the split
     * @param scale that predictions are kept on
     * @param factors K
     * @param iterations how many, above {@link #FEW}
     */
    Outcome measure(SparkFiles files, RatingScale scale, int factors, int iterations, int cores) {
        try {
            Path printed = new ChildProcess(command(scale, factors, iterations, cores), Map.of(), LONGEST_MINUTES)
                    .run(files.path());
            Printed found = Json.read(printed, Printed.class, "a measurement");
            if (!(found.wallSeconds() > 0) || !(found.cpuSeconds() > 0)) {
                return leftOut(
                        found.iterations() + " iterations more take no time that shows: too few ratings to time");
            }
            Elapsed iteration =
                    new Elapsed(found.wallSeconds() / found.iterations(), found.cpuSeconds() / found.iterations());
            return new Outcome(
                    Optional.of(new Run(cores, found.iterations(), iteration, found.testRmse())),
                    NAME + " " + found.spark() + ", local[" + cores + "], a process of its own with " + heap
                            + " of heap, regParam " + regularization);
        } catch (IOException | InputException e) {
            return leftOut(e.getMessage());
        }
    }

    /** No run, and why. */
    static Outcome leftOut(String reason) {
        return new Outcome(Optional.empty(), NAME + " is left out: " + reason);
    }

    private List<String> command(RatingScale scale, int factors, int iterations, int cores) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx" + heap, "-Djdk.reflect.useDirectMethodHandle=false"));
        if (ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()) {
            // The linear algebra that Spark ships uses it too.
            command.add("--add-modules=jdk.incubator.vector");
        }
        OPENED.forEach(name -> command.add("--add-opens=" + name + "=ALL-UNNAMED"));
        command.addAll(List.of("-cp", classPath, SparkFiles.PROGRAM));
        Stream.of(cores, factors, regularization, FEW, iterations, scale.min(), scale.max())
                .map(String::valueOf)
                .forEach(command::add);
        return command;
    }
}
