package kinoscope.web;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

/** A server with a client that asks it. */
record TestClient(DemoServer server, HttpClient http) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static TestClient of(Showcase show, ServerOptions options) {
        return new TestClient(DemoServer.start(show, options.onPort(0)), HttpClient.newHttpClient());
    }

    static TestClient of(Showcase show) {
        return of(show, ServerOptions.defaults().allowing(100_000, 100_000));
    }

    HttpResponse<byte[]> get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    HttpResponse<byte[]> post(String path, String json) {
        return send("POST", path, json.getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json");
    }

    HttpResponse<byte[]> recommend(String json) {
        return post("/api/v1/recommendations", json);
    }

    HttpResponse<byte[]> send(String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path))
                .timeout(PATIENCE)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The answer to a question that is fine. */
    JsonObject json(String path) {
        return json(get(path));
    }

    static JsonObject json(HttpResponse<byte[]> answer) {
        return JsonParser.parseString(text(answer)).getAsJsonObject();
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** The status and code of a problem: {@code "422 unknown_movie"}. */
    static String problem(HttpResponse<byte[]> answer) {
        JsonObject problem = json(answer);
        if (problem.get("status").getAsInt() != answer.statusCode()) {
            throw new AssertionError(problem + " with status " + answer.statusCode());
        }
        return answer.statusCode() + " " + problem.get("code").getAsString();
    }

    static List<Integer> ids(JsonElement cards) {
        return StreamSupport.stream(((JsonArray) cards).spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .map(card -> card.has("movie") ? card.getAsJsonObject("movie") : card)
                .map(card -> card.get("id").getAsInt())
                .toList();
    }

    String address() {
        String uri = server.address().toString();
        return uri.substring(0, uri.length() - 1);
    }

    @Override
    public void close() {
        server.close();
    }
}
