package kinoscope.data.poster;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** A poster site on the loopback interface that misbehaves by the path. */
public final class PosterSite implements AutoCloseable {
    /** The path of a huge image. */
    public static final String HUGE = "/huge.jpg";

    private static final int HUGE_BYTES = 50_000_000;

    /** Paths and queries in the order of the requests. */
    public final List<String> requests = Collections.synchronizedList(new ArrayList<>());

    final List<String> authorizations = Collections.synchronizedList(new ArrayList<>());
    final AtomicLong hugeBytesSent = new AtomicLong();
    private final Map<String, byte[]> images = new ConcurrentHashMap<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Map<String, Integer> busy = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    /** Opens the site. */
    public PosterSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** The address of a path. */
    public String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    URI uri(String path) {
        return URI.create(address(path));
    }

    /** Adds an image. */
    public PosterSite image(String path, byte[] bytes) {
        images.put(path, bytes);
        return this;
    }

    PosterSite json(String pathAndQuery, String text) {
        answers.put(pathAndQuery, text);
        return this;
    }

    /** Lets the first requests for a path fail. */
    PosterSite busy(String path, int times) {
        busy.put(path, times);
        return this;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String asked = exchange.getRequestURI().toString();
        requests.add(asked);
        authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        try (exchange) {
            if (busy.merge(path, -1, Integer::sum) >= 0) {
                int status = path.contains("429") ? 429 : 503;
                exchange.getResponseHeaders().add("Retry-After", "7");
                exchange.sendResponseHeaders(status, -1);
            } else if (path.startsWith("/login/")) {
                exchange.sendResponseHeaders(401, -1);
            } else if (path.equals("/slow.jpg")) {
                closed.await();
            } else if (path.equals("/slow-body.jpg")) {
                send(exchange, "image/jpeg", new byte[10], 1000);
                closed.await();
            } else if (path.equals("/circle.jpg")) {
                exchange.getResponseHeaders().add("Location", "/circle.jpg");
                exchange.sendResponseHeaders(302, -1);
            } else if (path.startsWith("/moved/")) {
                exchange.getResponseHeaders().add("Location", path.substring("/moved".length()));
                exchange.sendResponseHeaders(301, -1);
            } else if (path.equals("/page.jpg")) {
                byte[] page = "<html>please log in</html>".getBytes(StandardCharsets.UTF_8);
                send(exchange, "text/html; charset=utf-8", page, page.length);
            } else if (path.equals("/cut.jpg")) {
                send(exchange, "image/jpeg", new byte[500], 1000);
            } else if (path.equals(HUGE) || path.equals("/huge-unsaid.jpg")) {
                sendHuge(exchange, path.equals(HUGE) ? HUGE_BYTES : 0);
            } else if (answers.containsKey(asked)) {
                byte[] json = answers.get(asked).getBytes(StandardCharsets.UTF_8);
                send(exchange, "application/json;charset=utf-8", json, json.length);
            } else if (images.containsKey(path)) {
                byte[] image = images.get(path);
                send(exchange, "image/jpeg", image, image.length);
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, String type, byte[] body, int announced) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(200, announced);
        exchange.getResponseBody().write(body);
        exchange.getResponseBody().flush();
    }

    private void sendHuge(HttpExchange exchange, long announced) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "image/jpeg");
        exchange.sendResponseHeaders(200, announced);
        OutputStream out = exchange.getResponseBody();
        byte[] part = new byte[100_000];
        for (int sent = 0; sent < HUGE_BYTES; sent += part.length) {
            out.write(part);
            hugeBytesSent.addAndGet(part.length);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
