package kinoscope.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kinoscope.data.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessLogTest {
    @TempDir
    private Path folder;

    @Test
    void notesRoutesAndNothingThatWasSent() throws IOException {
        Path log = folder.resolve("logs/access.log");
        ServerOptions options = ServerOptions.defaults().loggingTo(log);
        try (TestClient client = TestClient.of(PlantedShow.show(folder), options)) {
            client.get("/api/v1/movies/103?");
            client.get("/api/v1/search?q=my+secret+wish");
            client.get("/secret%0apath");
            client.get("/posters/%00secret");
            client.recommend("{\"liked\":[103],\"secret\":1}");
            client.send("SECRET", "/browse", null);
        }
        List<String> lines = Files.readAllLines(folder.resolve("logs/access.log.0"), StandardCharsets.UTF_8);

        assertThat(lines.stream().map(line -> line.replaceAll("^\\S+Z | [0-9.]+ [0-9]+$", "")))
                .containsExactly(
                        "GET /api/v1/movies/{id} 200",
                        "GET /api/v1/search 200",
                        "GET - 400",
                        "GET - 400",
                        "POST /api/v1/recommendations 400",
                        "OTHER - 405");
        assertThat(String.join("\n", lines))
                .doesNotContain("127.0.0.1")
                .doesNotContain("103")
                .doesNotContainIgnoringCase("secret");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        ServerOptions options = ServerOptions.defaults().onPort(0).loggingTo(file.resolve("access.log"));

        assertThatThrownBy(() -> DemoServer.start(PlantedShow.show(folder), options))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("cannot be written as access log")
                .hasMessageNotContaining("\n");
    }
}
