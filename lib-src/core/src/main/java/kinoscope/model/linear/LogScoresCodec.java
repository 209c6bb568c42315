package kinoscope.model.linear;

import kinoscope.model.FoldIn;
import kinoscope.model.file.ArrayFile;
import kinoscope.model.file.ModelCodec;
import kinoscope.model.file.ModelCodecs;
import kinoscope.model.file.TrainedOn;

/** Stores {@link LogScores}: the floor, and the model as the codec of its class stores it. */
public final class LogScoresCodec implements ModelCodec<LogScores> {
    private static final String FLOOR = "floor";
    private static final String MODEL = "model";

    @Override
    public String kind() {
        return "log-scores";
    }

    @Override
    public Class<LogScores> type() {
        return LogScores.class;
    }

    @Override
    public void write(LogScores model, ArrayFile file) {
        file.put(FLOOR, model.floor());
        ModelCodecs.put(model.model(), file.section(MODEL));
    }

    @Override
    public LogScores read(ArrayFile file, TrainedOn trainedOn) {
        FoldIn model = (FoldIn) ModelCodecs.get(file.section(MODEL), trainedOn);
        return new LogScores(model, file.get(FLOOR, Double.class));
    }
}
