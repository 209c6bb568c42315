package kinoscope.model.neural;

import kinoscope.model.FoldIn;
import kinoscope.model.file.ArrayFile;
import kinoscope.model.file.ModelCodec;
import kinoscope.model.file.ModelCodecs;
import kinoscope.model.file.TrainedOn;

/** Stores {@link NcfBlend}: the network, its weight and the other models, each as the codec of its class stores it. */
public final class NcfBlendCodec implements ModelCodec<NcfBlend> {
    private static final String WEIGHT = "weight";
    private static final String NETWORK = "network";
    private static final String OTHERS = "others";

    @Override
    public String kind() {
        return "ncf-blend";
    }

    @Override
    public Class<NcfBlend> type() {
        return NcfBlend.class;
    }

    @Override
    public void write(NcfBlend model, ArrayFile file) {
        file.put(WEIGHT, model.weight());
        ModelCodecs.put(model.network(), file.section(NETWORK));
        ModelCodecs.put(model.others(), file.section(OTHERS));
    }

    @Override
    public NcfBlend read(ArrayFile file, TrainedOn trainedOn) {
        return new NcfBlend(
                (NcfModel) ModelCodecs.get(file.section(NETWORK), trainedOn), file.get(WEIGHT, Double.class), (FoldIn)
                        ModelCodecs.get(file.section(OTHERS), trainedOn));
    }
}
