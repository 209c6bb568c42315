package kinoscope.web;

import java.util.Locale;
import java.util.Map;

/**
 * What went wrong with a request, in the one format of all errors: RFC 9457 with a code that programs can go by.
 *
 * @param status of HTTP
 * @param code in lower case with underscores, for instance {@code "unknown_movie"}
 * @param title what the status is called
 * @param detail one sentence; never holds what the client sent but numbers
 */
record Problem(int status, String code, String title, String detail) {
    /** The media type of a problem. */
    static final String MEDIA_TYPE = "application/problem+json";

    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "Bad Request"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(408, "Request Timeout"),
            Map.entry(413, "Content Too Large"),
            Map.entry(414, "URI Too Long"),
            Map.entry(415, "Unsupported Media Type"),
            Map.entry(422, "Unprocessable Content"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(431, "Request Header Fields Too Large"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(503, "Service Unavailable"),
            Map.entry(505, "HTTP Version Not Supported"));

    /** A problem with the usual title of its status. */
    Problem(int status, String code, String detail) {
        this(status, code, titleOf(status), detail);
    }

    /** The problem of a status that nothing more is known of. */
    static Problem of(int status) {
        String title = titleOf(status);
        return new Problem(status, title.toLowerCase(Locale.ROOT).replace(' ', '_'), title + ".");
    }

    private static String titleOf(int status) {
        return TITLES.getOrDefault(status, status < 500 ? "Bad Request" : "Internal Server Error");
    }
}
