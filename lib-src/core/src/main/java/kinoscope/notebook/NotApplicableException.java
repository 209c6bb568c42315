package kinoscope.notebook;

/** The data set lacks what a notebook is about; a run of all notebooks leaves it out and says why. */
public final class NotApplicableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private NotApplicableException(String message) {
        super(message);
    }

    /**
     * Ends a notebook that has nothing to work on.
     *
     * @param condition what it needs
     * @param lack what is missing, for the user
     * @throws NotApplicableException unless the condition holds
     */
    public static void unless(boolean condition, String lack) {
        if (!condition) {
            throw new NotApplicableException(lack);
        }
    }
}
