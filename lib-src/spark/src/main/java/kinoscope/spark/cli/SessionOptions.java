package kinoscope.spark.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import kinoscope.data.InputException;
import kinoscope.spark.job.Job;
import kinoscope.spark.job.JobRunner;
import kinoscope.spark.job.WorkFolder;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;
import picocli.CommandLine.Option;

/** The options of all jobs: where they run and where they write. */
final class SessionOptions {
    private static final String LOOPBACK = "127.0.0.1";
    private static final String JAR = "kinoscope.spark.jar";
    private static final Pattern MASTER =
            Pattern.compile("local|local\\[(\\*|[1-9][0-9]*)\\]|local-cluster\\[.+\\]|spark://.+|k8s://.+|yarn");

    @Option(
            names = "--work",
            required = true,
            paramLabel = "DIR|URL",
            description = "The folder of this pipeline, on any file system that Spark's Hadoop knows.")
    private String work;

    @Option(names = "--again", description = "Do what is done already once more.")
    private boolean again;

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "local[2], spark://..., k8s://... (default: what spark-submit says, or else local[*]).")
    private String master;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            description =
                    "Partitions of a shuffle, at most (default: that of Spark, 200). They change speed and memory, "
                            + "never the result.")
    private Integer partitions;

    @Option(
            names = "--conf",
            paramLabel = "NAME=VALUE",
            description = "A setting of Spark, for instance spark.local.dir=/big; may be repeated.")
    private Map<String, String> conf = new LinkedHashMap<>();

    @Option(names = "--ui", description = "Serve Spark's web page while the job runs, on port 4040 of this machine.")
    private boolean ui;

    /**
     * Runs a job, in a session that is started only where there is something to do.
     *
     * @param job makes the job, told how file systems are reached
     * @param log told what happens
     */
    void run(Function<Configuration, Job> job, PrintWriter log) {
        runAll(files -> List.of(job.apply(files)), log);
    }

    /**
     * Runs jobs one after the other, in one session that is started only where there is something to do.
     *
     * @param jobs makes them, told how file systems are reached
     * @param log told what happens
     */
    void runAll(Function<Configuration, List<Job>> jobs, PrintWriter log) {
        if (partitions != null && partitions < 1) {
            throw new InputException("--partitions must be 1 or more: " + partitions);
        }
        SparkConf settings = settings();
        Configuration files = SparkHadoopUtil.get().newConfiguration(settings);
        JobRunner runner = new JobRunner(new WorkFolder(work, files), log);
        try (LazySession session = new LazySession(settings)) {
            runner.runAll(jobs.apply(files), again, session);
        }
    }

    private SparkConf settings() {
        SparkConf settings = new SparkConf().setAppName("kinoscope");
        String place = master != null ? master : settings.get("spark.master", "local[*]");
        if (!MASTER.matcher(place).matches()) {
            throw new InputException("--master: neither local[N] nor spark://..., k8s://... or yarn: '" + place + "'");
        }
        settings.setMaster(place);
        settings.setIfMissing("spark.ui.enabled", String.valueOf(ui));
        settings.set("spark.sql.session.timeZone", "UTC");
        if (place.startsWith("local")) {
            settings.setIfMissing("spark.driver.host", LOOPBACK);
            settings.setIfMissing("spark.driver.bindAddress", LOOPBACK);
        } else if (System.getProperty(JAR) != null) {
            settings.setIfMissing("spark.jars", System.getProperty(JAR));
        }
        if (partitions != null) {
            settings.set("spark.sql.shuffle.partitions", String.valueOf(partitions));
        }
        conf.forEach(settings::set);
        return settings;
    }
}
