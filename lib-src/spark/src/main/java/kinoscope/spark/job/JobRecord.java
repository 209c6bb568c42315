package kinoscope.spark.job;

import java.util.Map;
import java.util.Objects;

/**
 * What a finished job was and what came of it: {@code record.json}, the last file that a job writes. A folder without one
 * is not finished.
 *
 * @param job the name
 * @param fingerprint of name, options and input: equal for equal output
 * @param input tells one input from another
 * @param options that the output depends on, by name
 * @param rows of each table and of what was left out, by name
 * @param notes what later steps should know, by name
 * @param started when it began, UTC, to the second
 * @param seconds how long it took
 * @param work what it took of the executors
 * @param master where it ran
 * @param partitions of a shuffle
 * @param versions in use, by name
 */
public record JobRecord(
        String job,
        String fingerprint,
        String input,
        Map<String, String> options,
        Map<String, Long> rows,
        Map<String, String> notes,
        String started,
        double seconds,
        TaskTotals work,
        String master,
        int partitions,
        Map<String, String> versions) {
    /** The file in the folder of a job. */
    public static final String FILE = "record.json";

    /** Refuses a record without the parts that later steps rely on. */
    public JobRecord {
        Objects.requireNonNull(job, "job");
        Objects.requireNonNull(fingerprint, "fingerprint");
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(notes, "notes");
    }
}
