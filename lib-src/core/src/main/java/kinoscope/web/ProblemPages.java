package kinoscope.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Writes what went wrong, also where Jetty itself refuses a request: as a problem in JSON, or as a small page where a browser asks
 * for one outside the API. Neither tells more than the problem does.
 */
final class ProblemPages implements Request.Handler {
    private static final String HTML = "text/html;charset=utf-8";

    private static final byte[] NOT_FOUND = read("not-found.html");

    /** The bytes of a problem with their media type. */
    record Body(String mediaType, byte[] bytes) {
        /**
         * Writes a problem.
         *
         * @param path of the request
         * @param accept its header, or null
         */
        static Body of(Problem problem, String path, String accept) {
            boolean page = accept != null && accept.contains("text/html") && !path.startsWith("/api/");
            return page
                    ? new Body(HTML, problem.status() == 404 ? NOT_FOUND : html(problem))
                    : new Body(Problem.MEDIA_TYPE, JsonText.of(problem));
        }

        private static byte[] html(Problem problem) {
            String page = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                    + "<meta name=\"viewport\" content=\"width=device-width\">\n<title>" + problem.title()
                    + " - Kinoscope</title>\n</head>\n<body>\n<main>\n<h1>" + problem.status() + " " + problem.title()
                    + "</h1>\n<p><a href=\"/\">To the opening page</a></p>\n</main>\n</body>\n</html>\n";
            return page.getBytes(StandardCharsets.UTF_8);
        }
    }

    private static byte[] read(String page) {
        try (InputStream stream = ProblemPages.class.getResourceAsStream(page)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers a request that did not get as far as the routes. */
    static void write(Request request, Response response, Callback callback, Problem problem, OptionalInt retryAfter) {
        HttpFields.Mutable headers = response.getHeaders();
        Body body = Body.of(
                problem,
                request.getHttpURI().getPath() == null
                        ? ""
                        : request.getHttpURI().getPath(),
                request.getHeaders().get(HttpHeader.ACCEPT));
        response.setStatus(problem.status());
        SecurityHeaders.addTo(headers);
        headers.put(HttpHeader.CONTENT_TYPE, body.mediaType());
        headers.put(HttpHeader.CONTENT_LENGTH, body.bytes().length);
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        retryAfter.ifPresent(seconds -> headers.put(HttpHeader.RETRY_AFTER, seconds));
        response.write(true, ByteBuffer.wrap(body.bytes()), callback);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE.asString());
        write(request, response, callback, Problem.of(response.getStatus()), OptionalInt.empty());
        return true;
    }
}
