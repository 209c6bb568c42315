package kinoscope.cli;

import java.util.Locale;
import kinoscope.model.file.StoredModel;
import kinoscope.model.file.TrainingRecord;

/** A stored model in one line. */
final class ModelText {
    private ModelText() {}

    /** For instance {@code "NeuMF, trained on train and validation of ml-1m (NCF leave-one-out), epoch 7, ..."}. */
    static String of(StoredModel stored) {
        TrainingRecord record = stored.record();
        StringBuilder text = new StringBuilder(stored.model().name());
        if (record.data().isEmpty()) {
            return text.append(", without a record of its training").toString();
        }
        text.append(", trained on ").append(record.part()).append(" of ").append(record.data());
        text.append(" (").append(record.split()).append("), protocol ").append(record.protocol());
        text.append(", seed ").append(record.seed());
        if (record.options().containsKey(TrainingRecord.FEATURES)) {
            text.append(", seeing ").append(record.options().get(TrainingRecord.FEATURES));
        }
        if (record.epoch() > 0) {
            text.append(", epoch ").append(record.epoch());
        }
        if (!record.metric().isEmpty()) {
            text.append(String.format(Locale.ROOT, ", %s %.4f on validation", record.metric(), record.validation()));
        }
        return text.append(String.format(Locale.ROOT, ", %.1f s", record.seconds()))
                .toString();
    }
}
