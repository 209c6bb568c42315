package kinoscope.spark.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import kinoscope.data.Datasets;
import kinoscope.data.InputException;
import kinoscope.spark.load.ImportJob;
import kinoscope.spark.load.ImportOptions;
import org.apache.hadoop.conf.Configuration;
import picocli.CommandLine.Option;

/** The options of an import: what is read, and how. */
final class SourceOptions {
    @Option(
            names = "--data",
            required = true,
            paramLabel = "NAME|DIR|URL",
            description =
                    "The data set: ratings.csv and movies.csv, or the files of ML-1M or ML-100K; ratings may be many "
                            + "files, in a folder ratings or as ratings-*.csv.")
    private String data;

    @Option(
            names = "--buckets",
            paramLabel = "N",
            description = "Files of the ratings; each user is in one (default: 32; at a billion ratings 256 or more).")
    private int buckets = ImportOptions.defaults().buckets();

    @Option(
            names = "--rejected-share",
            paramLabel = "X",
            description = "The share of lines that may be no ratings before the job fails (default: 0.001).")
    private double rejectedShare = ImportOptions.defaults().rejectedShare();

    /**
     * The import.
     *
     * @param files how file systems are reached
     * @throws InputException if an option is out of its range or there is no data set
     */
    ImportJob job(Configuration files) {
        ImportOptions options = Checked.options(() -> new ImportOptions(buckets, rejectedShare));
        return ImportJob.of(folder(), options, files);
    }

    /** A URL and a folder stay as they are; a name is looked for where the library looks. */
    private String folder() {
        if (data.contains("://") || Files.isDirectory(Path.of(data))) {
            return data;
        }
        Path home = Path.of(System.getProperty("kinoscope.home", "."));
        return new Datasets(home, System.getenv())
                .find(data)
                .filter(Files::isDirectory)
                .map(Path::toString)
                .orElseThrow(
                        () -> new InputException("--data: no folder and no data set of that name: '" + data + "'"));
    }
}
