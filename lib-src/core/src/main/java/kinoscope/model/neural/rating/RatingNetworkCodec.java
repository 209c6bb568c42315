package kinoscope.model.neural.rating;

import java.util.ArrayList;
import java.util.List;
import kinoscope.data.RatingScale;
import kinoscope.model.file.ArrayFile;
import kinoscope.model.file.ModelCodec;
import kinoscope.model.file.TrainedOn;
import kinoscope.model.neural.StoredWeights;

/** Stores {@link RatingNetworkModel}s: shape, options, scale, what each input tells of users and movies, weights, history. */
public final class RatingNetworkCodec implements ModelCodec<RatingNetworkModel> {
    private static final String NAME = "name";
    private static final String ARCHITECTURE = "architecture";
    private static final String FITTING = "fitting";
    private static final String SCALE = "scale";
    private static final String HISTORY = "history";
    private static final String WEIGHTS = "weights/";

    @Override
    public String kind() {
        return "rating-network";
    }

    @Override
    public Class<RatingNetworkModel> type() {
        return RatingNetworkModel.class;
    }

    @Override
    public void write(RatingNetworkModel model, ArrayFile file) {
        file.put(NAME, (Object) model.name())
                .put(ARCHITECTURE, model.architecture())
                .put(FITTING, model.fitting())
                .put(SCALE, model.scale())
                .put(HISTORY, model.history());
        for (Field field : model.fields()) {
            file.section(field.weights())
                    .put("rows", (Object) field.rows())
                    .put("starts", field.starts())
                    .put("indices", field.indices());
        }
        StoredWeights.put(file, WEIGHTS, model.weights());
    }

    @Override
    public RatingNetworkModel read(ArrayFile file, TrainedOn trainedOn) {
        RatingArchitecture architecture = file.get(ARCHITECTURE, RatingArchitecture.class);
        int users = trainedOn.users().size();
        int items = trainedOn.items().size();
        List<Field> fields = new ArrayList<>();
        for (RatingInput input : architecture.inputs()) {
            ArrayFile section = file.section(Field.weights(input));
            Field field = new Field(
                    input, section.get("rows", Integer.class), section.ints("starts"), section.ints("indices"));
            field.requireSize(input.isOfUser() ? users : items);
            fields.add(field);
        }
        return new RatingNetworkModel(
                file.text(NAME),
                architecture,
                file.get(FITTING, RatingFitting.class),
                file.get(SCALE, RatingScale.class),
                fields,
                StoredWeights.get(file, WEIGHTS, RatingLayout.of(architecture, fields, users, items)),
                file.get(HISTORY, RatingHistory.class));
    }
}
