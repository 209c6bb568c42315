package kinoscope.web;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** Makes what is not ready yet, one after another on one background thread; what fails is logged, and the others go on. */
final class Preparation implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Preparation.class.getName());

    private final List<? extends Prepared<?>> things;
    private final Thread thread = new Thread(this::work, "kinoscope-preparation");
    private volatile boolean closed;

    /**
     * Begins.
     *
     * @param things in the order in which they are made
     */
    Preparation(List<? extends Prepared<?>> things) {
        this.things = List.copyOf(things);
        thread.setDaemon(true);
        thread.start();
    }

    private void work() {
        for (Prepared<?> thing : things) {
            if (closed) {
                break;
            }
            try {
                thing.prepare();
            } catch (RuntimeException | Error e) {
                if (!closed) {
                    LOG.log(Level.WARNING, thing.name() + " could not be prepared: " + e);
                    LOG.log(Level.DEBUG, thing.name(), e);
                }
            }
        }
    }

    /** Interrupts what is being made; the rest is not begun. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
