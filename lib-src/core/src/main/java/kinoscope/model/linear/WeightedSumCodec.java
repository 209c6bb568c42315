package kinoscope.model.linear;

import java.util.ArrayList;
import java.util.List;
import kinoscope.model.FoldIn;
import kinoscope.model.file.ArrayFile;
import kinoscope.model.file.ModelCodec;
import kinoscope.model.file.ModelCodecs;
import kinoscope.model.file.TrainedOn;

/** Stores {@link WeightedSum}: each part with its weight, as the codec of the part's class stores it. */
public final class WeightedSumCodec implements ModelCodec<WeightedSum> {
    private static final String NAME = "name";
    private static final String WEIGHTS = "weights";
    private static final String PART = "part";

    @Override
    public String kind() {
        return "weighted-sum";
    }

    @Override
    public Class<WeightedSum> type() {
        return WeightedSum.class;
    }

    @Override
    public void write(WeightedSum model, ArrayFile file) {
        List<WeightedSum.Part> parts = model.parts();
        file.put(NAME, model.name());
        file.put(WEIGHTS, parts.stream().map(WeightedSum.Part::weight).toList());
        for (int k = 0; k < parts.size(); k++) {
            ModelCodecs.put(parts.get(k).model(), file.section(PART + k));
        }
    }

    @Override
    public WeightedSum read(ArrayFile file, TrainedOn trainedOn) {
        double[] weights = file.get(WEIGHTS, double[].class);
        List<WeightedSum.Part> parts = new ArrayList<>();
        for (int k = 0; k < weights.length; k++) {
            FoldIn part = (FoldIn) ModelCodecs.get(file.section(PART + k), trainedOn);
            parts.add(new WeightedSum.Part(part, weights[k]));
        }
        return new WeightedSum(file.text(NAME), parts);
    }
}
