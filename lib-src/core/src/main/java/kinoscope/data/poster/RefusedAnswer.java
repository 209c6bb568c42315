package kinoscope.data.poster;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;

/** An answer that is not what was asked for. */
final class RefusedAnswer extends IOException {
    private static final long serialVersionUID = 1L;
    private static final int REDIRECT = 300;
    private static final int CLIENT_ERROR = 400;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final int status;
    private final Duration wait;

    /** An answer that will not change. */
    RefusedAnswer(String message) {
        this(message, 0, Duration.ZERO);
    }

    private RefusedAnswer(String message, int status, Duration wait) {
        super(message);
        this.status = status;
        this.wait = wait;
    }

    /** Another status than 200. */
    static RefusedAnswer ofStatus(HttpResponse.ResponseInfo answer) {
        int status = answer.statusCode();
        String message = status >= REDIRECT && status < CLIENT_ERROR
                ? "it is redirected in circles or to an unsafe address (HTTP status " + status + ")"
                : "HTTP status " + status;
        String seconds = answer.headers().firstValue("Retry-After").orElse("");
        Duration wait = seconds.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(seconds)) : Duration.ZERO;
        return new RefusedAnswer(message, status, wait);
    }

    /** Whether the site is well and only what was asked for is not there. */
    boolean isGone() {
        return status == NOT_FOUND || status == GONE;
    }

    /** Too many requests and faults of the server may pass, the rest will not. */
    boolean worthAnotherTry() {
        return status == TOO_MANY_REQUESTS || status >= SERVER_ERROR;
    }

    /** How long the server asks to wait; zero if it does not say. */
    Duration requestedWait() {
        return wait;
    }
}
