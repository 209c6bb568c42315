package kinoscope.spark.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kinoscope.data.Progress;
import kinoscope.data.synthetic.BulkGenerator;
import kinoscope.data.synthetic.BulkOptions;
import kinoscope.sample.SamplingOptions;
import kinoscope.spark.Imported;
import kinoscope.spark.Main;
import kinoscope.spark.TableContents;
import kinoscope.spark.card.CardJob;
import kinoscope.spark.job.JobRecord;
import kinoscope.spark.load.ImportJob;
import kinoscope.spark.load.ImportOptions;
import kinoscope.spark.sample.SampleJob;
import kinoscope.spark.sample.SampleOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that is handed out, on a cluster of processes, some of which are killed. */
class ClusterIT {
    private static final Path JAR = Path.of(System.getProperty("kinoscope.spark.cluster.jar"));
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final BulkOptions SIZE = BulkOptions.ofRatings(1, 150_000);
    private static final ImportOptions BUCKETS = ImportOptions.defaults().withBuckets(4);
    private static final SamplingOptions ONE = SamplingOptions.defaults().withNegativesPerPositive(1);

    private static final String[] JOBS = {ImportJob.NAME, CardJob.NAME, SampleJob.NAME};
    private static final String[] PIPELINE = {"pipeline", "--negatives", "1"};

    /** Ratings are read in a score of tasks. */
    private static final List<String> MANY_TASKS = List.of("spark.sql.files.maxPartitionBytes=200000");

    /** Far more than counts and less than the ratings of one task. */
    private static final long MANY_BYTES = 20_000;

    @TempDir
    private static Path folder;

    private static StandaloneCluster cluster;
    private static Path data;
    private static Map<String, String> expected;

    @TempDir
    private Path work;

    @BeforeAll
    static void startMasterAndRunOnThisMachine() throws IOException {
        SparkHome home =
                SparkHome.make(folder.resolve("spark"), System.getProperty("kinoscope.spark.cluster.classpath"));
        cluster = new StandaloneCluster(home, Files.createDirectory(folder.resolve("cluster")));
        data = Files.createDirectory(folder.resolve("data"));
        new BulkGenerator(SIZE).generate(data, Progress.SILENT);
        Imported here = new Imported(data, folder.resolve("here"), BUCKETS);
        here.run(new CardJob());
        here.run(new SampleJob(SampleOptions.defaults().withSampling(ONE)));
        expected = contents(here.folder());
    }

    @AfterAll
    static void killCluster() {
        if (cluster != null) {
            cluster.close();
        }
    }

    @BeforeEach
    void twoWorkers() throws IOException {
        cluster.fill(2);
    }

    private static Map<String, String> contents(Path work) throws IOException {
        return TableContents.of(work, JOBS);
    }

    private SparkProcess submit(List<String> settings, String... command) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--data", data.toString(), "--work", work.toString()));
        arguments.addAll(List.of("--buckets", "4", "--partitions", "4"));
        return cluster.submit(JAR, Main.class.getName(), settings, arguments);
    }

    private Path record(String job) {
        return work.resolve(job).resolve(JobRecord.FILE);
    }

    /** Killed when two of the tasks that it has done have shuffled ratings, which the other one must then do again. */
    @Test
    void killedWorkerChangesNothing() throws IOException {
        ClusterWorker doomed = cluster.lastWorker();
        SparkProcess driver = submit(MANY_TASKS, ImportJob.NAME);
        driver.await("shuffled ratings", LIMIT, () -> doomed.hasShuffled(2, MANY_BYTES));
        cluster.kill(doomed);
        assertThat(record(ImportJob.NAME)).doesNotExist();
        driver.awaitSuccess(LIMIT);
        assertThat(driver.output()).anyMatch(line -> line.contains("Resubmitted ShuffleMapTask"));
        Map<String, String> imported = TableContents.of(work, ImportJob.NAME);
        assertThat(imported).containsKey("import/ratings");
        assertThat(expected).containsAllEntriesOf(imported);
    }

    /** The first driver does two jobs, the second one the rest; all of them as they are done on this machine. */
    @Test
    void killedDriverIsFollowedByOneThatGoesOnWhereItWas() throws IOException {
        SparkProcess killed = submit(List.of(), PIPELINE);
        killed.await("card", LIMIT, () -> Files.exists(record(CardJob.NAME)));
        killed.kill();
        assertThat(record(SampleJob.NAME)).doesNotExist();
        String imported = Files.readString(record(ImportJob.NAME));
        String card = Files.readString(record(CardJob.NAME));

        SparkProcess next = submit(List.of(), PIPELINE);
        next.awaitSuccess(LIMIT);
        assertThat(next.output().stream()
                        .filter(line -> line.matches("(import|card|sample): .*"))
                        .map(line -> line.replaceFirst("^(\\S+ \\S+).*", "$1")))
                .containsExactly("import: already", "card: already", "sample: writing", "sample: done");
        assertThat(record(ImportJob.NAME)).hasContent(imported);
        assertThat(record(CardJob.NAME)).hasContent(card);
        assertThat(contents(work)).isEqualTo(expected);
        for (String job : JOBS) {
            assertThat(record(job)).content().contains("\"master\": \"spark://127.0.0.1:");
        }
    }
}
