package kinoscope.spark.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A process with its output in a file. What is still running when this JVM ends is killed. */
final class SparkProcess {
    private static final Set<SparkProcess> STARTED = ConcurrentHashMap.newKeySet();
    private static final int LAST_LINES = 25;
    private static final Duration OFTEN = Duration.ofMillis(10);

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> STARTED.forEach(SparkProcess::kill)));
    }

    private final Process process;
    private final Path output;

    private SparkProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts a command; the file must not be there yet. */
    static SparkProcess start(ProcessBuilder command, Path output) {
        try {
            Files.createFile(output);
            SparkProcess started = new SparkProcess(
                    command.redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start(),
                    output);
            STARTED.add(started);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it has said so far, errors included. */
    List<String> output() {
        return lines(output);
    }

    /**
     * Waits for something that happens while it runs.
     *
     * @throws AssertionError if it ends before or the time is up
     */
    void await(String what, Duration limit, BooleanSupplier happened) {
        long end = System.nanoTime() + limit.toNanos();
        while (!happened.getAsBoolean()) {
            if (!process.isAlive()) {
                throw failure("ended before " + what);
            }
            if (System.nanoTime() > end) {
                throw failure("no " + what + " within " + limit.toSeconds() + " s");
            }
            pause();
        }
    }

    /**
     * Waits for its end.
     *
     * @throws AssertionError if it does not end well in time
     */
    void awaitSuccess(Duration limit) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw failure("not done within " + limit.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (process.exitValue() != 0) {
            throw failure("ended with status " + process.exitValue());
        }
    }

    /** Kills it and all that it has started, at once and without a chance to clean up; comes back when they are gone. */
    void kill() {
        List<ProcessHandle> family = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        family.forEach(ProcessHandle::destroyForcibly);
        family.forEach(member -> member.onExit().join());
        STARTED.remove(this);
    }

    /** With what all processes of its folder have said last, since the cause may be with another one. */
    private AssertionError failure(String what) {
        try (Stream<Path> files = Files.walk(output.getParent())) {
            String words = files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".log") || file.endsWith("stderr"))
                    .map(SparkProcess::lastWords)
                    .collect(Collectors.joining("\n"));
            return new AssertionError(output.getFileName() + ": " + what + "\n" + words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lastWords(Path file) {
        List<String> lines = lines(file);
        return "--- " + file + "\n"
                + String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }

    private static List<String> lines(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(OFTEN.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
