package kinoscope.bench.serve;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;

/** Visitors who each pick movies at random, the same for one seed, and ask for ten recommendations. */
final class Visitors {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int PAGE = 60;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private final String model;
    private final int picks;
    private final int[] movies;
    private final SplittableRandom random;

    /**
     * Asks the server for its movies.
     *
     * @param server its address
     * @param model id of the model that recommends
     * @param picks movies that each visitor picks
     * @param seed of what they pick
     * @throws IOException if the server does not answer
     */
    Visitors(URI server, String model, int picks, long seed) throws IOException {
        this.server = server;
        this.model = model;
        this.picks = picks;
        this.random = new SplittableRandom(seed);
        this.movies = allMovies();
        if (picks > movies.length) {
            throw new IllegalArgumentException("there are " + movies.length + " movies, fewer than " + picks);
        }
    }

    /** Sends the request of one more visitor and promises the status of the answer. */
    CompletableFuture<Integer> next() {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/api/v1/recommendations"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body()))
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
    }

    private String body() {
        JsonArray liked = new JsonArray();
        random.ints(0, movies.length).distinct().limit(picks).forEach(movie -> liked.add(movies[movie]));
        JsonObject body = new JsonObject();
        body.add("liked", liked);
        body.addProperty("model", model);
        return body.toString();
    }

    private int[] allMovies() throws IOException {
        List<Integer> ids = new ArrayList<>();
        String cursor = "";
        do {
            JsonObject page = get("/api/v1/movies?limit=" + PAGE + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            page.getAsJsonArray("movies")
                    .forEach(movie -> ids.add(movie.getAsJsonObject().get("id").getAsInt()));
            JsonElement next = page.get("next");
            cursor = next == null || next.isJsonNull() ? "" : next.getAsString();
        } while (!cursor.isEmpty());
        return ids.stream().mapToInt(Integer::intValue).toArray();
    }

    private JsonObject get(String path) throws IOException {
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(server.resolve(path))
                            .timeout(PATIENCE)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException("the server answers " + path + " with status " + answer.statusCode());
            }
            return JsonParser.parseString(answer.body()).getAsJsonObject();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
