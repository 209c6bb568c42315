package kinoscope.cli;

import kinoscope.data.Datasets;
import picocli.CommandLine.Option;

/** The option that names a data set. */
final class DataChoice {
    @Option(
            names = "--data",
            paramLabel = "NAME|DIR",
            defaultValue = "sample",
            converter = NameOrPath.class,
            description = "The data set (default: ${DEFAULT-VALUE}).")
    private String data;

    /** What was given: a known name, or a folder or zip. */
    String name() {
        return data;
    }

    /** Loads it. */
    Datasets.Loaded load() {
        return new Datasets(Home.folder(), System.getenv()).load(data);
    }
}
