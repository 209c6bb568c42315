package kinoscope.data.poster;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fetches small files from sites of others: one at a time, with a pause between requests, and again after a while if the site
 * is busy. The time limit holds for the whole answer, not only for its beginning.
 */
final class PoliteHttp {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final HttpClient client;
    private final PosterFetch.Options options;
    private final Sleeper sleeper;
    private boolean first = true;

    /** What waits; tests do not. */
    @FunctionalInterface
    interface Sleeper {
        void sleep(Duration time) throws InterruptedException;
    }

    PoliteHttp(PosterFetch.Options options, Sleeper sleeper) {
        this.client = HttpClient.newBuilder()
                .connectTimeout(options.timeout())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        this.options = options;
        this.sleeper = sleeper;
    }

    /**
     * Fetches a file, with another try after faults that may pass.
     *
     * @param headers sent along
     * @param type how the content type has to begin
     * @param limit the most bytes
     * @throws IOException with the reason, if the last try failed
     */
    byte[] get(URI uri, Map<String, String> headers, String type, int limit) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).header("User-Agent", "Kinoscope");
        headers.forEach(request::header);
        for (int attempt = 1; ; attempt++) {
            if (!first) {
                sleeper.sleep(options.pause());
            }
            first = false;
            try {
                return once(request.build(), LimitedBody.handler(type, limit));
            } catch (IOException e) {
                if (attempt >= options.attempts() || !worthAnotherTry(e)) {
                    throw e;
                }
                sleeper.sleep(waitAfter(e, attempt));
            }
        }
    }

    private byte[] once(HttpRequest request, HttpResponse.BodyHandler<byte[]> handler)
            throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, handler);
        try {
            return answer.get(options.timeout().toMillis(), TimeUnit.MILLISECONDS)
                    .body();
        } catch (TimeoutException e) {
            throw new IOException("no whole answer within " + options.timeout().toMillis() + " ms", e);
        } catch (ExecutionException e) {
            throw reason(e);
        } finally {
            answer.cancel(true);
        }
    }

    private static IOException reason(ExecutionException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedAnswer refused) {
                return refused;
            }
        }
        return failure.getCause() instanceof IOException cause ? cause : new IOException(failure.getCause());
    }

    private static boolean worthAnotherTry(IOException failure) {
        return !(failure instanceof RefusedAnswer refused) || refused.worthAnotherTry();
    }

    /** What the site asks for, else 1, 2, 4, ... seconds. */
    private static Duration waitAfter(IOException failure, int attempt) {
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(attempt - 1, 20));
        Duration asked = failure instanceof RefusedAnswer refused ? refused.requestedWait() : Duration.ZERO;
        Duration wait = asked.compareTo(doubled) > 0 ? asked : doubled;
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
