package kinoscope.model.neural.sequence;

import java.util.List;
import java.util.stream.IntStream;
import kinoscope.model.file.ArrayFile;
import kinoscope.model.file.ModelCodec;
import kinoscope.model.file.TrainedOn;

/** Stores {@link SequenceModel}: options and weights. */
public final class SequenceCodec implements ModelCodec<SequenceModel> {
    private static final String OPTIONS = "options";
    private static final List<String> ARRAYS =
            List.of("input", "output", "bias", "direct", "lower", "lowerBias", "upper", "start");

    @Override
    public String kind() {
        return "sequence-network";
    }

    @Override
    public Class<SequenceModel> type() {
        return SequenceModel.class;
    }

    @Override
    public void write(SequenceModel model, ArrayFile file) {
        file.put(OPTIONS, model.options());
        List<float[]> arrays = model.weights().arrays();
        IntStream.range(0, ARRAYS.size()).forEach(k -> file.put(ARRAYS.get(k), arrays.get(k)));
    }

    @Override
    public SequenceModel read(ArrayFile file, TrainedOn trainedOn) {
        return new SequenceModel(
                file.get(OPTIONS, SequenceOptions.defaults()),
                trainedOn.requireHistories(),
                SequenceWeights.of(ARRAYS.stream().map(file::floats).toList()));
    }
}
