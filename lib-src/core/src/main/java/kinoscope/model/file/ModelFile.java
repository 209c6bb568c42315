package kinoscope.model.file;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.Optional;
import kinoscope.data.IdIndex;
import kinoscope.data.InputException;
import kinoscope.model.Histories;
import kinoscope.model.Recommender;

/**
 * Saves and loads models of every kind that has a {@link ModelCodec}: options, what was learned, raw ids, histories,
 * fingerprint of the training part and the record of the training, under a checksum. A loaded model gives the same scores bit
 * by bit.
 */
public final class ModelFile {
    private static final String WHAT = "model";

    private ModelFile() {}

    /**
     * Writes a model; an existing file is replaced in one piece.
     *
     * @throws InputException if the file cannot be written
     * @throws IllegalArgumentException if models of this class cannot be stored
     */
    public static void save(Path file, StoredModel stored) {
        TrainedOn trainedOn = stored.trainedOn();
        ArrayFile target = new ArrayFile(ModelCodecs.kindOf(stored.model()), new JsonObject());
        target.put("fingerprint", trainedOn.fingerprint());
        target.put("record", stored.record());
        target.put("users", trainedOn.users().ids());
        target.put("items", trainedOn.items().ids());
        trainedOn.histories().ifPresent(histories -> put(histories, target));
        ModelCodecs.write(stored.model(), target);
        target.save(file);
    }

    /**
     * Reads a model.
     *
     * @throws InputException if the file is missing, foreign, not a model, damaged, cut off, or of another format version
     */
    public static StoredModel load(Path file) {
        return ArrayFile.load(file, WHAT, ModelCodecs.kinds(), ModelFile::read);
    }

    private static StoredModel read(ArrayFile file) {
        IdIndex users = IdIndex.of(file.ints("users"));
        IdIndex items = IdIndex.of(file.ints("items"));
        TrainedOn trainedOn = new TrainedOn(users, items, histories(file, items.size()), file.text("fingerprint"));
        Recommender model = ModelCodecs.read(file.kind(), file, trainedOn);
        TrainingRecord record =
                file.content().has("record") ? file.get("record", TrainingRecord.UNKNOWN) : TrainingRecord.UNKNOWN;
        return new StoredModel(model, trainedOn, record);
    }

    private static void put(Histories histories, ArrayFile target) {
        int[] starts = new int[histories.users() + 1];
        int[] items = new int[histories.size()];
        for (int user = 0; user < histories.users(); user++) {
            starts[user + 1] = histories.start(user + 1);
        }
        for (int place = 0; place < items.length; place++) {
            items[place] = histories.item(place);
        }
        target.put("histories/starts", starts).put("histories/items", items);
    }

    private static Optional<Histories> histories(ArrayFile file, int catalogue) {
        return file.has("histories/starts")
                ? Optional.of(new Histories(file.ints("histories/starts"), file.ints("histories/items"), catalogue))
                : Optional.empty();
    }
}
