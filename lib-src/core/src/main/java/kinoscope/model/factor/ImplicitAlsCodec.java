package kinoscope.model.factor;

import kinoscope.model.file.ArrayFile;
import kinoscope.model.file.ModelCodec;
import kinoscope.model.file.TrainedOn;

/** Stores {@link ImplicitAls}: options and the vectors of users and items. */
public final class ImplicitAlsCodec implements ModelCodec<ImplicitAls> {
    private static final String OPTIONS = "options";
    private static final String USER_FACTORS = "userFactors";
    private static final String ITEM_FACTORS = "itemFactors";

    @Override
    public String kind() {
        return "implicit-als";
    }

    @Override
    public Class<ImplicitAls> type() {
        return ImplicitAls.class;
    }

    @Override
    public void write(ImplicitAls model, ArrayFile file) {
        file.put(OPTIONS, model.options())
                .put(USER_FACTORS, model.userFactors())
                .put(ITEM_FACTORS, model.itemFactors());
    }

    @Override
    public ImplicitAls read(ArrayFile file, TrainedOn trainedOn) {
        return new ImplicitAls(
                file.get(OPTIONS, ImplicitAlsOptions.defaults()),
                trainedOn.requireHistories(),
                file.floats(USER_FACTORS),
                file.floats(ITEM_FACTORS));
    }
}
