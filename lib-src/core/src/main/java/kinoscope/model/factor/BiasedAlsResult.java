package kinoscope.model.factor;

import java.util.List;
import java.util.Objects;
import kinoscope.data.Ratings;

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

    /** Makes sure that a training can go on from here; number of epochs and threads may be others. */
    void requireSameTraining(BiasedAlsOptions options, boolean withGenres, Ratings train) {
        BiasedAlsOptions same = model.options().withEpochs(options.epochs()).withThreads(options.threads());
        if (!same.equals(options) || model.itemGenres().isPresent() != withGenres) {
            throw new IllegalArgumentException("the training to go on with has other options: " + model.options());
        }
        if (model.users() != train.users().size()
                || model.items() != train.items().size()) {
            throw new IllegalArgumentException("the training to go on with has " + model.users() + " users and "
                    + model.items() + " items, the training ratings have "
                    + train.users().size() + " and " + train.items().size());
        }
    }
}
