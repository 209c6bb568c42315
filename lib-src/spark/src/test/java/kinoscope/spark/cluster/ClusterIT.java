package kinoscope.spark.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kinoscope.exchange.SparkExport;
import kinoscope.spark.Main;
import kinoscope.spark.RandomVectors;
import kinoscope.spark.TableContents;
import kinoscope.spark.als.AlsJob;
import kinoscope.spark.card.CardJob;
import kinoscope.spark.cli.SparkCommand;
import kinoscope.spark.evaluate.EvaluateJob;
import kinoscope.spark.export.ExportJob;
import kinoscope.spark.finetune.FineTuneSetJob;
import kinoscope.spark.job.JobRecord;
import kinoscope.spark.load.ImportJob;
import kinoscope.spark.profile.ProfilesJob;
import kinoscope.spark.recommend.RecommendJob;
import kinoscope.spark.sample.SampleJob;
import kinoscope.spark.split.SplitJob;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The jar that is handed out, on a cluster of processes, some of which are killed. */
class ClusterIT {
    private static final Path JAR = Path.of(System.getProperty("kinoscope.spark.cluster.jar"));
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final Path DATA = Path.of(System.getProperty("kinoscope.home"), "data", "sample");

    /** Jobs whose tables are the same wherever they run; those of the others may differ in the last digits of factors. */
    private static final String[] EXACT = {
        ImportJob.NAME, CardJob.NAME, SplitJob.NAME, SampleJob.NAME, ProfilesJob.NAME, FineTuneSetJob.NAME
    };

    private static final List<String> FIRST = List.of(ImportJob.NAME, CardJob.NAME, SplitJob.NAME);
    private static final List<String> THEN = List.of(
            SampleJob.NAME,
            ProfilesJob.NAME,
            FineTuneSetJob.NAME,
            AlsJob.NAME,
            RecommendJob.NAME,
            EvaluateJob.NAME,
            ExportJob.NAME);

    /** Ratings are read in a score of tasks. */
    private static final List<String> MANY_TASKS = List.of("spark.sql.files.maxPartitionBytes=50000");

    /** Far more than counts and less than the ratings of one task. */
    private static final long MANY_BYTES = 5_000;

    @TempDir
    private static Path folder;

    private static StandaloneCluster cluster;
    private static Path vectors;
    private static Path here;

    @TempDir
    private Path work;

