package kinoscope.model.neural;

import kinoscope.model.file.ArrayFile;
import kinoscope.model.file.ModelCodec;
import kinoscope.model.file.TrainedOn;

/**
 * Stores {@link NcfModel}s: options, weights in the layout {@link NcfLayout#of}, and the course of the training. Of a visual
 * network these hold the projected vectors of the items; the feature vectors are not stored, nor needed to score.
 */
public final class NcfCodec implements ModelCodec<NcfModel> {
    static final String KIND = "ncf-model";
    private static final String OPTIONS = "options";
    private static final String HISTORY = "history";
    private static final String WEIGHTS = "weights/";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<NcfModel> type() {
        return NcfModel.class;
    }

    @Override
    public void write(NcfModel model, ArrayFile file) {
        file.put(OPTIONS, model.options()).put(HISTORY, model.history());
        StoredWeights.put(file, WEIGHTS, model.weights());
    }

    @Override
    public NcfModel read(ArrayFile file, TrainedOn trainedOn) {
        NcfOptions options = file.get(OPTIONS, NcfOptions.defaults());
        int users = trainedOn.users().size();
        int items = trainedOn.items().size();
        return new NcfModel(
                options,
                StoredWeights.get(file, WEIGHTS, NcfLayout.of(options, users, items)),
                trainedOn.users(),
                trainedOn.items(),
                trainedOn.fingerprint(),
                file.get(HISTORY, TrainingHistory.class));
    }
}
