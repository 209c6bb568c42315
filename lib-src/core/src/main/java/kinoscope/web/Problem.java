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

    private static final Usual FAULT = new Usual("Internal Server Error", "something is wrong with this server");
    private static final Map<Integer, Usual> USUAL = Map.ofEntries(
            Map.entry(400, new Usual("Bad Request", "the request is malformed")),
            Map.entry(404, new Usual("Not Found", "there is nothing at this address")),
            Map.entry(405, new Usual("Method Not Allowed", "this address does not know this method")),
            Map.entry(408, new Usual("Request Timeout", "the request did not come in time")),
            Map.entry(413, new Usual("Content Too Large", "the body is too long")),
            Map.entry(414, new Usual("URI Too Long", "the address is too long")),
            Map.entry(415, new Usual("Unsupported Media Type", "the body is of a type that is not read here")),
            Map.entry(417, new Usual("Expectation Failed", "what the request expects cannot be met")),
            Map.entry(422, new Usual("Unprocessable Content", "the request asks for what cannot be")),
            Map.entry(426, new Usual("Upgrade Required", "this server speaks HTTP/1.1 alone")),
            Map.entry(429, new Usual("Too Many Requests", "this client asks more often than is answered")),
            Map.entry(431, new Usual("Request Header Fields Too Large", "the headers are too long")),
            Map.entry(500, FAULT),
            Map.entry(503, new Usual("Service Unavailable", "the server is stopping or has too much to do")),
            Map.entry(505, new Usual("HTTP Version Not Supported", "this server speaks HTTP/1.1 alone")));

    /** What a status is called and what is said of it where nothing more is known. */
    private record Usual(String title, String detail) {}

    /** A problem with the usual title of its status. */
    Problem(int status, String code, String detail) {
        this(status, code, usual(status).title(), detail);
    }

    /** The problem of a status that nothing more is known of. */
    static Problem of(int status) {
        Usual usual = usual(status);
        String code = usual.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "_");
        return new Problem(status, code, usual.title(), usual.detail());
    }

    private static Usual usual(int status) {
        return USUAL.getOrDefault(status, status < 500 ? USUAL.get(400) : FAULT);
    }
}
