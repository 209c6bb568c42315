package kinoscope.model.factor;

import java.util.List;
import java.util.Objects;

/**
 * What a training of {@link BiasedAls} gave, or where it stands after an epoch: all that is needed to go on later, with the same
 * result as without a break.
 *
 * @param epochs one result per epoch, in order
 * @param model after the last of them
 * @param bestEpoch the epoch, counted from 1, with the lowest RMSE on validation, the earliest of equals; the last one without
 *     validation
 * @param best after the best epoch: the model to use
 */
public record BiasedAlsResult(List<BiasedAlsEpoch> epochs, BiasedAls model, int bestEpoch, BiasedAls best) {
    /**
     * Checks that the best epoch is one of the epochs.
     *
     * @throws IllegalArgumentException if it is not
     */
    public BiasedAlsResult {
        epochs = List.copyOf(epochs);
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(best, "best");
        if (bestEpoch < 1 || bestEpoch > epochs.size()) {
            throw new IllegalArgumentException("best epoch " + bestEpoch + " of " + epochs.size());
        }
    }

    /** The result of the last epoch. */
    public BiasedAlsEpoch last() {
        return epochs.get(epochs.size() - 1);
    }
}
