package kinoscope.model.neural;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kinoscope.data.InputException;
import kinoscope.model.file.ArrayFile;

/**
 * Where a training stands after an epoch: all that is needed to go on as if it had never stopped.
 *
 * @param run the {@link RunIdentity} of the training
 * @param epochs results so far
 * @param bestEpoch counted from 1
 * @param weights after the last epoch
 * @param optimizer after the last epoch
 * @param bestWeights after the best epoch
 */
record NcfCheckpoint(
        String run,
        List<EpochResult> epochs,
        int bestEpoch,
        NetworkWeights weights,
        OptimizerState optimizer,
        NetworkWeights bestWeights) {
    private static final String KIND = "ncf-checkpoint";

    void save(Path file) {
        JsonObject content = new JsonObject();
        content.addProperty("run", run);
        content.addProperty("steps", optimizer.steps());
        content.addProperty("memories", optimizer.memories().size());
        ArrayFile stored = new ArrayFile(KIND, content).put("history", new TrainingHistory(epochs, bestEpoch, false));
        StoredWeights.put(stored, "weights/", weights);
        StoredWeights.put(stored, "best/", bestWeights);
        for (int k = 0; k < optimizer.memories().size(); k++) {
            StoredWeights.put(stored, "memory" + k + "/", optimizer.memories().get(k));
        }
        stored.save(file);
    }

    /**
     * Reads the checkpoint of a run.
     *
     * @throws InputException if the file is damaged or belongs to another run
     */
    static NcfCheckpoint load(Path file, String run, List<WeightShape> shapes) {
        return ArrayFile.load(file, KIND, stored -> {
            JsonObject content = stored.content();
            if (!run.equals(content.get("run").getAsString())) {
                throw InputException.of(
                        file,
                        "the checkpoint belongs to a training with other options, data or interactions;"
                                + " remove it or name another file");
            }
            TrainingHistory history = stored.get("history", TrainingHistory.class);
            List<NetworkWeights> memories = new ArrayList<>();
            for (int k = 0; k < content.get("memories").getAsInt(); k++) {
                memories.add(StoredWeights.get(stored, "memory" + k + "/", shapes));
            }
            OptimizerState optimizer = new OptimizerState(content.get("steps").getAsInt(), memories);
            return new NcfCheckpoint(
                    run,
                    history.epochs(),
                    history.bestEpoch(),
                    StoredWeights.get(stored, "weights/", shapes),
                    optimizer,
                    StoredWeights.get(stored, "best/", shapes));
        });
    }
}
