package kinoscope.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kinoscope.data.Posters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {
    private static final List<Card> CARDS = IntStream.rangeClosed(1, 30)
            .mapToObj(id -> new Card(id, "Movie " + id, 1990, List.of(), null, 1))
            .toList();

    @Test
    void visitorsAskEachModelForKnownMovies() {
        Rehearsal rehearsal = new Rehearsal(CARDS, List.of("ease", "ials"));
        Set<String> asked = new HashSet<>();
        for (int n = 0; n < 20; n++) {
            String request = rehearsal.next();
            String body = request.substring(request.indexOf("\r\n\r\n") + 4);
            if (request.startsWith("POST")) {
                assertThat(request).contains("Content-Length: " + body.length() + "\r\n");
                JsonObject taste = JsonParser.parseString(body).getAsJsonObject();
                asked.add(taste.get("model").getAsString());
                assertThat(taste.getAsJsonArray("liked").asList())
                        .isNotEmpty()
                        .allMatch(id -> id.getAsInt() >= 1 && id.getAsInt() <= 30)
                        .doesNotHaveDuplicates();
            }
        }
        assertThat(asked).containsExactlyInAnyOrder("ease", "ials");
    }

    @Test
    void withoutModelsNobodyComes() {
        List<String> requests = new ArrayList<>();
        new Rehearsal(CARDS, List.of()).run(Duration.ofSeconds(5), request -> {
            requests.add(request);
            return "";
        });
        assertThat(requests).isEmpty();
    }

    @Test
    void theServerAnswersThemPastTheLogAndThenAnswersOthers(@TempDir Path folder) throws Exception {
        Showcase showcase = Showcase.of(PlantedShow.dataset(), Posters.NONE).with("ease", PlantedShow.ease());
        ServerOptions options = ServerOptions.defaults()
                .onPort(0)
                .rehearsing(Duration.ofMillis(300))
                .loggingTo(folder.resolve("access.log"));
        try (TestClient client = TestClient.of(showcase, options)) {
            assertThat(client.get("/api/v1/catalogue").statusCode()).isEqualTo(200);
        }
        try (Stream<Path> logs = Files.list(folder)) {
            List<String> lines = logs.flatMap(RehearsalTest::lines).toList();
            assertThat(lines).hasSize(1).allMatch(line -> line.contains("/api/v1/catalogue"));
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
