package kinoscope.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kinoscope.data.Dataset;
import kinoscope.data.Posters;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShowcaseTest {
    private static final Showcase SHOW = Showcase.of(PlantedShow.dataset(), Posters.NONE);

    @ParameterizedTest
    @ValueSource(strings = {"", "EASE", "a b", "../ease", "1a", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void idsArePlain(String id) {
        assertThatThrownBy(() -> SHOW.with(id, PlantedShow.ease()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not lower-case letters, digits and hyphens");
    }

    @Test
    void idsAreTakenOnce() {
        Showcase one = SHOW.with("ease", PlantedShow.ease());

        assertThatThrownBy(() -> one.with("ease", PlantedShow.ease())).hasMessage("model 'ease' is there twice");
        assertThat(SHOW.models()).isEmpty();
    }

    @Test
    void aModelOfOtherDataIsRefused() {
        Ratings.Builder ratings = Ratings.builder(RatingScale.WHOLE_STARS);
        ratings.add(1, 100, 5, 0);
        Dataset small = new Dataset(
                "small", true, ratings.build(), PlantedShow.dataset().movies(), List.of());

        assertThatThrownBy(() -> Showcase.of(small, Posters.NONE).with("ease", PlantedShow.ease()))
                .hasMessage("EASE knows 40 users and 40 movies, the data have 1 and 1");
    }

    @Test
    void aServerWithoutModelsShowsMovies() {
        try (TestClient client = TestClient.of(SHOW)) {
            assertThat(client.json("/api/v1/movies").get("total").getAsInt()).isEqualTo(40);
            assertThat(TestClient.problem(client.recommend("{\"liked\":[100]}")))
                    .isEqualTo("422 unknown_model");
            assertThat(client.get("/readyz").statusCode()).isEqualTo(503);
            assertThat(TestClient.problem(client.get("/api/v1/movies/100/similar?by=plot")))
                    .isEqualTo("404 absent");
        }
    }

    static Stream<UnaryOperator<ServerOptions>> outOfRange() {
        return Stream.of(
                options -> options.onPort(-1),
                options -> options.onPort(65_536),
                options -> options.onHost(" "),
                options -> options.allowing(0, 1),
                options -> options.allowing(1, 0),
                options -> options.connecting(0),
                options -> options.within(Duration.ZERO),
                options -> options.within(Duration.ofMinutes(2)));
    }

    @ParameterizedTest
    @MethodSource("outOfRange")
    void optionsHaveRanges(UnaryOperator<ServerOptions> change) {
        assertThatThrownBy(() -> change.apply(ServerOptions.defaults())).isInstanceOf(IllegalArgumentException.class);
    }
}
