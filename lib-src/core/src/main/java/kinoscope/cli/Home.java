package kinoscope.cli;

import java.nio.file.Path;

/** The project's folder, as the launcher gives it. */
final class Home {
    private Home() {}

    /** The folder that holds notebooks, data and output. */
    static Path folder() {
        return Path.of(System.getProperty("kinoscope.home", "")).toAbsolutePath();
    }
}
