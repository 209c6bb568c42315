package kinoscope.experiment.search;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kinoscope.data.InputException;
import kinoscope.experiment.Json;
import kinoscope.experiment.ResultRow;
import kinoscope.experiment.RunRecord;
import kinoscope.experiment.Versions;

/**
 * A finished search: {@code search.json}.
 *
 * @param created when it was finished, UTC
 * @param seconds how long the trials took
 * @param data what it ran on
 * @param settings what decides the results, by name
 * @param versions the versions in use
 * @param metric what the values of trials are
 * @param trials how many have ended
 * @param stopped how many of them were given up
 * @param failed how many of them failed
 * @param best the best one
 * @param results of the final model on the test part
 */
public record SearchRecord(
        String created,
        double seconds,
        RunRecord.Data data,
        Map<String, String> settings,
        Map<String, String> versions,
        String metric,
        int trials,
        int stopped,
        int failed,
        Trial best,
        List<ResultRow> results) {
    /** The file's name. */
    public static final String NAME = "search.json";

    /** Copies the collections. */
    public SearchRecord {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
        results = List.copyOf(results);
    }

    /** Describes a search that ends now. */
    static SearchRecord of(
            SearchTask task,
            Map<String, String> settings,
            double seconds,
            List<Trial> trials,
            Trial best,
            List<ResultRow> results) {
        return new SearchRecord(
                RunRecord.now(),
                seconds,
                RunRecord.Data.of(task.bed().dataset()),
                settings,
                Versions.current(),
                task.objective().metric(),
                trials.size(),
                count(trials, Trial.State.STOPPED),
                count(trials, Trial.State.FAILED),
                best,
                results);
    }

    private static int count(List<Trial> trials, Trial.State state) {
        return (int) trials.stream().filter(trial -> trial.state() == state).count();
    }

    /** Whether this is the record of a search with these settings that came to so many trials. */
    boolean isOf(Map<String, String> others, List<Trial> ended) {
        return settings.equals(others) && trials == ended.size();
    }

    /** Writes the record as JSON, atomically. */
    void save(Path file) {
        Json.write(file, this);
    }

    /**
     * Reads a record.
     *
     * @throws InputException if the file is missing or no such record
     */
    public static SearchRecord load(Path file) {
        return Json.read(file, SearchRecord.class, "the record of a search");
    }
}
