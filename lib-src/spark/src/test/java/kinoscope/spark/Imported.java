package kinoscope.spark;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kinoscope.data.Dataset;
import kinoscope.data.DatasetReader;
import kinoscope.data.Datasets;
import kinoscope.spark.job.Job;
import kinoscope.spark.job.JobRecord;
import kinoscope.spark.job.JobRunner;
import kinoscope.spark.job.WorkFolder;
import kinoscope.spark.load.ImportJob;
import kinoscope.spark.load.ImportOptions;
import kinoscope.spark.split.SplitJob;
import kinoscope.split.HashedSplitter;
import kinoscope.split.Split;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileUtil;
import org.apache.spark.sql.SparkSession;

/** A data set in a work folder. Those that tests share are imported once, when one asks for them, and removed in the end. */
public final class Imported {
    private static final SparkSession SPARK = LocalSpark.session();
    private static final Datasets DATASETS =
            new Datasets(Path.of(System.getProperty("kinoscope.home")), System.getenv());
    private static final Map<String, Imported> SHARED = new HashMap<>();

    private final Path place;
    private final Path folder;

    /** Imports a data set to a work folder. */
    public Imported(Path place, Path folder, ImportOptions options) {
        this.place = place;
        this.folder = folder;
        run(ImportJob.of(place.toString(), options, configuration()));
    }

    private Imported(Path place, Path folder) {
        this.place = place;
        this.folder = folder;
    }

    /** The same tables in another work folder: those of some jobs, or of all if none is named. */
    public Imported copy(Path other, String... jobs) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.skip(1).toList()) {
                Path name = folder.relativize(file);
                if (jobs.length == 0 || List.of(jobs).contains(name.getName(0).toString())) {
                    Files.copy(file, other.resolve(name));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Imported(place, other);
    }

    private static Path temporary() {
        try {
            Path folder = Files.createTempDirectory("kinoscope-spark-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> FileUtil.fullyDelete(folder.toFile())));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Configuration configuration() {
        return SPARK.sparkContext().hadoopConfiguration();
    }

    /** The shipped sample. */
    public static Imported sample() {
        return shared("sample");
    }

    /** ML-1M; the test is skipped where it is not there. */
    public static Imported movieLens1m() {
        assumeTrue(DATASETS.find("ml-1m").isPresent(), "ml-1m is neither in data/ nor in $KINOSCOPE_DATA");
        return shared("ml-1m");
    }

    private static Imported shared(String name) {
        return SHARED.computeIfAbsent(
                name, any -> new Imported(DATASETS.find(name).orElseThrow(), temporary(), ImportOptions.defaults()));
    }

    /** Divides it, unless it is divided in this way already; gives the same parts as the library makes them. */
    public Split divided(HashedSplitter splitter) {
        SplitJob job = new SplitJob(splitter);
        if (!runner().passesOver(job)) {
            run(job);
        }
        return splitter.split(dataset().ratings());
    }

    /** What was imported, as the library reads it. */
    public Dataset dataset() {
        return DatasetReader.read(place);
    }

    /** Where the text files are. */
    public Path place() {
        return place;
    }

    /** Where the tables are. */
    public Path folder() {
        return folder;
    }

    /** The work folder. */
    public WorkFolder work() {
        return new WorkFolder(folder.toString(), configuration());
    }

    /** Runs a job on it. */
    public JobRecord run(Job job) {
        return runner().run(job, SPARK);
    }

    private JobRunner runner() {
        return new JobRunner(work(), new PrintWriter(new StringWriter()));
    }

    /** A table of a job. */
    public org.apache.spark.sql.Dataset<org.apache.spark.sql.Row> table(String job, String name) {
        return SPARK.read().parquet(work().table(job, name));
    }
}
