package kinoscope.experiment;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kinoscope.data.AtomicFiles;
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

    private static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .serializeSpecialFloatingPointValues()
            .create();

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

    /** Writes the file into a folder, atomically. */
    public void save(Path folder) {
        AtomicFiles.writeString(folder.resolve(NAME), GSON.toJson(this) + "\n");
    }

    /**
     * Reads the file in a folder; {@link #NONE} if there is none.
     *
     * @throws InputException if the file is damaged
     */
    public static ResultsFile load(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return NONE;
        }
        try {
            ResultsFile results = GSON.fromJson(Files.readString(file), ResultsFile.class);
            if (results == null) {
                throw InputException.of(file, "is empty");
            }
            return results;
        } catch (IOException e) {
            throw InputException.of(file, "cannot be read");
        } catch (InputException e) {
            throw e;
        } catch (RuntimeException e) {
            // Gson wraps what a record says of missing parts in a plain RuntimeException.
            throw new InputException(file + ": is no list of results", e);
        }
    }
}
