package kinoscope.spark.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A master and workers with one core each, every one a process of its own on the loopback address. */
final class StandaloneCluster implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);
    private static final String LOOPBACK = "127.0.0.1";
    private static final Pattern URL = Pattern.compile("spark://127\\.0\\.0\\.1:[0-9]+");

    private final SparkHome home;
    private final Path folder;
    private final SparkProcess master;
    private final String url;
    private final List<ClusterWorker> workers = new ArrayList<>();
    private int started;
    private int submitted;

    /** Starts a master in a folder for all files of the cluster. */
    StandaloneCluster(SparkHome home, Path folder) throws IOException {
        this.home = home;
        this.folder = folder;
        master = home.start(
                "org.apache.spark.deploy.master.Master",
                List.of("--host", LOOPBACK, "--port", "0", "--webui-port", "0"),
                local("master"),
                folder.resolve("master.log"));
        master.await("address", START, () -> find(URL) != null);
        url = find(URL);
    }

    private Path local(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    private String find(Pattern pattern) {
        Matcher matcher = pattern.matcher(String.join("\n", master.output()));
        return matcher.find() ? matcher.group() : null;
    }

    /** Adds workers until there are as many, and waits until the master knows them. */
    void fill(int many) throws IOException {
        while (workers.size() < many) {
            String name = "worker-" + ++started;
            Path local = local(name + "-local");
            List<String> arguments = new ArrayList<>(List.of("--host", LOOPBACK, "--port", "0", "--webui-port", "0"));
            arguments.addAll(List.of("--cores", "1", "--memory", "1g"));
            arguments.addAll(List.of("--work-dir", local(name).toString(), url));
            SparkProcess process = home.start(
                    "org.apache.spark.deploy.worker.Worker", arguments, local, folder.resolve(name + ".log"));
            workers.add(new ClusterWorker(process, local));
            process.await("registration", START, () -> process.output().stream()
                    .anyMatch(line -> line.contains("Successfully registered with master")));
        }
    }

    /** The worker that was added last. */
    ClusterWorker lastWorker() {
        return workers.get(workers.size() - 1);
    }

    /** Kills a worker and its executors; what they have shuffled is lost. */
    void kill(ClusterWorker worker) {
        worker.process().kill();
        workers.remove(worker);
    }

    /**
     * Submits a jar. Nothing runs before two executors are there.
     *
     * @param settings of Spark, {@code NAME=VALUE}
     * @param arguments of the jar's main class
     */
    SparkProcess submit(Path jar, String type, List<String> settings, List<String> arguments) throws IOException {
        String name = "driver-" + ++submitted;
        Path local = local(name);
        List<String> all = new ArrayList<>(List.of("--master", url, "--class", type, "--name", name));
        all.addAll(List.of("--total-executor-cores", "2", "--executor-memory", "512m", "--driver-memory", "1g"));
        List<String> needed = List.of(
                "spark.driver.host=" + LOOPBACK,
                "spark.driver.bindAddress=" + LOOPBACK,
                "spark.scheduler.minRegisteredResourcesRatio=1",
                "spark.executor.extraJavaOptions=" + SparkHome.QUICK_START + " " + SparkHome.temporaryFiles(local));
        for (List<String> some : List.of(needed, settings)) {
            some.forEach(setting -> all.addAll(List.of("--conf", setting)));
        }
        all.add(jar.toString());
        all.addAll(arguments);
        return home.start("org.apache.spark.deploy.SparkSubmit", all, local, folder.resolve(name + ".log"));
    }

    /** Kills all of it. */
    @Override
    public void close() {
        workers.forEach(worker -> worker.process().kill());
        master.kill();
    }
}
