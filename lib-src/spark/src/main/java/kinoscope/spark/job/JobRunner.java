package kinoscope.spark.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/**
 * Runs jobs in a work folder. A job that is finished with the same options and input is passed over.
 *
 * @param work where results go
 * @param log told what happens, in one line each
 */
public record JobRunner(WorkFolder work, PrintWriter log) {
    /**
     * Whether a job is done already, with the same options and input; says so.
     *
     * @throws kinoscope.data.InputException if there is no input
     */
    public boolean passesOver(Job job) {
        String fingerprint = fingerprint(job);
        Optional<JobRecord> same =
                work.record(job.name()).filter(record -> record.fingerprint().equals(fingerprint));
        same.ifPresent(
                record -> say("%s: already done (%s), passed over; --again does it anew", job.name(), counts(record)));
        return same.isPresent();
    }

    /**
     * Runs jobs in their order, each looked at when those before it are finished, since their records tell what its input is.
     *
     * @param again whether to do what is done already once more
     * @param session asked for only where there is something to do
     * @throws kinoscope.data.InputException if an input cannot be used; what was finished before stays
     */
    public void runAll(List<Job> jobs, boolean again, Supplier<SparkSession> session) {
        for (Job job : jobs) {
            if (again || !passesOver(job)) {
                run(job, session.get());
            }
        }
    }

    /**
     * Runs a job, whether it is done or not.
     *
     * @return its record
     * @throws kinoscope.data.InputException if the input cannot be used; what was there before stays
     */
    public JobRecord run(Job job, SparkSession spark) {
        String input = job.input(work);
        String fingerprint = fingerprint(job);
        say("%s: writing %s", job.name(), work.of(job.name()));
        String started = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        long start = System.nanoTime();
        TaskMeter meter = TaskMeter.start(spark);
        Path written = work.begin(job.name());
        JobOutcome outcome;
        TaskTotals totals;
        try {
            outcome = job.run(spark, work, written);
        } catch (RuntimeException e) {
            work.abandon(job.name());
            throw e;
        } finally {
            totals = meter.stop();
        }
        JobRecord record = new JobRecord(
                job.name(),
                fingerprint,
                input,
                job.options(),
                outcome.rows(),
                outcome.notes(),
                started,
                (System.nanoTime() - start) / 1e9,
                totals,
                spark.sparkContext().master(),
                Integer.parseInt(spark.conf().get("spark.sql.shuffle.partitions")),
                versions(spark));
        long bytes = work.bytes(written);
        work.finish(written, record);
        say(
                "%s: done in %.1f s, %.1f s of CPU (%s; %,d KB, %,d KB shuffled, %,d KB spilled)",
                job.name(),
                record.seconds(),
                totals.cpuSeconds(),
                counts(record),
                bytes >> 10,
                totals.shuffleBytes() >> 10,
                totals.spilledBytes() >> 10);
        return record;
    }

    private String fingerprint(Job job) {
        return Fingerprint.of(job.name(), job.options().toString(), job.input(work));
    }

    private static String counts(JobRecord record) {
        return record.rows().entrySet().stream()
                .map(entry -> String.format(Locale.ROOT, "%s %,d", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static Map<String, String> versions(SparkSession spark) {
        Properties built = new Properties();
        try (InputStream in = JobRunner.class.getResourceAsStream("/kinoscope/spark/versions.properties")) {
            built.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("kinoscope", built.getProperty("kinoscope"));
        versions.put("spark", spark.version());
        versions.put("java", System.getProperty("java.runtime.version"));
        return versions;
    }

    private void say(String format, Object... values) {
        log.printf(Locale.ROOT, format + "%n", values);
        log.flush();
    }
}
