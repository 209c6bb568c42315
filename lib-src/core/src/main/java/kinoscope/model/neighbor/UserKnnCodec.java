package kinoscope.model.neighbor;

import kinoscope.model.file.ArrayFile;
import kinoscope.model.file.ModelCodec;
import kinoscope.model.file.TrainedOn;

/** Stores {@link UserKnn}: options alone, since its neighbours are found in the histories. */
public final class UserKnnCodec implements ModelCodec<UserKnn> {
    private static final String OPTIONS = "options";

    @Override
    public String kind() {
        return "user-knn";
    }

    @Override
    public Class<UserKnn> type() {
        return UserKnn.class;
    }

    @Override
    public void write(UserKnn model, ArrayFile file) {
        file.put(OPTIONS, model.options());
    }

    @Override
    public UserKnn read(ArrayFile file, TrainedOn trainedOn) {
        return UserKnn.fit(trainedOn.requireHistories(), file.get(OPTIONS, UserKnnOptions.defaults()));
    }
}
