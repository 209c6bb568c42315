package kinoscope.bench.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VisitorsTest {
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/movies", exchange -> {
            boolean first = !exchange.getRequestURI().getQuery().contains("cursor=more");
            answer(
                    exchange,
                    first
                            ? "{\"movies\":[{\"id\":11},{\"id\":12}],\"next\":\"more\"}"
                            : "{\"movies\":[{\"id\":13},{\"id\":14}],\"next\":null}");
        });
        server.createContext("/api/v1/recommendations", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(exchange, "{}");
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void eachPicksDistinctMoviesOfTheWholeCatalogue() throws IOException {
        Visitors visitors = new Visitors(address(), "ease", 4, 1);
        assertThat(visitors.next().join()).isEqualTo(200);
        JsonObject body = JsonParser.parseString(bodies.get(0)).getAsJsonObject();
        assertThat(body.get("model").getAsString()).isEqualTo("ease");
        assertThat(body.getAsJsonArray("liked").asList())
                .extracting(JsonElement::getAsInt)
                .containsExactlyInAnyOrder(11, 12, 13, 14);
    }

    @Test
    void oneSeedPicksTheSame() throws IOException {
        new Visitors(address(), "ease", 2, 7).next().join();
        new Visitors(address(), "ease", 2, 7).next().join();
        assertThat(bodies).hasSize(2);
        assertThat(bodies.get(0)).isEqualTo(bodies.get(1));
    }

    @Test
    void morePicksThanMoviesAreAnError() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Visitors(address(), "ease", 5, 1));
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
