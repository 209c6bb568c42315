package kinoscope.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kinoscope.data.InputException;

/**
 * What a notebook hands to the record of its run: {@code results.json} in the output folder.
 *
 * @param used what was decided while running, for instance which encoder {@code "auto"} stood for
 * @param rows the figures
 */
public record ResultsFile(Map<String, String> used, List<ResultRow> rows) {
    /** The file's name. */
    public static final String NAME = "results.json";

    /** Nothing handed over. */
    public static final ResultsFile NONE = new ResultsFile(Map.of(), List.of());

    /** Copies the collections. */
    public ResultsFile {
        used = Map.copyOf(used);
        rows = List.copyOf(rows);
    }

    /**
     * Removes the figures of an earlier run, so that no run records figures that are not its own.
     *
     * @throws InputException if the file cannot be removed
     */
    public static void clear(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw InputException.of(file, "cannot be removed");
        }
    }

    /** Writes the file into a folder, atomically; a figure that is not finite is null there. */
    public void save(Path folder) {
        Json.write(folder.resolve(NAME), this);
    }

    /**
     * Reads the file in a folder; {@link #NONE} if there is none.
     *
     * @throws InputException if the file is damaged
     */
    public static ResultsFile load(Path folder) {
        Path file = folder.resolve(NAME);
        return Files.exists(file) ? Json.read(file, ResultsFile.class, "results") : NONE;
    }
}
