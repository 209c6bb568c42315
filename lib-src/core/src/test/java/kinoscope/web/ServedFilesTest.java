package kinoscope.web;

import static kinoscope.web.TestClient.problem;
import static kinoscope.web.TestClient.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kinoscope.data.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Posters, pages and what is common to all answers. */
class ServedFilesTest extends RunningShow {
    @Test
    void headTellsWhatGetWouldSay() {
        for (String path : List.of("/api/v1/catalogue", "/posters/100", "/api/v1/openapi.json", "/healthz")) {
            HttpResponse<byte[]> head = client.send("HEAD", path, null);
            HttpResponse<byte[]> get = client.get(path);

            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(head.headers().firstValue("Content-Length")).contains(String.valueOf(get.body().length));
            assertThat(head.headers().firstValue("Content-Type"))
                    .isEqualTo(get.headers().firstValue("Content-Type"));
        }
        assertThat(client.send("HEAD", "/api/v1/movies/1", null).statusCode()).isEqualTo(404);
    }

    @Test
    void postersAreKeptByClients() {
        HttpResponse<byte[]> poster = client.get("/posters/100");
        String tag = poster.headers().firstValue("ETag").orElseThrow();

        assertThat(poster.body()).isEqualTo(PlantedShow.IMAGE);
        assertThat(poster.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(poster.headers().firstValue("Cache-Control")).contains("public, max-age=86400");
        HttpResponse<byte[]> again = client.get("/posters/100", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(client.get("/posters/100", "If-None-Match", "\"other\"").statusCode())
                .isEqualTo(200);
        assertThat(problem(client.get("/posters/" + PlantedShow.WITHOUT_POSTER)))
                .isEqualTo("404 no_poster");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/posters/7",
                "/posters/../secret",
                "/posters/..%2fsecret",
                "/posters/%2e%2e/secret.jpg",
                "/posters/100.jpg",
                "/posters/100.jpg/..",
                "/posters/100%00",
                "/posters/100%2f..%2f..%2fsecret.jpg",
                "/posters/100;.jpg",
                "/posters//100",
                "/posters/+100",
                "/posters/%31%30%30%2e",
                "/assets/../openapi.json",
                "/assets/..%2fopenapi.json",
                "/assets/%2e%2e/Pages.class",
                "/assets/",
            })
    void nothingButPostersAndAssetsIsRead(String path) {
        HttpResponse<byte[]> answer = client.get(path);

        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(text(answer)).doesNotContain("secret").doesNotContain("openapi");
    }

    @Test
    void browsersGetAPageForWhatIsMissing() {
        HttpResponse<byte[]> page = client.get("/nothing", "Accept", "text/html,*/*;q=0.8");
        HttpResponse<byte[]> api = client.get("/api/v1/nothing", "Accept", "text/html,*/*;q=0.8");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(text(page)).contains("This reel is missing");
        assertThat(api.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/catalogue, 200",
        "GET, /posters/100, 200",
        "GET, /healthz, 200",
        "HEAD, /readyz, 200",
        "GET, /nothing, 404",
        "GET, /api/v1/movies?limit=x, 400",
        "GET, /movies/1%00, 400",
        "DELETE, /browse, 405",
        "POST, /api/v1/recommendations, 415",
    })
    void everyAnswerHasTheSecurityHeaders(String method, String path, int status) {
        HttpResponse<byte[]> answer = client.send(method, path, null);
        Map<String, List<String>> headers = answer.headers().map();

        assertThat(answer.statusCode()).isEqualTo(status);
        SecurityHeaders.ALL.forEach((name, value) ->
                assertThat(answer.headers().allValues(name)).as(name).containsExactly(value));
        assertThat(headers).doesNotContainKeys("server", "x-powered-by", "set-cookie");
    }

    @Test
    void manyThreadsGetTheSameAnswers() {
        String wanted = text(client.recommend("{\"liked\":[100,125],\"disliked\":[101]}"));

        assertThat(IntStream.range(0, 200)
                        .parallel()
                        .mapToObj(n -> text(client.recommend("{\"liked\":[100,125],\"disliked\":[101]}")))
                        .distinct())
                .containsExactly(wanted);
    }

    @Test
    void readyAndUp() {
        assertThat(text(client.get("/healthz"))).isEqualTo("{\"status\":\"up\"}");
        assertThat(text(client.get("/readyz"))).isEqualTo("{\"status\":\"ready\"}");
        assertThat(client.server().ready()).isTrue();
    }

    @Test
    void onePortServesOneServer() {
        ServerOptions taken =
                ServerOptions.defaults().onPort(client.server().address().getPort());

        assertThatThrownBy(() -> DemoServer.start(PlantedShow.show(folder), taken))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("port " + taken.port() + " of 127.0.0.1 is in use")
                .hasMessageNotContaining("\n");
    }
}
