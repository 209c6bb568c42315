package kinoscope.model.neighbor;

import kinoscope.model.file.ArrayFile;
import kinoscope.model.file.ModelCodec;
import kinoscope.model.file.TrainedOn;

/** Stores {@link ItemKnn}: options and neighbours. */
public final class ItemKnnCodec implements ModelCodec<ItemKnn> {
    private static final String OPTIONS = "options";
    private static final String STARTS = "starts";
    private static final String TARGETS = "targets";
    private static final String SIMILARITIES = "similarities";

    @Override
    public String kind() {
        return "item-knn";
    }

    @Override
    public Class<ItemKnn> type() {
        return ItemKnn.class;
    }

    @Override
    public void write(ItemKnn model, ArrayFile file) {
        file.put(OPTIONS, model.options())
                .put(STARTS, model.votes().starts())
                .put(TARGETS, model.votes().targets())
                .put(SIMILARITIES, model.votes().similarities());
    }

    @Override
    public ItemKnn read(ArrayFile file, TrainedOn trainedOn) {
        return new ItemKnn(
                file.get(OPTIONS, ItemKnnOptions.defaults()),
                trainedOn.requireHistories(),
                new NeighborLists(file.ints(STARTS), file.ints(TARGETS), file.floats(SIMILARITIES)));
    }
}
