package kinoscope.data;

/**
 * Where long work tells how far it is; the command line and the notebooks each draw it in their way.
 *
 * <p>Implementations may be called often and must be cheap.
 */
public interface Progress extends AutoCloseable {
    /** Shows nothing. */
    Progress SILENT = (done, total, note) -> {};

    /**
     * Says how much is done.
     *
     * @param done steps finished, {@code 0..total}
     * @param total steps in all
     * @param note a few words on the present state, for instance {@code "loss 0.31"}
     */
    void update(long done, long total, String note);

    /** Ends the display. */
    @Override
    default void close() {}
}
