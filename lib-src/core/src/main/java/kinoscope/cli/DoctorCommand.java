package kinoscope.cli;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import kinoscope.compute.DenseKernels;
import kinoscope.compute.Simd;
import kinoscope.experiment.Versions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what is present on this machine, what is missing and what to do about it. */
@Command(
        name = "doctor",
        description = "Say what is present, what is missing and what to do.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    /** A thing to look for: whether it must be there, how it is found, and what to do where it is not. */
    private record Check(String what, boolean required, Supplier<String> find, String remedy) {}

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Versions.current().forEach((name, version) -> out.printf("  %-22s %s%n", name, version));
        boolean healthy = true;
        for (Check check : checks()) {
            String found = find(check);
            out.printf(
                    "%s %-22s %s%n",
                    found != null ? " " : check.required() ? "!" : "-",
                    check.what(),
                    found != null ? found : "missing: " + check.remedy());
            healthy &= found != null || !check.required();
        }
        out.println(healthy ? "Everything needed is here." : "Lines marked ! need your attention.");
        return healthy ? CommandLine.ExitCode.OK : Kinoscope.FAILED;
    }

    private static List<Check> checks() {
        return List.of(
                new Check(
                        "compiler for notebooks", true, DoctorCommand::jshell, "use a JDK, not a runtime (JAVA_HOME)"),
                new Check("memory for Java", true, DoctorCommand::memory, "at least 2 GB of heap are needed"),
                new Check("fonts", true, DoctorCommand::fonts, "./kinoscope setup"),
                new Check(
                        "DL4J natives",
                        true,
                        () -> loads("org.nd4j.linalg.factory.Nd4j"),
                        "no natives for this platform"),
                new Check(
                        "vector kernels",
                        false,
                        DoctorCommand::kernels,
                        "training and scoring run in plain Java, several times slower; this JDK has no jdk.incubator.vector"),
                new Check(
                        "sentence encoder",
                        false,
                        () -> loads(
                                "dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel"),
                        "texts fall back to hashed TF-IDF (--data works all the same)"),
                new Check("output folder", true, DoctorCommand::output, "make it writable"),
                new Check(
                        "shipped sample", true, () -> folder("data/sample"), "restore data/sample from the repository"),
                new Check(
                        "jupyter", false, DoctorCommand::jupyter, "./kinoscope setup (only ./kinoscope lab needs it)"),
                new Check(
                        "KINOSCOPE_DATA",
                        false,
                        () -> System.getenv("KINOSCOPE_DATA"),
                        "not set; data sets are looked for in data/"));
    }

    private static String find(Check check) {
        try {
            return check.find().get();
        } catch (RuntimeException | LinkageError e) {
            return null;
        }
    }

    private static String jshell() {
        return ModuleLayer.boot().findModule("jdk.jshell").isPresent() ? System.getProperty("java.home") : null;
    }

    private static String memory() {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        return megabytes >= 2000 ? megabytes + " MB" : null;
    }

    private static String fonts() {
        int families = GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames().length;
        return families > 0 ? families + " families" : null;
    }

    private static String loads(String className) {
        try {
            Class.forName(className);
            return "loads";
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    private static String kernels() {
        return Simd.isPresent() ? DenseKernels.fastest().description() : null;
    }

    private static String output() {
        Path output = Home.folder().resolve("output");
        return Files.isWritable(output) ? output.toString() : null;
    }

    private static String folder(String name) {
        Path folder = Home.folder().resolve(name);
        return Files.isDirectory(folder) ? folder.toString() : null;
    }

    private static String jupyter() {
        try {
            Process process = new ProcessBuilder("jupyter", "nbconvert", "--version")
                    .redirectErrorStream(true)
                    .start();
            boolean ended = process.waitFor(20, TimeUnit.SECONDS);
            return ended && process.exitValue() == 0
                    ? "nbconvert " + new String(process.getInputStream().readAllBytes()).strip()
                    : null;
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
