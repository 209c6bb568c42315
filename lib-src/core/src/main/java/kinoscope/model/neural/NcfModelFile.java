package kinoscope.model.neural;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import kinoscope.data.IdIndex;
import kinoscope.data.InputException;

/**
 * Saves and loads models: options, weights, raw ids, fingerprint of the training data and course of the training, under a
 * checksum. A loaded model gives the same scores bit by bit. Nothing in a file is executed.
 */
public final class NcfModelFile {
    private static final String KIND = "ncf-model";

    private NcfModelFile() {}

    /**
     * Writes a model; an existing file is replaced in one piece.
     *
     * @throws InputException if the file cannot be written
     */
    public static void save(Path file, NcfModel model) {
        JsonObject content = new JsonObject();
        content.add("options", ArrayFile.GSON.toJsonTree(model.options()));
        content.addProperty("fingerprint", model.fingerprint());
        content.add("history", ArrayFile.GSON.toJsonTree(model.history()));
        new ArrayFile(KIND, content)
                .put("users", model.userIds().ids())
                .put("items", model.itemIds().ids())
                .put("weights/", model.weights())
                .save(file);
    }

    /**
     * Reads a model.
     *
     * @throws InputException if the file is missing, not a model, damaged, cut off or of another format version
     */
    public static NcfModel load(Path file) {
        return ArrayFile.load(file, KIND, stored -> {
            JsonObject content = stored.content();
            NcfOptions options = ArrayFile.GSON.fromJson(content.get("options"), NcfOptions.class);
            IdIndex users = IdIndex.of(stored.ints("users"));
            IdIndex items = IdIndex.of(stored.ints("items"));
            return new NcfModel(
                    options,
                    stored.weights("weights/", NcfLayout.of(options, users.size(), items.size())),
                    users,
                    items,
                    content.get("fingerprint").getAsString(),
                    ArrayFile.GSON.fromJson(content.get("history"), TrainingHistory.class));
        });
    }
}
