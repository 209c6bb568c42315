package kinoscope.experiment;

/** How the number of epochs of a final model is found. */
public enum EpochRule {
    /**
     * Train on the training part while the validation part chooses the epoch; then train anew, on both, for so many epochs.
     * Models without such a choice are fitted to both at once.
     */
    CHOOSE,
    /** As {@link #CHOOSE}, but keep the first model, which knows the training part alone; to compare options. */
    KEEP,
    /** Train on both for exactly the epochs of the options. */
    FIXED
}
