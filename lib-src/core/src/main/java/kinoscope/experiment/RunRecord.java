package kinoscope.experiment;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kinoscope.data.AtomicFiles;
import kinoscope.data.Dataset;
import kinoscope.data.InputException;

/**
 * What a run was and what came of it, enough to run it again: {@code run.json}.
 *
 * @param started when it began, UTC, to the second
 * @param seconds how long it took
 * @param data what it ran on
 * @param seed the seed of everything drawn
 * @param options the options by name
 * @param versions the versions in use, see {@link Versions}
 * @param steps what was done, in order
 * @param results the metrics, each with its protocol, split, seed and n
 */
public record RunRecord(
        String started,
        double seconds,
        Data data,
        long seed,
        Map<String, String> options,
        Map<String, String> versions,
        List<Step> steps,
        List<ResultRow> results) {
    private static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .serializeSpecialFloatingPointValues()
            .create();

    /** Copies the collections. */
    public RunRecord {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
        steps = List.copyOf(steps);
        results = List.copyOf(results);
    }

    /**
     * The data of a run.
     *
     * @param name short name
     * @param synthetic whether they are invented
     * @param fingerprint SHA-256 of the ratings, see {@link kinoscope.data.Ratings#fingerprint()}
     * @param users the number of users
     * @param items the number of rated movies
     * @param ratings the number of ratings
     */
    public record Data(String name, boolean synthetic, String fingerprint, int users, int items, int ratings) {
        /** Describes a data set. */
        public static Data of(Dataset dataset) {
            return new Data(
                    dataset.name(),
                    dataset.synthetic(),
                    dataset.ratings().fingerprint(),
                    dataset.ratings().users().size(),
                    dataset.ratings().items().size(),
                    dataset.ratings().size());
        }
    }

    /**
     * One step of a run.
     *
     * @param name for instance the notebook's
     * @param seconds how long it took
     * @param outcome {@code "ok"}, or what went wrong
     */
    public record Step(String name, double seconds, String outcome) {}

    /** The present moment as {@link #started} writes it. */
    public static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Writes the record as JSON, atomically. */
    public void save(Path file) {
        AtomicFiles.writeString(file, GSON.toJson(this) + "\n");
    }

    /**
     * Reads a record.
     *
     * @throws InputException if the file is missing or no run record
     */
    public static RunRecord load(Path file) {
        try {
            RunRecord record = GSON.fromJson(Files.readString(file), RunRecord.class);
            if (record == null) {
                throw InputException.of(file, "is empty");
            }
            return record;
        } catch (IOException e) {
            throw InputException.of(file, "cannot be read");
        } catch (InputException e) {
            throw e;
        } catch (RuntimeException e) {
            // Gson wraps what a record says of missing parts in a plain RuntimeException.
            throw new InputException(file + ": is no run record", e);
        }
    }
}
