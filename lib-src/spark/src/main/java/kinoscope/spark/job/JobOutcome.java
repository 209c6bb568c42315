package kinoscope.spark.job;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a job has made.
 *
 * @param rows the rows of each table that it wrote and of what it left out, by name
 * @param notes what later steps and readers should know, by name
 */
public record JobOutcome(Map<String, Long> rows, Map<String, String> notes) {
    /** Copies the maps; they keep their order. */
    public JobOutcome {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
    }
}
