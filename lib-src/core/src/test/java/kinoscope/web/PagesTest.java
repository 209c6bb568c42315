package kinoscope.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    @TempDir
    private Path folder;

    @Test
    void readsWhatPagesLoadAndNothingElse() throws IOException {
        Files.createDirectories(folder.resolve("assets/js"));
        Files.writeString(folder.resolve("index.html"), "<!doctype html>");
        Files.writeString(folder.resolve("assets/js/api.js"), "x".repeat(5_000));
        Files.writeString(folder.resolve("Pages.class"), "code");
        Pages pages = Pages.of(folder);

        assertThat(pages.find("index.html").orElseThrow().mediaType()).isEqualTo("text/html;charset=utf-8");
        assertThat(pages.find("index.html").orElseThrow().compressed()).isEmpty();
        Pages.Page script = pages.find("assets/js/api.js").orElseThrow();
        assertThat(new GZIPInputStream(
                                new ByteArrayInputStream(script.compressed().orElseThrow()))
                        .readAllBytes())
                .isEqualTo(script.content());
        assertThat(pages.find("Pages.class")).isEmpty();
        assertThat(pages.find("assets/../index.html")).isEmpty();
        assertThat(pages.find("assets")).isEmpty();
    }

    @Test
    void clientsGetThePagesCompressedAndOnce() {
        try (TestClient client = TestClient.of(PlantedShow.show(folder))) {
            for (String path : new String[] {"/", "/browse", "/movies/100"}) {
                assertThat(client.get(path).headers().firstValue("Content-Type"))
                        .contains("text/html;charset=utf-8");
            }
            HttpResponse<byte[]> plain = client.get("/api/v1/openapi.json");
            HttpResponse<byte[]> compressed = client.get("/api/v1/openapi.json", "Accept-Encoding", "br, GZIP");
            String tag = compressed.headers().firstValue("ETag").orElseThrow();

            assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
            assertThat(compressed.headers().firstValue("Vary")).contains("Accept-Encoding");
            assertThat(compressed.headers().firstValue("Cache-Control")).contains("no-cache");
            assertThat(compressed.body().length).isLessThan(plain.body().length / 3);
            assertThat(plain.headers().firstValue("ETag"))
                    .isPresent()
                    .isNotEqualTo(compressed.headers().firstValue("ETag"));
            HttpResponse<byte[]> again =
                    client.get("/api/v1/openapi.json", "Accept-Encoding", "gzip", "If-None-Match", "\"x\", " + tag);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(client.get("/movies/1").statusCode()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip;q=0", "gzip; q=0.000", "br", "identity"})
    void whoDoesNotWantItGetsItPlain(String accepted) {
        try (TestClient client = TestClient.of(PlantedShow.show(folder))) {
            assertThat(client.get("/api/v1/openapi.json", "Accept-Encoding", accepted)
                            .headers()
                            .firstValue("Content-Encoding"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"\"a\"; true", "W/\"a\"; true", "\"b\", \"a\"; true", "*; true", "\"b\"; false", "a; false"})
    void entityTagsAreCompared(String header, boolean matches) {
        assertThat(EntityTag.matches(header, "\"a\"")).isEqualTo(matches);
    }

    @Test
    void noTagMatchesNothing() {
        assertThat(EntityTag.matches(null, "\"a\"")).isFalse();
    }
}
