package kinoscope.model.neural.rating;

import java.util.List;

/**
 * The course of a training.
 *
 * @param epochs one result per epoch, in order
 * @param bestEpoch the epoch, counted from 1, whose weights the model has: that with the lowest validation error, the earliest
 *     of equals; the last one without validation
 * @param stoppedEarly whether training ended before its last epoch
 */
public record RatingHistory(List<RatingEpoch> epochs, int bestEpoch, boolean stoppedEarly) {
    /**
     * Checks that the best epoch is one of the epochs.
     *
     * @throws IllegalArgumentException if it is not
     */
    public RatingHistory {
        epochs = List.copyOf(epochs);
        if (bestEpoch < 1 || bestEpoch > epochs.size()) {
            throw new IllegalArgumentException("best epoch " + bestEpoch + " of " + epochs.size());
        }
    }

    /** The result of the best epoch. */
    public RatingEpoch best() {
        return epochs.get(bestEpoch - 1);
    }

    /** The seconds of all epochs together. */
    public double seconds() {
        return epochs.stream().mapToDouble(RatingEpoch::seconds).sum();
    }
}
