package kinoscope.model.factor;

import java.util.List;
import java.util.Objects;

/**
 * Where a training stands after an epoch: all that is needed to go on later, with the same result as without a break.
 *
 * @param epochs one result per finished epoch, in order
 * @param model with the vectors of the last of them
 * @param bestEpoch the epoch, counted from 1, with the best validation, the earliest of equals; the last one without
 *     validation
 * @param best with the vectors of the best epoch
 */
public record ImplicitAlsState(List<ImplicitAlsEpoch> epochs, ImplicitAls model, int bestEpoch, ImplicitAls best) {
    /**
     * Checks that the best epoch is one of the epochs.
     *
     * @throws IllegalArgumentException if it is not
     */
    public ImplicitAlsState {
        epochs = List.copyOf(epochs);
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(best, "best");
        if (bestEpoch < 1 || bestEpoch > epochs.size()) {
            throw new IllegalArgumentException("best epoch " + bestEpoch + " of " + epochs.size());
        }
    }

    /** The last epoch, counted from 1. */
    public int epoch() {
        return epochs.size();
    }

    /** The result of the last epoch. */
    public ImplicitAlsEpoch last() {
        return epochs.get(epochs.size() - 1);
    }
}
