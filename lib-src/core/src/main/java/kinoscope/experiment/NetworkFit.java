package kinoscope.experiment;

import kinoscope.model.neural.rating.RatingHistory;
import kinoscope.model.neural.rating.RatingNetworkModel;

/**
 * A network for stars that was trained twice.
 *
 * @param chosen knows the training part alone and has the weights of the epoch that was best on the validation part
 * @param finished trained anew on train and validation for so many epochs: the one to report
 */
public record NetworkFit(RatingNetworkModel chosen, RatingNetworkModel finished) {
    /** The name for tables and charts. */
    public String name() {
        return finished.name();
    }

    /** The course of the first training, with errors on the validation part. */
    public RatingHistory history() {
        return chosen.history();
    }
}
