package kinoscope.notebook;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import kinoscope.data.InputException;

/**
 * The parameters that every notebook reads in its second cell.
 *
 * <p>Each comes from a system property, which the runner sets, else from the environment, else it has its default:
 *
 * <table>
 * <caption>Where the parameters come from</caption>
 * <tr><th>parameter</th><th>system property</th><th>environment</th><th>default</th></tr>
 * <tr><td>data</td><td>kinoscope.notebook.data</td><td>KINOSCOPE_NOTEBOOK_DATA</td><td>sample</td></tr>
 * <tr><td>output</td><td>kinoscope.out</td><td>KINOSCOPE_OUT</td><td>home/output</td></tr>
 * <tr><td>seed</td><td>kinoscope.seed</td><td>KINOSCOPE_SEED</td><td>42</td></tr>
 * <tr><td>fast</td><td>kinoscope.fast</td><td>KINOSCOPE_FAST</td><td>false</td></tr>
 * <tr><td>home</td><td>kinoscope.home</td><td>KINOSCOPE_HOME</td><td>the working folder</td></tr>
 * </table>
 *
 * @param data name of a data set or its folder
 * @param output where charts, tables and run records go
 * @param seed of everything drawn
 * @param fast whether to train less, so that all notebooks run in a minute or two; figures are then worse
 * @param home the folder of the project
 */
public record NotebookSettings(String data, Path output, long seed, boolean fast, Path home) {
    private static final String DATA = "kinoscope.notebook.data";
    private static final String OUT = "kinoscope.out";
    private static final String SEED = "kinoscope.seed";
    private static final String FAST = "kinoscope.fast";
    private static final String HOME = "kinoscope.home";
    private static final long DEFAULT_SEED = 42;

    /**
     * Checks the name of the data.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public NotebookSettings {
        if (data.isBlank()) {
            throw new IllegalArgumentException("a data set needs a name");
        }
    }

    /**
     * The parameters of this process.
     *
     * @throws InputException if a value cannot be understood
     */
    public static NotebookSettings fromEnvironment() {
        return from(System::getProperty, System::getenv);
    }

    static NotebookSettings from(UnaryOperator<String> properties, UnaryOperator<String> environment) {
        UnaryOperator<String> value = name -> {
            String property = properties.apply(name);
            return property != null && !property.isBlank() ? property : environment.apply(variable(name));
        };
        Path home =
                path(HOME, orDefault(value.apply(HOME), "")).toAbsolutePath().normalize();
        String out = value.apply(OUT);
        return new NotebookSettings(
                orDefault(value.apply(DATA), "sample"),
                out == null || out.isBlank()
                        ? home.resolve("output")
                        : path(OUT, out).toAbsolutePath().normalize(),
                seed(orDefault(value.apply(SEED), String.valueOf(DEFAULT_SEED))),
                flag(orDefault(value.apply(FAST), "false")),
                home);
    }

    /** The system properties under which a notebook finds these settings. */
    Map<String, String> asProperties() {
        return Map.of(
                DATA, data,
                OUT, output.toString(),
                SEED, String.valueOf(seed),
                FAST, String.valueOf(fast),
                HOME, home.toString());
    }

    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    private static String orDefault(String value, String otherwise) {
        return value == null || value.isBlank() ? otherwise : value.strip();
    }

    private static Path path(String name, String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new InputException(variable(name) + ": is not a path: '" + text + "'", e);
        }
    }

    private static long seed(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new InputException(variable(SEED) + ": is not a whole number: '" + text + "'", e);
        }
    }

    private static boolean flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1", "on" -> true;
            case "false", "no", "0", "off" -> false;
            default -> throw new InputException(variable(FAST) + ": is neither true nor false: '" + text + "'");
        };
    }
}
