package kinoscope.model.baseline;

import kinoscope.model.file.ArrayFile;
import kinoscope.model.file.ModelCodec;
import kinoscope.model.file.TrainedOn;

/** Stores {@link Popularity}: the counts. */
public final class PopularityCodec implements ModelCodec<Popularity> {
    private static final String COUNTS = "counts";

    @Override
    public String kind() {
        return "popularity";
    }

    @Override
    public Class<Popularity> type() {
        return Popularity.class;
    }

    @Override
    public void write(Popularity model, ArrayFile file) {
        file.put(COUNTS, model.counts());
    }

    @Override
    public Popularity read(ArrayFile file, TrainedOn trainedOn) {
        return new Popularity(trainedOn.users().size(), file.ints(COUNTS));
    }
}
