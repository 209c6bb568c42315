package kinoscope.web;

import jakarta.servlet.Servlet;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import kinoscope.data.InputException;
import kinoscope.data.IoProblem;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Jetty around the routes: the gates that a request passes, and the limits of connections, headers and times. HTTP/1.1 without TLS;
 * where others than this machine are to reach it, a proxy in front is for that.
 */
final class HttpServer implements AutoCloseable {
    private static final int HEADER_BYTES = 8_192;
    private static final int OUTPUT_BYTES = 32_768;
    private static final int MOST_CLIENTS = 10_000;
    private static final long SHUTDOWN_IDLE_MS = 200;
    private static final int IDLE_TIMEOUTS = 3;
    private static final int QUIET_TIMEOUTS = 12;
    private static final Duration STOPPING = Duration.ofSeconds(5);

    private final Server server;
    private final ServerConnector connector;
    private final Optional<AccessLog> accessLog;

    private HttpServer(Server server, ServerConnector connector, Optional<AccessLog> accessLog) {
        this.server = server;
        this.connector = connector;
        this.accessLog = accessLog;
    }

    /**
     * Starts to listen.
     *
     * @param servlet answers requests
     * @param rehearsal visitors before the first
     * @throws InputException if the address or port cannot be used, or the access log not be written
     */
    static HttpServer start(Servlet servlet, Rehearsal rehearsal, ServerOptions options) {
        QueuedThreadPool threads = new QueuedThreadPool(options.threads(), 4);
        threads.setName("kinoscope-http");
        threads.setDaemon(true);
        Server server = new Server(threads);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http()));
        connector.setHost(options.host());
        connector.setPort(options.port());
        connector.setIdleTimeout(options.timeout().multipliedBy(IDLE_TIMEOUTS).toMillis());
        connector.addBean(
                new QuietConnections(connector.getScheduler(), options.timeout().multipliedBy(QUIET_TIMEOUTS)));
        connector.setShutdownIdleTimeout(SHUTDOWN_IDLE_MS);
        server.addConnector(connector);
        NetworkConnectionLimit limit = new NetworkConnectionLimit(options.mostConnections(), connector);
        limit.setEndPointIdleTimeout(options.timeout().plusSeconds(1).toMillis());
        server.addBean(limit);
        server.setErrorHandler(new ProblemPages());
        server.setStopTimeout(STOPPING.toMillis());
        server.setHandler(gates(servlet, options));
        Optional<AccessLog> log = options.accessLog().map(AccessLog::new);
        log.ifPresent(visits -> server.setRequestLog((request, response) -> {
            if (request.getConnectionMetaData().getConnector() == connector) {
                visits.log(request, response);
            }
        }));
        try {
            server.start();
            rehearse(server, rehearsal, options.rehearsal());
        } catch (Exception e) {
            log.ifPresent(AccessLog::close);
            stop(server);
            throw cannotListen(options, e);
        }
        return new HttpServer(server, connector, log);
    }

    /** Lets visitors in who come from nowhere: through all gates, past the network and the log. */
    private static void rehearse(Server server, Rehearsal rehearsal, Duration longest) throws Exception {
        LocalConnector stage = new LocalConnector(server, new HttpConnectionFactory(http()));
        stage.start();
        rehearsal.run(longest, request -> {
            try {
                return stage.getResponse(request);
            } catch (Exception e) {
                throw new IllegalStateException("a rehearsed request failed", e);
            }
        });
        stage.stop();
    }

    /** Where it listens. */
    URI address() {
        String host = connector.getHost().contains(":") ? "[" + connector.getHost() + "]" : connector.getHost();
        return URI.create("http://" + host + ":" + connector.getLocalPort() + "/");
    }

    @Override
    public void close() {
        stop(server);
        accessLog.ifPresent(AccessLog::close);
    }

    private static HttpConfiguration http() {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setUriCompliance(UriCompliance.DEFAULT);
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setOutputBufferSize(OUTPUT_BYTES);
        return http;
    }

    private static Handler gates(Servlet servlet, ServerOptions options) {
        ServletContextHandler routes =
                new ServletContextHandler("/", ServletContextHandler.NO_SESSIONS | ServletContextHandler.NO_SECURITY);
        ServletHolder holder = new ServletHolder(servlet);
        holder.setAsyncSupported(true);
        routes.addServlet(holder, "/*");
        routes.setErrorHandler(new ProblemPages());
        RateLimit limit = new RateLimit(options.requestsPerSecond(), options.burst(), MOST_CLIENTS, System::nanoTime);
        BodyGate bodies = new BodyGate(options.mostBodyBytes(), options.timeout(), routes);
        return new SecurityHeaders(new GracefulHandler(new RateGate(limit, bodies)));
    }

    private static void stop(Server server) {
        try {
            server.stop();
        } catch (Exception e) {
            System.getLogger(HttpServer.class.getName())
                    .log(System.Logger.Level.WARNING, "the server did not stop in time: " + e.getMessage());
        }
    }

    private static InputException cannotListen(ServerOptions options, Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return new InputException(
                        "port " + options.port() + " of " + options.host() + " is in use or not allowed: "
                                + "choose another, or 0 for any that is free",
                        e);
            }
        }
        return e instanceof IOException io
                ? new InputException(
                        "cannot listen on " + options.host() + ":" + options.port() + ": " + IoProblem.describe(io), e)
                : new InputException("cannot listen on " + options.host() + ":" + options.port() + ": " + e, e);
    }
}
