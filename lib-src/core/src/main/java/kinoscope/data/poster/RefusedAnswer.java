package kinoscope.data.poster;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;

/** An answer that is not what was asked for. */
final class RefusedAnswer extends IOException {
    private static final long serialVersionUID = 1L;
    private static final int REDIRECT = 300;
    private static final int CLIENT_ERROR = 400;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private final boolean worthAnotherTry;
    private final Duration wait;

    /** An answer that will not change. */
    RefusedAnswer(String message) {
        this(message, false, Duration.ZERO);
    }

    private RefusedAnswer(String message, boolean worthAnotherTry, Duration wait) {
        super(message);
        this.worthAnotherTry = worthAnotherTry;
        this.wait = wait;
    }

    /** Another status than 200: too many requests and faults of the server may pass, the rest will not. */
    static RefusedAnswer ofStatus(HttpResponse.ResponseInfo answer) {
        int status = answer.statusCode();
        if (status >= REDIRECT && status < CLIENT_ERROR) {
            return new RefusedAnswer(
                    "it is redirected in circles or to an unsafe address (HTTP status " + status + ")");
        }
        String seconds = answer.headers().firstValue("Retry-After").orElse("");
        Duration wait = seconds.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(seconds)) : Duration.ZERO;
        boolean mayPass = status == TOO_MANY_REQUESTS || status >= SERVER_ERROR;
        return new RefusedAnswer("HTTP status " + status, mayPass, wait);
    }

    boolean worthAnotherTry() {
        return worthAnotherTry;
    }

    /** How long the server asks to wait; zero if it does not say. */
    Duration requestedWait() {
        return wait;
    }
}
