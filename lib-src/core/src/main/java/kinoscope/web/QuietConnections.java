package kinoscope.web;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections on which no request was completed for a while, also those that send a header letter by letter: such a one is
 * never idle.
 */
final class QuietConnections implements Connection.Listener {
    private final Scheduler scheduler;
    private final Duration patience;

    /**
     * Watches connections.
     *
     * @param patience longer than any answer takes
     */
    QuietConnections(Scheduler scheduler, Duration patience) {
        this.scheduler = scheduler;
        this.patience = patience;
    }

    @Override
    public void onOpened(Connection connection) {
        watch(connection, 0);
    }

    private void watch(Connection connection, long answeredBefore) {
        scheduler.schedule(() -> check(connection, answeredBefore), patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void check(Connection connection, long answeredBefore) {
        if (!connection.getEndPoint().isOpen()) {
            return;
        }
        long answered = connection.getMessagesOut();
        if (answered == answeredBefore) {
            connection.getEndPoint().close();
        } else {
            watch(connection, answered);
        }
    }
}
