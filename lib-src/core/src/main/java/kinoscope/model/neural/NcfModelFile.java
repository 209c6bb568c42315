package kinoscope.model.neural;

import java.nio.file.Path;
import kinoscope.data.InputException;
import kinoscope.model.file.ModelFile;
import kinoscope.model.file.StoredModel;
import kinoscope.model.file.TrainingRecord;

/** NCF models as {@link ModelFile}s, where nothing but the model itself is of interest. */
public final class NcfModelFile {
    private NcfModelFile() {}

    /**
     * Writes a model; an existing file is replaced in one piece.
     *
     * @throws InputException if the file cannot be written
     */
    public static void save(Path file, NcfModel model) {
        ModelFile.save(file, new StoredModel(model, model.trainedOn(), TrainingRecord.UNKNOWN));
    }

    /**
     * Reads a model.
     *
     * @throws InputException if the file is missing, not an NCF model, damaged, cut off or of another format version
     */
    public static NcfModel load(Path file) {
        if (ModelFile.load(file).model() instanceof NcfModel model) {
            return model;
        }
        throw InputException.of(file, "this is a model of another kind, not " + NcfCodec.KIND);
    }
}
