package kinoscope.spark.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A worker of a cluster.
 *
 * @param process which starts the executors
 * @param local the folder for what they shuffle
 */
record ClusterWorker(SparkProcess process, Path local) {
    /** The file of one task; the group is the shuffle. */
    private static final Pattern SHUFFLED = Pattern.compile("shuffle_([0-9]+)_[0-9]+_0\\.data");

    /** Whether several of its tasks have each finished a file of at least some bytes for other tasks to read, in one shuffle. */
    boolean hasShuffled(int tasks, long bytes) {
        try (Stream<Path> files = Files.walk(local)) {
            return files
                    .filter(file -> file.toFile().length() >= bytes)
                    .map(file -> SHUFFLED.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .collect(Collectors.groupingBy(name -> name.group(1), Collectors.counting()))
                    .values()
                    .stream()
                    .anyMatch(finished -> finished >= tasks);
        } catch (UncheckedIOException e) {
            // Spark removes folders while they are walked through.
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
