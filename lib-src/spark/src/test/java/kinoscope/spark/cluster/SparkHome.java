package kinoscope.spark.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.launcher.JavaModuleOptions;

/**
 * An installed Spark: a folder with its jars and nothing of ours.
 *
 * @param folder what Spark knows as {@code SPARK_HOME}
 */
record SparkHome(Path folder) {
    /** The option of a JVM that does little. */
    static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    private static final String LOOPBACK = "127.0.0.1";

    /** Makes the folder from a class path. */
    static SparkHome make(Path folder, String classPath) throws IOException {
        Path jars = Files.createDirectories(folder.resolve("jars"));
        for (String entry : classPath.split(File.pathSeparator)) {
            Path jar = Path.of(entry);
            link(jars.resolve(jar.getFileName()), jar);
        }
        return new SparkHome(folder);
    }

    /** The option of a JVM that has it put temporary files elsewhere, since a killed one leaves them behind. */
    static String temporaryFiles(Path folder) {
        return "-Djava.io.tmpdir=" + folder;
    }

    private static void link(Path link, Path jar) throws IOException {
        try {
            Files.createSymbolicLink(link, jar);
        } catch (UnsupportedOperationException | IOException e) {
            Files.copy(jar, link);
        }
    }

    /**
     * Starts a class of Spark as its scripts do, bound to the loopback address.
     *
     * @param local where it may put its temporary files
     * @param output what it says
     */
    SparkProcess start(String type, List<String> arguments, Path local, Path output) {
        Path java = Path.of(System.getProperty("java.home"));
        List<String> command = new ArrayList<>(List.of(java.resolve("bin/java").toString(), "-Xmx1g"));
        command.addAll(List.of(QUICK_START, temporaryFiles(local)));
        command.addAll(List.of(JavaModuleOptions.defaultModuleOptionArray()));
        command.addAll(List.of("-cp", folder.resolve("jars") + File.separator + "*", type));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("SPARK_") || name.startsWith("HADOOP_"));
        environment.put("JAVA_HOME", java.toString());
        environment.put("SPARK_HOME", folder.toString());
        // Otherwise looked for among the build folders of a checkout.
        environment.put("SPARK_SCALA_VERSION", "2.13");
        environment.put("SPARK_LOCAL_IP", LOOPBACK);
        environment.put("SPARK_LOCAL_DIRS", local.toString());
        return SparkProcess.start(builder, output);
    }
}
