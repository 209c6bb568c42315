package kinoscope.web;

import static kinoscope.web.TestClient.ids;
import static kinoscope.web.TestClient.json;
import static kinoscope.web.TestClient.problem;
import static kinoscope.web.TestClient.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the API answers to requests that are in order. */
class ApiAnswersTest extends RunningShow {
    private static final int COMEDY = PlantedShow.FIRST_COMEDY;
    private static final int HORROR = PlantedShow.FIRST_HORROR;

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
}
