package kinoscope.web;

import static kinoscope.web.TestClient.ids;
import static kinoscope.web.TestClient.json;
import static kinoscope.web.TestClient.problem;
import static kinoscope.web.TestClient.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kinoscope.data.InputException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemoServerTest {
    private static final int COMEDY = PlantedShow.FIRST_COMEDY;
    private static final int HORROR = PlantedShow.FIRST_HORROR;

    @TempDir
    private static Path folder;

    private static TestClient client;

    @BeforeAll
    static void start() throws InterruptedException {
        client = TestClient.of(PlantedShow.show(folder).withPlots(PlantedShow::plots));
        while (client.json("/api/v1/catalogue").toString().contains("preparing")) {
            Thread.sleep(10);
        }
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    @Test
    void catalogueTellsWhatThereIs() {
        assertThat(text(client.get("/api/v1/catalogue")))
                .isEqualTo("{\"dataset\":{\"name\":\"planted\",\"title\":\"planted (synthetic)\",\"synthetic\":true},"
                        + "\"movies\":40,\"genres\":[{\"name\":\"Comedy\",\"movies\":20},"
                        + "{\"name\":\"Horror\",\"movies\":20}],"
                        + "\"decades\":[{\"from\":1980,\"movies\":10},{\"from\":1990,\"movies\":10},"
                        + "{\"from\":2000,\"movies\":10},{\"from\":2010,\"movies\":10}],"
                        + "\"models\":[{\"id\":\"ease\",\"name\":\"EASE\",\"unit\":\"score\",\"state\":\"ready\"}],"
                        + "\"similar\":[{\"by\":\"taste\",\"state\":\"ready\"},{\"by\":\"plot\",\"state\":\"ready\"},"
                        + "{\"by\":\"poster\",\"state\":\"absent\"}],"
                        + "\"limits\":{\"picks\":200,\"k\":50,\"page\":60,\"query\":100}}");
    }

    @Test
    void moviesComeMostRatedFirst() {
        JsonObject all = client.json("/api/v1/movies?limit=60");
        List<JsonObject> cards = new ArrayList<>();
        all.getAsJsonArray("movies").forEach(card -> cards.add(card.getAsJsonObject()));

        assertThat(cards).hasSize(40).isSortedAccordingTo((a, b) -> {
            int byRatings = b.get("ratings").getAsInt() - a.get("ratings").getAsInt();
            return byRatings != 0
                    ? byRatings
                    : a.get("id").getAsInt() - b.get("id").getAsInt();
        });
        assertThat(all.get("next").isJsonNull()).isTrue();
        assertThat(all.get("total").getAsInt()).isEqualTo(40);
    }

    @Test
    void cursorsHoldWhateverIsAskedInBetween() {
        List<Integer> whole = ids(client.json("/api/v1/movies?limit=60").get("movies"));
        List<Integer> paged = new ArrayList<>();
        String cursor = "";
        for (int page = 0; page < 6; page++) {
            JsonObject answer = client.json("/api/v1/movies?limit=7&cursor=" + cursor);
            paged.addAll(ids(answer.get("movies")));
            client.get("/api/v1/movies?genre=Horror&limit=3&cursor=" + cursor);
            client.recommend("{\"liked\":[100]}");
            cursor = answer.get("next").isJsonNull() ? "" : answer.get("next").getAsString();
        }
        assertThat(paged).isEqualTo(whole);
        assertThat(cursor).isEmpty();
    }

    @Test
    void aCursorOfOneFilterServesAnother() {
        JsonObject first = client.json("/api/v1/movies?limit=10");
        String cursor = first.get("next").getAsString();
        List<Integer> rest =
                ids(client.json("/api/v1/movies?limit=60&cursor=" + cursor).get("movies"));
        List<Integer> horror = ids(client.json("/api/v1/movies?genre=Horror&limit=60&cursor=" + cursor)
                .get("movies"));

        assertThat(horror).isEqualTo(rest.stream().filter(id -> id >= HORROR).toList());
    }

    @Test
    void filtersJoin() {
        JsonObject answer = client.json("/api/v1/movies?genre=Comedy&decade=1990&limit=60");

        assertThat(ids(answer.get("movies")))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(COMEDY + 10, COMEDY + 20).boxed().toList());
        assertThat(answer.get("total").getAsInt()).isEqualTo(10);
        assertThat(client.json("/api/v1/movies?decade=1950").get("total").getAsInt())
                .isZero();
    }

    @Test
    void searchFindsByTitle() {
        JsonObject found = client.json("/api/v1/search?q=c%20grim%20the");

        assertThat(ids(found.get("movies"))).containsExactly(HORROR + 2);
        assertThat(found.getAsJsonArray("movies")
                        .get(0)
                        .getAsJsonObject()
                        .get("title")
                        .getAsString())
                .isEqualTo("The Grim C");
        assertThat(client.json("/api/v1/search?q=merry&decade=1980")
                        .get("total")
                        .getAsInt())
                .isEqualTo(10);
        assertThat(client.json("/api/v1/search?q=").get("total").getAsInt()).isZero();
    }

    @Test
    void aMovieHasItsDetails() {
        JsonObject movie = client.json("/api/v1/movies/103");

        assertThat(movie.get("title").getAsString()).isEqualTo("The Merry D");
        assertThat(movie.get("originalTitle").getAsString()).isEqualTo("Merry D, The (1983)");
        assertThat(movie.get("year").getAsInt()).isEqualTo(1983);
        assertThat(movie.get("plot").getAsString()).startsWith("a picnic");
        assertThat(movie.get("imdb").getAsString()).isEqualTo("tt0000103");
        assertThat(movie.get("poster").getAsString()).isEqualTo("/posters/103");
        assertThat(movie.get("stars").getAsDouble()).isBetween(1.0, 5.0);
        assertThat(client.json("/api/v1/movies/" + PlantedShow.WITHOUT_POSTER)
                        .get("poster")
                        .isJsonNull())
                .isTrue();
    }

    @Test
    void likesBringTheirOwnKindAndNoPick() {
        JsonObject answer = json(client.recommend("{\"liked\":[121,122,123],\"disliked\":[130],\"k\":10}"));

        List<Integer> recommended = ids(answer.get("recommendations"));
        assertThat(recommended).hasSize(10).allMatch(id -> id >= HORROR).doesNotContain(121, 122, 123, 130);
        assertThat(ids(answer.get("liked"))).containsExactly(121, 122, 123);
        assertThat(ids(answer.get("disliked"))).containsExactly(130);
        JsonObject first = answer.getAsJsonArray("recommendations").get(0).getAsJsonObject();
        JsonObject reason = first.getAsJsonObject("reason");
        assertThat(reason.get("kind").getAsString()).isEqualTo("picked");
        assertThat(reason.get("text").getAsString()).startsWith("because you picked The Grim ");
        assertThat(List.of(121, 122, 123)).containsAll(ids(reason.get("movies")));
    }

    @Test
    void partsOfARankingMakeUpTheWhole() {
        List<Integer> whole =
                ids(json(client.recommend("{\"liked\":[100,101],\"k\":50}")).get("recommendations"));
        List<Integer> parts = new ArrayList<>();
        int from = 0;
        while (from >= 0) {
            JsonObject part = json(client.recommend("{\"liked\":[100,101],\"k\":9,\"from\":" + from + "}"));
            part.getAsJsonArray("recommendations")
                    .forEach(one -> assertThat(one.getAsJsonObject().get("rank").getAsInt())
                            .isBetween(parts.size(), parts.size() + 9));
            parts.addAll(ids(part.get("recommendations")));
            from = part.get("next").isJsonNull() ? -1 : part.get("next").getAsInt();
        }
        assertThat(whole).hasSize(38);
        assertThat(parts).isEqualTo(whole);
        assertThat(new HashSet<>(parts)).hasSize(parts.size());
    }

    @Test
    void farBehindTheEndThereIsNothing() {
        JsonObject answer = json(client.recommend("{\"liked\":[100],\"from\":2147483647,\"k\":50}"));

        assertThat(answer.getAsJsonArray("recommendations")).isEmpty();
        assertThat(answer.get("next").isJsonNull()).isTrue();
    }

    @Test
    void aUserGetsWhatTheUserHasNotRated() {
        JsonObject answer = client.json("/api/v1/users/1/recommendations?k=3&model=ease");
        List<Integer> first = ids(answer.get("recommendations"));
        int rated = PlantedShow.dataset().ratings().itemsOf(0).length;
        JsonObject all = client.json("/api/v1/users/1/recommendations?k=50");

        assertThat(first).hasSize(3);
        assertThat(ids(all.get("recommendations"))).hasSize(40 - rated).startsWith(first.toArray(Integer[]::new));
        assertThat(all.getAsJsonArray("liked")).isEmpty();
        assertThat(all.toString()).contains("because this user rated ");
    }

    @Test
    void similarByTasteAndPlotAreOfTheSameKind() {
        JsonObject taste = client.json("/api/v1/movies/125/similar?by=taste&k=5");
        JsonObject plot = client.json("/api/v1/movies/125/similar?by=plot&k=5");

        assertThat(ids(taste.get("movies")))
                .hasSize(5)
                .allMatch(id -> id >= HORROR)
                .doesNotContain(125);
        assertThat(taste.get("model").getAsString()).isEqualTo("ease");
        assertThat(ids(plot.get("movies")))
                .hasSize(5)
                .allMatch(id -> id >= HORROR)
                .doesNotContain(125);
        assertThat(plot.get("model").isJsonNull()).isTrue();
        assertThat(problem(client.get("/api/v1/movies/125/similar?by=poster"))).isEqualTo("404 absent");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/api/v1/movies?limit=x; 400 malformed_number",
                "/api/v1/movies?limit=1.5; 400 malformed_number",
                "/api/v1/movies?limit=99999999999; 400 malformed_number",
                "/api/v1/movies?limit=0; 422 limit_out_of_range",
                "/api/v1/movies?limit=61; 422 limit_out_of_range",
                "/api/v1/movies?limit=1&limit=2; 400 repeated_parameter",
                "/api/v1/movies?colour=red; 400 unknown_parameter",
                "/api/v1/movies?genre=Western; 422 unknown_genre",
                "/api/v1/movies?decade=1995; 422 unknown_decade",
                "/api/v1/movies?decade=-10; 422 unknown_decade",
                "/api/v1/movies?cursor=AAAA; 400 malformed_cursor",
                "/api/v1/movies?cursor=%20; 400 malformed_cursor",
                "/api/v1/search?q=%ff; 400 malformed_parameter",
                "/api/v1/movies/999; 404 unknown_movie",
                "/api/v1/movies/0; 404 unknown_movie",
                "/api/v1/movies/-1; 404 unknown_movie",
                "/api/v1/movies/0100; 404 unknown_movie",
                "/api/v1/movies/99999999999; 404 unknown_movie",
                "/api/v1/movies/abc/similar; 404 unknown_movie",
                "/api/v1/movies/100/similar?by=smell; 422 unknown_likeness",
                "/api/v1/movies/100/similar?k=51; 422 k_out_of_range",
                "/api/v1/movies/100/similar?model=gpt; 422 unknown_model",
                "/api/v1/users/999/recommendations; 404 unknown_user",
                "/api/v1/users/1/recommendations?from=-1; 422 from_out_of_range",
                "/api/v1/nothing; 404 not_found",
                "/api/v1/movies/; 404 not_found",
                "/api/v2/movies; 404 not_found",
            })
    void addressesThatCannotBeAreRefused(String path, String problem) {
        assertThat(problem(client.get(path))).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{}; 422 no_picks",
                "{\"liked\":[]}; 422 no_picks",
                "{\"liked\":[999]}; 422 unknown_movie",
                "{\"liked\":[100],\"disliked\":[100]}; 422 repeated_movie",
                "{\"liked\":[100,100]}; 422 repeated_movie",
                "{\"liked\":[100],\"model\":\"gpt\"}; 422 unknown_model",
                "{\"liked\":[100],\"k\":0}; 422 k_out_of_range",
                "{\"liked\":[100],\"k\":51}; 422 k_out_of_range",
                "{\"liked\":[100],\"from\":-1}; 422 from_out_of_range",
                "{\"liked\":100}; 400 wrong_type",
                "{\"liked\":[\"100\"]}; 400 wrong_type",
                "{\"liked\":[100],\"colour\":1}; 400 unknown_field",
                "[100]; 400 wrong_type",
                "nonsense; 400 malformed_json",
            })
    void bodiesThatCannotBeAreRefused(String body, String problem) {
        assertThat(problem(client.recommend(body))).isEqualTo(problem);
    }

    @Test
    void tooManyPicksAreRefused() {
        String ids = "100" + ",1".repeat(200);
        assertThat(problem(client.recommend("{\"liked\":[" + ids + "]}"))).isEqualTo("422 too_many_picks");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/json; charset=utf-16",
                "a/b/c"
            })
    void onlyJsonIsRead(String mediaType) {
        byte[] body = "{\"liked\":[100]}".getBytes(StandardCharsets.UTF_8);
        HttpResponse<byte[]> answer = mediaType.isEmpty()
                ? client.send("POST", "/api/v1/recommendations", body)
                : client.send("POST", "/api/v1/recommendations", body, "Content-Type", mediaType);
        assertThat(problem(answer)).isEqualTo("415 unsupported_media_type");
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /api/v1/movies, 'GET, HEAD'",
        "POST, /healthz, 'GET, HEAD'",
        "GET, /api/v1/recommendations, POST",
        "OPTIONS, /browse, 'GET, HEAD'",
        "PUT, /posters/100, 'GET, HEAD'",
        "PROPFIND, /, 'GET, HEAD'",
    })
    void otherMethodsAreRefusedWithTheAllowed(String method, String path, String allowed) {
        HttpResponse<byte[]> answer = client.send(method, path, null);

        assertThat(problem(answer)).isEqualTo("405 method_not_allowed");
        assertThat(answer.headers().firstValue("Allow")).hasValueSatisfying(header -> assertThat(header.split(", "))
                .containsExactlyInAnyOrder(allowed.split(", ")));
    }

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
