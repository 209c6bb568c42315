package kinoscope.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program in a process of its own, whose output is kept in a folder.
 *
 * @param command the program and its arguments
 * @param environment variables to add
 * @param longestMinutes after which it is ended
 */
public record ChildProcess(List<String> command, Map<String, String> environment, int longestMinutes) {
    /** Copies both. */
    public ChildProcess {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /**
     * Runs it to its end.
     *
     * @param folder where its output goes
     * @return the file with what it printed
     * @throws IOException if it cannot be started, does not end or fails; the message is one line, the last of its complaints
     *     that is not indented: where Python and Java name the cause
     */
    public Path run(Path folder) throws IOException {
        Path printed = folder.resolve("printed.json");
        Path complaints = folder.resolve("complaints.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(printed.toFile())
                .redirectError(complaints.toFile());
        builder.environment().putAll(environment);
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new IOException("it cannot be started", e);
        }
        try {
            if (!process.waitFor(longestMinutes, TimeUnit.MINUTES)) {
                throw new IOException("it is not done after " + longestMinutes + " minutes");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            throw new IOException(lastComplaint(complaints, process.exitValue()));
        }
        return printed;
    }

    private static String lastComplaint(Path complaints, int status) throws IOException {
        return Files.readString(complaints)
                .lines()
                .filter(line -> !line.isEmpty() && !Character.isWhitespace(line.charAt(0)))
                .reduce((earlier, later) -> later)
                .orElse("it ends with status " + status);
    }
}
