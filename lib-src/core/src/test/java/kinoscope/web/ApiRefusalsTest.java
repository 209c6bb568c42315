package kinoscope.web;

import static kinoscope.web.TestClient.ids;
import static kinoscope.web.TestClient.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the API refuses, and how. */
class ApiRefusalsTest extends RunningShow {
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
}