    /** The pipeline on this machine comes first, since it ends its session, which the tests would otherwise share. */
    @BeforeAll
    static void startMasterAndRunOnThisMachine() throws IOException {
        SparkHome home =
                SparkHome.make(folder.resolve("spark"), System.getProperty("kinoscope.spark.cluster.classpath"));
        cluster = new StandaloneCluster(home, Files.createDirectory(folder.resolve("cluster")));
        vectors = RandomVectors.write(DATA, folder.resolve("vectors.csv"));
        here = folder.resolve("here");
        List<String> arguments = pipeline(here);
        arguments.addAll(List.of("--master", "local[2]"));
        CommandLine commands = SparkCommand.commandLine().setOut(new PrintWriter(Writer.nullWriter()));
        assertThat(commands.execute(arguments.toArray(String[]::new))).isZero();
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

    private static List<String> pipeline(Path work) {
        List<String> arguments = new ArrayList<>(List.of("pipeline", "--negatives", "1"));
        arguments.addAll(List.of("--data", DATA.toString(), "--work", work.toString()));
        arguments.addAll(List.of("--vectors", vectors.toString(), "--buckets", "4", "--partitions", "2"));
        return arguments;
    }

    private SparkProcess submit(List<String> settings, String... more) throws IOException {
        List<String> arguments = pipeline(work);
        arguments.addAll(List.of(more));
        return cluster.submit(JAR, Main.class.getName(), settings, arguments);
    }

    private Path record(String job) {
        return work.resolve(job).resolve(JobRecord.FILE);
    }

    /** Killed when two of the tasks that it has done have shuffled ratings, which the other one must then do again. */
    @Test
    void killedWorkerChangesNothing() throws IOException {
        ClusterWorker doomed = cluster.lastWorker();
        SparkProcess driver = submit(MANY_TASKS, "--until", CardJob.NAME);
        driver.await("shuffled ratings", LIMIT, () -> doomed.hasShuffled(2, MANY_BYTES));
        cluster.kill(doomed);
        assertThat(record(ImportJob.NAME)).doesNotExist();
        driver.awaitSuccess(LIMIT);
        assertThat(driver.output()).anyMatch(line -> line.contains("Resubmitted ShuffleMapTask"));
        assertThat(record(SplitJob.NAME)).doesNotExist();
        assertThat(TableContents.of(work, ImportJob.NAME, CardJob.NAME))
                .containsKey("import/ratings")
                .isEqualTo(TableContents.of(here, ImportJob.NAME, CardJob.NAME));
    }

    /** The first driver does some of the jobs, the second one the rest; all of them as they are done on this machine. */
    @Test
    void killedDriverIsFollowedByOneThatGoesOnWhereItWas() throws IOException {
        SparkProcess killed = submit(List.of());
        killed.await(SplitJob.NAME, LIMIT, () -> Files.exists(record(SplitJob.NAME)));
        killed.kill();
        assertThat(record(SampleJob.NAME)).doesNotExist();
        List<String> records = new ArrayList<>();
        for (String job : FIRST) {
            records.add(Files.readString(record(job)));
        }

        SparkProcess next = submit(List.of());
        next.awaitSuccess(LIMIT);
        assertThat(next.output().stream()
                        .filter(line -> line.matches("[a-z-]+: (already done|writing|done) .*"))
                        .map(line -> line.replaceFirst("^(\\S+ \\S+).*", "$1")))
                .containsExactlyElementsOf(Stream.concat(
                                FIRST.stream().map(job -> job + ": already"),
                                THEN.stream().flatMap(job -> Stream.of(job + ": writing", job + ": done")))
                        .toList());
        for (String job : FIRST) {
            assertThat(record(job)).hasContent(records.get(FIRST.indexOf(job)));
        }
        for (String job : THEN) {
            assertThat(record(job)).content().contains("\"master\": \"spark://127.0.0.1:");
        }
        assertThat(TableContents.of(work, EXACT)).isEqualTo(TableContents.of(here, EXACT));
        assertFactorsAreNear();
        assertSameLengths();
    }

    /** Blocks of ratings arrive in another order from several executors. */
    private void assertFactorsAreNear() {
        for (String table : List.of(AlsJob.USERS, AlsJob.ITEMS)) {
            String id = table.equals(AlsJob.USERS) ? "userId" : "movieId";
            assertThat(distance(Path.of(AlsJob.NAME, table), id, "array_append(factors, bias)"))
                    .isLessThan(1e-4);
        }
        assertThat(distance(Path.of(EvaluateJob.NAME, EvaluateJob.METRICS), "metric", "array(value)"))
                .isLessThan(1e-3);
    }

    private double distance(Path table, String key, String numbers) {
        return NumbersOfRows.of(work.resolve(table), key, numbers)
                .distance(NumbersOfRows.of(here.resolve(table), key, numbers));
    }

    private static NumbersOfRows ranks(Path work) {
        Path lists = work.resolve(RecommendJob.NAME).resolve(RecommendJob.RECOMMENDATIONS);
        return NumbersOfRows.of(lists, "struct(userId, rank)", "array(1)");
    }

    /** The same users, with as many movies each, and tables of the same length. */
    private void assertSameLengths() {
        assertThat(ranks(work)).isEqualTo(ranks(here));
        assertThat(SparkExport.open(work.resolve(ExportJob.NAME)).manifest().tables())
                .hasSize(9)
                .isEqualTo(SparkExport.open(here.resolve(ExportJob.NAME))
                        .manifest()
                        .tables());
    }
}
