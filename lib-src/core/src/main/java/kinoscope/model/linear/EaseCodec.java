package kinoscope.model.linear;

import kinoscope.model.file.ArrayFile;
import kinoscope.model.file.ModelCodec;
import kinoscope.model.file.TrainedOn;

/** Stores {@link Ease}: options and weights. */
public final class EaseCodec implements ModelCodec<Ease> {
    private static final String OPTIONS = "options";
    private static final String WEIGHTS = "weights";

    @Override
    public String kind() {
        return "ease";
    }

    @Override
    public Class<Ease> type() {
        return Ease.class;
    }

    @Override
    public void write(Ease model, ArrayFile file) {
        file.put(OPTIONS, model.options()).put(WEIGHTS, model.weights());
    }

    @Override
    public Ease read(ArrayFile file, TrainedOn trainedOn) {
        return new Ease(file.get(OPTIONS, EaseOptions.defaults()), trainedOn.requireHistories(), file.floats(WEIGHTS));
    }
}
