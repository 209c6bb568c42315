package kinoscope.experiment;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    /** Copies the collections; the maps keep their order, so that equal runs give equal files. */
    public RunRecord {
        Objects.requireNonNull(started, "started");
        Objects.requireNonNull(data, "data");
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
        Json.write(file, this);
    }

    /**
     * Reads a record.
     *
     * @throws InputException if the file is missing or no run record
     */
    public static RunRecord load(Path file) {
        return Json.read(file, RunRecord.class, "a run record");
    }
}
