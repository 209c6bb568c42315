package kinoscope.cli;

import java.nio.file.Path;
import kinoscope.data.Datasets;
import kinoscope.data.InputException;
import kinoscope.model.file.ModelFile;
import kinoscope.model.file.StoredModel;
import picocli.CommandLine.Option;

/** The options that name a stored model and its data, shared by the commands that use one. */
final class ModelPlace {
    @Option(
            names = "--model-file",
            required = true,
            paramLabel = "FILE",
            description = "A model that train has stored.")
    private Path file;

    @Option(
            names = "--data",
            paramLabel = "NAME|DIR",
            converter = NameOrPath.class,
            description = "The data set (default: what the model was trained on).")
    private String data;

    /**
     * Reads the model.
     *
     * @throws InputException if the file cannot be used
     */
    StoredModel model() {
        return ModelFile.load(file);
    }

    /**
     * Reads the data set that was named, or else that of the model's record.
     *
     * @throws InputException if there is none, or it cannot be used
     */
    Datasets.Loaded data(StoredModel model) {
        String source = data == null ? model.record().source() : data;
        if (source.isEmpty()) {
            throw InputException.of(file, "has no record of its data; name the data set with --data");
        }
        return new Datasets(Home.folder(), System.getenv()).load(source);
    }
}
