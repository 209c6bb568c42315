package kinoscope.web;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How the server listens and what it allows.
 *
 * @param host address to bind to; loopback by default, so that nobody else reaches it
 * @param port 0 for any free one, else up to 65,535; default 8080
 * @param requestsPerSecond how many requests of one client are answered in the long run, at least 1; default 400
 * @param burst how many may come at once, at least 1; default 800
 * @param timeout within which an answer must be found, and a body must have come, 10 ms to 1 min; connections end that are idle for
 *     three times as long, or complete no request in twelve times as long; default 5 s
 * @param mostBodyBytes the longest body, 1,024 to 1,048,576; default 16,384
 * @param threads that answer requests, 4 to 512; default 32
 * @param mostConnections open at once, at least 1; where there are as many, idle ones end after little more than the
 *     timeout; default 2048
 * @param accessLog where requests are noted, without personal data; nowhere by default
 * @param rehearsal for how long visitors from nowhere are answered at the start, so that the first real ones need not wait for the
 *     virtual machine to compile; 0 to 10 s, default 0
 */
public record ServerOptions(
        String host,
        int port,
        int requestsPerSecond,
        int burst,
        Duration timeout,
        int mostBodyBytes,
        int threads,
        int mostConnections,
        Optional<Path> accessLog,
        Duration rehearsal) {
    private static final int LAST_PORT = 65_535;
    private static final int FEWEST_THREADS = 4;
    private static final int MOST_THREADS = 512;
    private static final int SHORTEST_LIMIT = 1024;
    private static final int LONGEST_LIMIT = 1 << 20;
    private static final Duration SHORTEST = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration LONGEST_REHEARSAL = Duration.ofSeconds(10);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public ServerOptions {
        if (host.isBlank()) {
            throw new IllegalArgumentException("host is blank; 127.0.0.1 is this machine alone");
        }
        requireIn("port", port, 0, LAST_PORT);
        requireIn("requestsPerSecond", requestsPerSecond, 1, Integer.MAX_VALUE);
        requireIn("burst", burst, 1, Integer.MAX_VALUE);
        requireIn("mostBodyBytes", mostBodyBytes, SHORTEST_LIMIT, LONGEST_LIMIT);
        requireIn("threads", threads, FEWEST_THREADS, MOST_THREADS);
        requireIn("mostConnections", mostConnections, 1, Integer.MAX_VALUE);
        if (timeout.compareTo(SHORTEST) < 0 || timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("timeout = " + timeout + " is not in " + SHORTEST + ".." + LONGEST);
        }
        Objects.requireNonNull(accessLog, "accessLog");
        if (rehearsal.isNegative() || rehearsal.compareTo(LONGEST_REHEARSAL) > 0) {
            throw new IllegalArgumentException("rehearsal = " + rehearsal + " is not in PT0S.." + LONGEST_REHEARSAL);
        }
    }

    /** Loopback, port 8080, no access log. */
    public static ServerOptions defaults() {
        return new ServerOptions(
                "127.0.0.1", 8080, 400, 800, Duration.ofSeconds(5), 16_384, 32, 2_048, Optional.empty(), Duration.ZERO);
    }

    /** The same on another port; 0 for any free one. */
    public ServerOptions onPort(int other) {
        return new ServerOptions(
                host,
                other,
                requestsPerSecond,
                burst,
                timeout,
                mostBodyBytes,
                threads,
                mostConnections,
                accessLog,
                rehearsal);
    }

    /** The same on another address; {@code "0.0.0.0"} is open to everybody. */
    public ServerOptions onHost(String other) {
        return new ServerOptions(
                other,
                port,
                requestsPerSecond,
                burst,
                timeout,
                mostBodyBytes,
                threads,
                mostConnections,
                accessLog,
                rehearsal);
    }

    /** The same with other limits for a client. */
    public ServerOptions allowing(int perSecond, int atOnce) {
        return new ServerOptions(
                host, port, perSecond, atOnce, timeout, mostBodyBytes, threads, mostConnections, accessLog, rehearsal);
    }

    /** The same with another timeout. */
    public ServerOptions within(Duration other) {
        return new ServerOptions(
                host,
                port,
                requestsPerSecond,
                burst,
                other,
                mostBodyBytes,
                threads,
                mostConnections,
                accessLog,
                rehearsal);
    }

    /** The same with another limit of connections. */
    public ServerOptions connecting(int atMost) {
        return new ServerOptions(
                host, port, requestsPerSecond, burst, timeout, mostBodyBytes, threads, atMost, accessLog, rehearsal);
    }

    /** The same with an access log, which is rotated. */
    public ServerOptions loggingTo(Path file) {
        return new ServerOptions(
                host,
                port,
                requestsPerSecond,
                burst,
                timeout,
                mostBodyBytes,
                threads,
                mostConnections,
                Optional.of(file),
                rehearsal);
    }

    /** The same with a rehearsal before the first visitor. */
    public ServerOptions rehearsing(Duration time) {
        return new ServerOptions(
                host,
                port,
                requestsPerSecond,
                burst,
                timeout,
                mostBodyBytes,
                threads,
                mostConnections,
                accessLog,
                time);
    }

    private static void requireIn(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " = " + value + " is not in " + least + ".." + most);
        }
    }
}
