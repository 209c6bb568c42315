package kinoscope.model;

/** Looks at a training after each epoch and says whether it is worth going on. */
@FunctionalInterface
public interface EpochWatch {
    /** Lets every training go on to its end. */
    EpochWatch PATIENT = (epoch, validation) -> true;

    /**
     * Whether the training goes on.
     *
     * @param epoch how many epochs are done
     * @param validation the validation after the last of them
     */
    boolean goesOn(int epoch, double validation);
}
