package kinoscope.model.neural;

import java.util.List;

/**
 * The course of a training.
 *
 * @param epochs one result per epoch, in order
 * @param bestEpoch the epoch, counted from 1, whose weights the model has: that with the best validation, the earliest of
 *     equals; the last one without validation
 * @param stoppedEarly whether training ended because validation no longer improved
 */
public record TrainingHistory(List<EpochResult> epochs, int bestEpoch, boolean stoppedEarly) {
    /**
     * Checks that the best epoch is one of the epochs.
     *
     * @throws IllegalArgumentException if it is not
     */
    public TrainingHistory {
        epochs = List.copyOf(epochs);
        if (bestEpoch < 1 || bestEpoch > epochs.size()) {
            throw new IllegalArgumentException("best epoch " + bestEpoch + " of " + epochs.size());
        }
    }

    /** The result of the best epoch. */
    public EpochResult best() {
        return epochs.get(bestEpoch - 1);
    }

    /** The seconds of all epochs together. */
    public double seconds() {
        return epochs.stream().mapToDouble(EpochResult::seconds).sum();
    }
}
