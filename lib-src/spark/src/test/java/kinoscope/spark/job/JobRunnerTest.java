package kinoscope.spark.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kinoscope.data.InputException;
import kinoscope.spark.LocalSpark;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobRunnerTest {
    private static final SparkSession SPARK = LocalSpark.session();

    @TempDir
    private Path folder;

    private final StringWriter log = new StringWriter();
    private int sessionsAskedFor;

    /** Writes the numbers below a limit, then does something else. */
    private record Counting(long limit, String input, Consumer<WorkFolder> then) implements Job {
        @Override
        public String name() {
            return "counting";
        }

        @Override
        public Map<String, String> options() {
            return Map.of("limit", String.valueOf(limit));
        }

        @Override
        public String input(WorkFolder work) {
            return input;
        }

        @Override
        public JobOutcome run(SparkSession spark, WorkFolder work, org.apache.hadoop.fs.Path out) {
            spark.range(limit).write().parquet(new org.apache.hadoop.fs.Path(out, "numbers").toString());
            then.accept(work);
            return new JobOutcome(Map.of("numbers", limit), Map.of("note", "yes"));
        }
    }

    /** Counts once more what the job before it has counted. */
    private record Recounting() implements Job {
        @Override
        public String name() {
            return "recounting";
        }

        @Override
        public Map<String, String> options() {
            return Map.of();
        }

        @Override
        public String input(WorkFolder work) {
            return work.require("counting").fingerprint();
        }

        @Override
        public JobOutcome run(SparkSession spark, WorkFolder work, org.apache.hadoop.fs.Path out) {
            long rows = spark.read().parquet(work.table("counting", "numbers")).count();
            return new JobOutcome(Map.of("rows", rows), Map.of());
        }
    }

    private static Counting counting(long limit) {
        return new Counting(limit, "a", work -> {});
    }

    private JobRunner runner() {
        return new JobRunner(work(), new PrintWriter(log));
    }

    private WorkFolder work() {
        return new WorkFolder(folder.toString(), SPARK.sparkContext().hadoopConfiguration());
    }

    private long numbers() {
        return SPARK.read().parquet(work().table("counting", "numbers")).count();
    }

    @Test
    void recordTellsWhatWasDone() {
        JobRecord record = runner().run(counting(1000), SPARK);
        assertThat(work().record("counting")).contains(record);
        assertThat(record.rows()).containsEntry("numbers", 1000L);
        assertThat(record.notes()).containsEntry("note", "yes");
        assertThat(record.options()).containsEntry("limit", "1000");
        assertThat(record.master()).isEqualTo("local[2]");
        assertThat(record.versions()).containsEntry("spark", "4.1.0").containsKeys("kinoscope", "java");
        assertThat(record.work().tasks()).isEqualTo(2);
        assertThat(record.seconds()).isPositive();
        assertThat(log.toString()).contains("counting: done in ").contains("(numbers 1,000; ");
    }

    @Test
    void whatIsDoneIsPassedOverUntilOptionsOrInputChange() {
        assertThat(runner().passesOver(counting(10))).isFalse();
        runner().run(counting(10), SPARK);
        assertThat(log.toString()).doesNotContain("passed over");
        assertThat(runner().passesOver(counting(10))).isTrue();
        assertThat(log.toString()).contains("counting: already done (numbers 10), passed over; --again does it anew");
        assertThat(runner().passesOver(counting(11))).isFalse();
        assertThat(runner().passesOver(new Counting(10, "b", work -> {}))).isFalse();
        runner().run(counting(11), SPARK);
        assertThat(numbers()).isEqualTo(11);
    }

    /** Runs one job on the other and tells which were run, in their order. */
    private List<String> runBoth(long limit, boolean again) {
        log.getBuffer().setLength(0);
        runner().runAll(List.of(counting(limit), new Recounting()), again, () -> {
            sessionsAskedFor++;
            return SPARK;
        });
        return log.toString()
                .lines()
                .filter(line -> line.contains(": writing "))
                .map(line -> line.substring(0, line.indexOf(':')))
                .toList();
    }

    @Test
    void ofManyJobsThoseAreRunThatAreNotDoneOrWhoseInputHasChanged() throws IOException {
        assertThat(runBoth(10, false)).containsExactly("counting", "recounting");
        assertThat(work().record("recounting").orElseThrow().rows()).containsEntry("rows", 10L);
        sessionsAskedFor = 0;
        assertThat(runBoth(10, false)).isEmpty();
        assertThat(sessionsAskedFor).isZero();
        assertThat(runBoth(10, true)).containsExactly("counting", "recounting");
        Files.delete(folder.resolve("recounting/record.json"));
        assertThat(runBoth(10, false)).containsExactly("recounting");
        assertThat(runBoth(11, false)).containsExactly("counting", "recounting");
        assertThat(work().record("recounting").orElseThrow().rows()).containsEntry("rows", 11L);
    }

    @Test
    void failedJobLeavesWhatWasThereBefore() throws IOException {
        runner().run(counting(10), SPARK);
        Counting failing = new Counting(20, "a", work -> {
            throw new InputException("no good");
        });
        assertThatThrownBy(() -> runner().run(failing, SPARK)).hasMessage("no good");
        assertThat(numbers()).isEqualTo(10);
        assertThat(runner().passesOver(counting(10))).isTrue();
        try (var left = Files.list(folder)) {
            assertThat(left.map(Path::getFileName)).containsExactly(Path.of("counting"));
        }
    }

    /** An error that nobody catches leaves the folder as a killed driver does. */
    @Test
    void jobLostHalfWayCountsAsNothingAndIsRunAgain() {
        Counting lost = new Counting(20, "a", work -> {
            assertThat(work.record("counting")).isEmpty();
            throw new StackOverflowError("lost");
        });
        assertThatThrownBy(() -> runner().run(lost, SPARK)).isInstanceOf(StackOverflowError.class);
        assertThat(folder.resolve(".unfinished-counting/numbers")).isDirectory();
        assertThat(runner().passesOver(lost)).isFalse();
        runner().run(counting(20), SPARK);
        assertThat(numbers()).isEqualTo(20);
        assertThat(folder.resolve(".unfinished-counting")).doesNotExist();
    }

    /** Lost between the renaming of the folder and the record, the last file. */
    @Test
    void folderWithoutRecordCountsAsNothing() throws IOException {
        runner().run(counting(10), SPARK);
        Files.delete(folder.resolve("counting/record.json"));
        assertThat(runner().passesOver(counting(10))).isFalse();
        assertThatThrownBy(() -> work().require("counting"))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("there is no finished counting here; run the job 'counting' first");
        runner().run(counting(10), SPARK);
        assertThat(runner().passesOver(counting(10))).isTrue();
    }

    @Test
    void damagedRecordIsSaidToBeSo() throws IOException {
        runner().run(counting(10), SPARK);
        Files.delete(folder.resolve("counting/.record.json.crc"));
        Files.writeString(folder.resolve("counting/record.json"), "{ \"job\": \"counting\" }");
        assertThatThrownBy(() -> work().record("counting"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("counting/record.json: does not hold the record of a job");
    }
}
