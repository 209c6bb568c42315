package kinoscope.model.file;

import kinoscope.model.HistoryModel;
import kinoscope.model.Recommender;

/**
 * A model with all that makes it usable by itself: what its indices mean, what its users had, and how it came about.
 *
 * @param model of a class that has a {@link ModelCodec}
 * @param trainedOn ids, histories and fingerprint of the training part
 * @param record how it came about
 */
public record StoredModel(Recommender model, TrainedOn trainedOn, TrainingRecord record) {
    /**
     * Checks that the parts fit together.
     *
     * @throws IllegalArgumentException if the model has other numbers of users or items, or scores from other histories
     */
    public StoredModel {
        if (model.users() != trainedOn.users().size()
                || model.items() != trainedOn.items().size()) {
            throw new IllegalArgumentException(model.name() + " has " + model.users() + " users and " + model.items()
                    + " items, its ids are " + trainedOn.users().size() + " and "
                    + trainedOn.items().size());
        }
        if (model instanceof HistoryModel scoring && scoring.histories() != trainedOn.requireHistories()) {
            throw new IllegalArgumentException(model.name() + " scores from histories of its own");
        }
    }

    /** The same model with another record. */
    public StoredModel withRecord(TrainingRecord other) {
        return new StoredModel(model, trainedOn, other);
    }
}
