package kinoscope.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import kinoscope.data.InputException;
import kinoscope.data.IoProblem;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;

/**
 * One line for each request: time, method, route, status, milliseconds, bytes. The route is the pattern, {@code /movies/{id}}; no
 * address, id, query or name of a client is written, nor anything else that was sent. Files are rotated.
 */
final class AccessLog implements RequestLog, AutoCloseable {
    private static final int BYTES_PER_FILE = 4_000_000;
    private static final int FILES = 4;
    private static final double NANOS_PER_MS = 1e6;

    private final FileHandler file;

    /**
     * Opens the log.
     *
     * @throws InputException if it cannot be written
     */
    AccessLog(Path path) {
        try {
            if (path.toAbsolutePath().getParent() != null) {
                Files.createDirectories(path.toAbsolutePath().getParent());
            }
            String pattern = path.toString().replace("%", "%%");
            file = new FileHandler(pattern, BYTES_PER_FILE, FILES, true);
        } catch (IOException e) {
            throw new InputException(path + ": cannot be written as access log: " + IoProblem.describe(e), e);
        }
        file.setFormatter(new Plain());
    }

    @Override
    public void log(Request request, Response response) {
        String line = String.format(
                Locale.ROOT,
                "%s %s %s %d %.1f %d",
                Instant.now(),
                Routes.knownMethod(request.getMethod()),
                Routes.templateOf(request),
                response.getStatus(),
                (System.nanoTime() - request.getBeginNanoTime()) / NANOS_PER_MS,
                Response.getContentBytesWritten(response));
        file.publish(new LogRecord(Level.INFO, line));
    }

    @Override
    public void close() {
        file.close();
    }

    /** The message alone; it is not a pattern to be filled in. */
    private static final class Plain extends Formatter {
        @Override
        public String format(LogRecord line) {
            return line.getMessage() + "\n";
        }
    }
}
