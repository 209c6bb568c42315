package kinoscope.model.linear;

import kinoscope.model.file.ArrayFile;
import kinoscope.model.file.ModelCodec;
import kinoscope.model.file.TrainedOn;

/** Stores {@link NextItem}: options and weights. */
public final class NextItemCodec implements ModelCodec<NextItem> {
    private static final String OPTIONS = "options";
    private static final String WEIGHTS = "weights";

    @Override
    public String kind() {
        return "next-item";
    }

    @Override
    public Class<NextItem> type() {
        return NextItem.class;
    }

    @Override
    public void write(NextItem model, ArrayFile file) {
        file.put(OPTIONS, model.options()).put(WEIGHTS, model.weights());
    }

    @Override
    public NextItem read(ArrayFile file, TrainedOn trainedOn) {
        return new NextItem(
                file.get(OPTIONS, NextItemOptions.defaults()), trainedOn.requireHistories(), file.floats(WEIGHTS));
    }
}
