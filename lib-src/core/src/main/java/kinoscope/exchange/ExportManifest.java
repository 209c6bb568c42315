package kinoscope.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kinoscope.split.HashedSplitter;
import kinoscope.split.SplitShares;

/**
 * What an export holds and how it came about: its file {@value #FILE}.
 *
 * @param format of the export, {@value #FORMAT}
 * @param data the name of the folder that was imported
 * @param users share of the users whose rows were exported, (0, 1]; whether one is among them tells a hash of the id
 * @param split how the ratings were divided
 * @param tables the rows of each table, by name
 * @param steps the jobs behind it, in the order in which they ran
 */
public record ExportManifest(
        int format, String data, double users, SplitRule split, Map<String, Long> tables, List<Step> steps) {
    /** The only format so far. */
    public static final int FORMAT = 1;

    /** The file in the folder of an export. */
    public static final String FILE = "export.json";

    /**
     * Copies the parts.
     *
     * @throws IllegalArgumentException if the format is another one, or the share is out of its range
     */
    public ExportManifest {
        if (format != FORMAT) {
            throw new IllegalArgumentException("exports of format " + format + " cannot be read, only of " + FORMAT);
        }
        if (!(users > 0 && users <= 1)) {
            throw new IllegalArgumentException("the share of users must be above 0 and at most 1: " + users);
        }
        Objects.requireNonNull(data, "data");
        Objects.requireNonNull(split, "split");
        tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
        steps = List.copyOf(steps);
    }

    /**
     * The rule of {@link HashedSplitter}.
     *
     * @param train share of the ratings
     * @param validation share of the ratings
     * @param test share of the ratings
     * @param seed of the hash
     */
    public record SplitRule(double train, double validation, double test, long seed) {
        /** The rule of a splitter. */
        public static SplitRule of(HashedSplitter splitter) {
            SplitShares shares = splitter.shares();
            return new SplitRule(shares.train(), shares.validation(), shares.test(), splitter.seed());
        }

        /** The splitter with this rule. */
        public HashedSplitter splitter() {
            return new HashedSplitter(new SplitShares(train, validation, test), seed);
        }
    }

    /**
     * A finished job.
     *
     * @param job its name
     * @param options that its output depends on, by name
     * @param rows of each of its tables and of what it left out, by name
     * @param notes what it tells later steps, by name
     * @param seconds how long it took
     * @param cpuSeconds of the executors' tasks
     * @param shuffleBytes sent between stages
     * @param spilledBytes written to disk for want of memory
     * @param peakMemoryBytes the most that one task held in Spark's managed memory
     * @param master where it ran
     * @param partitions of a shuffle
     */
    public record Step(
            String job,
            Map<String, String> options,
            Map<String, Long> rows,
            Map<String, String> notes,
            double seconds,
            double cpuSeconds,
            long shuffleBytes,
            long spilledBytes,
            long peakMemoryBytes,
            String master,
            int partitions) {
        /** Copies the maps; they keep their order. */
        public Step {
            Objects.requireNonNull(job, "job");
            options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
            rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
            notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
        }
    }

    /** A job by name, if it was run. */
    public Optional<Step> step(String job) {
        return steps.stream().filter(step -> step.job().equals(job)).findFirst();
    }
}
