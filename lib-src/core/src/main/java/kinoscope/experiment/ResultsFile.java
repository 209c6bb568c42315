package kinoscope.experiment;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import kinoscope.data.AtomicFiles;
import kinoscope.data.InputException;

/** The figures that a notebook hands to the record of its run: {@code results.json} in the output folder. */
public final class ResultsFile {
    /** The file's name. */
    public static final String NAME = "results.json";

    private static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .serializeSpecialFloatingPointValues()
            .create();

    private ResultsFile() {}

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

    /** Writes the figures into a folder, atomically. */
    public static void save(Path folder, List<ResultRow> rows) {
        AtomicFiles.writeString(folder.resolve(NAME), GSON.toJson(rows) + "\n");
    }

    /**
     * Reads the figures from a folder; none if there is no file.
     *
     * @throws InputException if the file is damaged
     */
    public static List<ResultRow> load(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Arrays.asList(GSON.fromJson(Files.readString(file), ResultRow[].class));
        } catch (IOException e) {
            throw InputException.of(file, "cannot be read");
        } catch (JsonParseException | NullPointerException e) {
            throw new InputException(file + ": is no list of results", e);
        }
    }
}
