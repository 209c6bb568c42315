package kinoscope.model.neural;

/** Training that cannot go on, for instance because the loss became NaN; the message says where and what to try. */
public final class TrainingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception with a message of one line for the user. */
    public TrainingException(String message) {
        super(message);
    }
}
