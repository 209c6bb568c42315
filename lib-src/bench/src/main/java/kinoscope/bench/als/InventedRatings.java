package kinoscope.bench.als;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kinoscope.bench.measure.ChildProcess;
import kinoscope.bench.measure.TemporaryFolder;
import kinoscope.data.InputException;

/** Invents ratings in a process of its own: a heap that was used for that has no room left to measure in. */
final class InventedRatings {
    private static final int LONGEST_MINUTES = 30;

    private InventedRatings() {}

    /**
     * Writes a data set in the shape of ML-25M, as {@code ./kinoscope data synth} does.
     *
     * @param folder where; made if it is missing
     * @param ratings about how many
     * @throws InputException if it cannot be written
     */
    static void write(Path folder, long ratings) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "kinoscope.cli.Kinoscope",
                "data",
                "synth",
                "--out",
                folder.toAbsolutePath().toString(),
                "--ratings",
                String.valueOf(ratings));
        try (TemporaryFolder place = TemporaryFolder.make("kinoscope-synth")) {
            new ChildProcess(command, Map.of(), LONGEST_MINUTES).run(place.path());
        } catch (IOException e) {
            throw InputException.of(folder, "cannot be filled with invented ratings: " + e.getMessage());
        }
    }
}
