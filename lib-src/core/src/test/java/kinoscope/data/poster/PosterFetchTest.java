package kinoscope.data.poster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kinoscope.data.InputException;
import kinoscope.data.Movie;
import kinoscope.data.Posters;
import kinoscope.data.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PosterFetchTest {
    private static final PosterFetch.Options OPTIONS =
            new PosterFetch.Options(Duration.ofSeconds(20), 3, Duration.ofMillis(250), 1_000_000);

    @TempDir
    Path folder;

    private final PosterSite site = new PosterSite()
            .image("/one.jpg", DrawnImages.plain("jpeg", 40, 60, 0x336699))
            .image("/really-a.png.jpg", DrawnImages.plain("png", 40, 60, 0x336699))
            .image("/tiny.jpg", DrawnImages.plain("jpeg", 1, 1, 0x336699));
    private final List<Duration> sleeps = new ArrayList<>();

    @AfterEach
    void close() {
        site.close();
    }

    private PosterFetch.Result fetch(PosterFetch.Options options, PosterSource source, Movie... movies) {
        return new PosterFetch(options, sleeps::add).fetch(List.of(movies), source, folder, Progress.SILENT);
    }

    private PosterFetch.Result fetch(Movie... movies) {
        return fetch(OPTIONS, new ListedAddresses(), movies);
    }

    private Movie movie(int id, String path) {
        return at(id, path.isEmpty() ? "" : site.address(path));
    }

    private static Movie at(int id, String address) {
        return new Movie(id, "Movie " + id, List.of(), "", new Movie.Links("", "", address));
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void filesAreNamedAfterTheMovieAndWhatTheyAre() throws IOException {
        PosterFetch.Result result = fetch(movie(7, "/one.jpg"), movie(8, "/really-a.png.jpg"), movie(9, ""));

        assertThat(result).isEqualTo(new PosterFetch.Result(2, 0, 1, List.of()));
        assertThat(left()).containsExactly("7.jpg", "8.png");
        assertThat(PosterDecoder.read(Posters.in(folder).find(7).orElseThrow()).width())
                .isEqualTo(40);
        assertThat(sleeps).containsExactly(Duration.ofMillis(250));
    }

    @Test
    void whatIsThereIsNotFetchedAgain() {
        fetch(movie(7, "/one.jpg"));

        PosterFetch.Result result = fetch(movie(7, "/one.jpg"), movie(8, "/one.jpg"));

        assertThat(result).isEqualTo(new PosterFetch.Result(1, 1, 0, List.of()));
        assertThat(site.requests).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/none.jpg; HTTP status 404",
                "/page.jpg; its content type is text/html",
                "/tiny.jpg; tiny image: 1 x 1, at least 16 pixels a side",
                "/circle.jpg; it is redirected in circles or to an unsafe address (HTTP status 302)",
                "/huge.jpg; it is longer than 1000000 bytes",
                "/huge-unsaid.jpg; it is longer than 1000000 bytes",
            })
    void aMovieThatFailsIsNamedAndDoesNotStopTheOthers(String path, String reason) throws IOException {
        PosterFetch.Result result = fetch(movie(7, path), movie(8, "/one.jpg"));

        assertThat(result.fetched()).isEqualTo(1);
        assertThat(result.failures()).hasSize(1);
        assertThat(result.failures().get(0)).startsWith("Movie 7: " + site.address(path) + ": " + reason);
        assertThat(left()).containsExactly("8.jpg");
        assertThat(sleeps).as("no second try").hasSize(1);
    }

    @Test
    void aHugeImageIsNotReadToItsEnd() {
        fetch(movie(7, PosterSite.HUGE), movie(8, "/huge-unsaid.jpg"));
        site.close();
        assertThat(site.hugeBytesSent.get()).isLessThan(30_000_000);
    }

    @ParameterizedTest
    @CsvSource({"/429.jpg", "/busy.jpg"})
    void busySiteIsGivenTheTimeItAsksFor(String path) throws IOException {
        site.image(path, DrawnImages.plain("jpeg", 40, 60, 0)).busy(path, 2);

        assertThat(fetch(movie(7, path)).fetched()).isEqualTo(1);
        assertThat(left()).containsExactly("7.jpg");
        Duration asked = Duration.ofSeconds(7);
        assertThat(sleeps).containsExactly(asked, OPTIONS.pause(), asked, OPTIONS.pause());
    }

    @Test
    void siteThatStaysBusyIsGivenUp() {
        site.busy("/429.jpg", 99);

        assertThat(fetch(movie(7, "/429.jpg")).failures())
                .containsExactly("Movie 7: " + site.address("/429.jpg") + ": HTTP status 429");
        assertThat(site.requests).hasSize(3);
    }

    @Test
    void imageThatIsCutOffIsTriedAgain() throws IOException {
        assertThat(fetch(movie(7, "/cut.jpg")).failures()).hasSize(1);
        assertThat(site.requests).hasSize(3);
        assertThat(sleeps)
                .containsExactly(Duration.ofSeconds(1), OPTIONS.pause(), Duration.ofSeconds(2), OPTIONS.pause());
        assertThat(left()).isEmpty();
    }

    @Test
    void imageThatIsDamagedIsNotKept() throws IOException {
        byte[] whole = DrawnImages.noise("jpeg", 60, 60, 1);
        site.image("/half.jpg", Arrays.copyOf(whole, whole.length / 2));

        assertThat(fetch(movie(7, "/half.jpg")).failures())
                .singleElement()
                .asString()
                .contains("/half.jpg: broken image: ");
        assertThat(left()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/slow.jpg", "/slow-body.jpg"})
    void slowSiteIsGivenUp(String path) {
        PosterFetch.Options hasty = new PosterFetch.Options(Duration.ofMillis(300), 2, Duration.ZERO, 1000);

        assertThat(fetch(hasty, new ListedAddresses(), movie(7, path)).failures())
                .containsExactly("Movie 7: " + site.address(path) + ": no whole answer within 300 ms");
        assertThat(site.requests).hasSize(2);
    }

    @Test
    void redirectsAreFollowed() {
        assertThat(fetch(movie(7, "/moved/one.jpg")).fetched()).isEqualTo(1);
        assertThat(site.requests).containsExactly("/moved/one.jpg", "/one.jpg");
    }

    @ParameterizedTest
    @CsvSource({"file:///etc/passwd", "ftp://localhost/1.jpg", "poster.jpg", "http://[", "https:"})
    void onlyTheWebIsAsked(String address) {
        assertThat(fetch(at(7, address)).failures())
                .singleElement()
                .asString()
                .startsWith("Movie 7: ")
                .contains(address);
    }

    @Test
    void aSiteThatIsDownEndsTheRun() {
        site.busy("/busy.jpg", 999);
        Movie[] movies = movies(30, "/busy.jpg");

        assertThatThrownBy(() -> fetch(movies))
                .isInstanceOf(InputException.class)
                .hasMessage("10 posters one after another failed, the last one Movie 9: " + site.address("/busy.jpg")
                        + ": HTTP status 503; call again to go on");
        assertThat(site.requests).hasSize(10 * 3);
    }

    @Test
    void aWrongKeyEndsTheRun() {
        Tmdb tmdb = new Tmdb("wrong", site.uri("/login/"), site.uri("/"));
        Movie[] movies =
                IntStream.range(0, 30).mapToObj(id -> known(id, "", "" + id)).toArray(Movie[]::new);

        assertThatThrownBy(() -> fetch(OPTIONS, tmdb, movies))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("TMDB: HTTP status 401")
                .hasMessageNotContaining("wrong");
        assertThat(site.requests).hasSize(10);
    }

    @Test
    void lostPagesDoNotEndTheRun() {
        assertThat(fetch(movies(15, "/none.jpg")).failures()).hasSize(15);
    }

    private Movie[] movies(int count, String path) {
        return IntStream.range(0, count).mapToObj(id -> movie(id, path)).toArray(Movie[]::new);
    }

    @Test
    void tmdbIsAskedByItsIdOrTheOneOfImdb() throws IOException {
        site.json("/3/movie/862?language=en-US&api_key=secret", "{\"id\":862,\"poster_path\":\"/one.jpg\"}")
                .json(
                        "/3/find/tt0113497?external_source=imdb_id&api_key=secret",
                        "{\"movie_results\":[{\"poster_path\": \"/one.jpg\"}]}")
                .json("/3/movie/9?language=en-US&api_key=secret", "{\"poster_path\":null}");
        Tmdb tmdb = new Tmdb("secret", site.uri("/3/"), site.uri("/"));

        PosterFetch.Result result = fetch(
                OPTIONS,
                tmdb,
                known(1, "", "862"),
                known(2, "tt0113497", ""),
                known(3, "", "9"),
                known(4, "", "10"),
                known(5, "", "../../x"));

        assertThat(result.fetched()).isEqualTo(2);
        assertThat(result.unknown()).isEqualTo(1);
        assertThat(result.failures())
                .containsExactly("Movie 3: TMDB has no poster of it", "Movie 4: TMDB: HTTP status 404");
        assertThat(left()).containsExactly("1.jpg", "2.jpg");
    }

    @Test
    void longTokenGoesToTmdbAlone() {
        String token = "eyJ".repeat(30);
        site.json("/3/movie/862?language=en-US", "{\"poster_path\":\"/one.jpg\"}");

        fetch(OPTIONS, new Tmdb(token, site.uri("/3/"), site.uri("/")), known(1, "", "862"));

        assertThat(site.authorizations).containsExactly("Bearer " + token, "null");
    }

    @Test
    void noMessageHoldsTheKey() {
        PosterSite gone = new PosterSite();
        gone.close();
        Tmdb tmdb = new Tmdb("secret", gone.uri("/3/"), gone.uri("/"));

        assertThat(fetch(OPTIONS, tmdb, known(1, "", "862")).failures())
                .singleElement()
                .asString()
                .doesNotContain("secret");
        assertThatThrownBy(() -> Tmdb.of(Map.of(Tmdb.VARIABLE, " ")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("TMDB_API_KEY");
    }

    private static Movie known(int id, String imdb, String tmdb) {
        return new Movie(id, "Movie " + id, List.of(), "", new Movie.Links(imdb, tmdb, ""));
    }

    @Test
    void checksItsOptions() {
        Duration second = Duration.ofSeconds(1);
        assertThatThrownBy(() -> new PosterFetch.Options(Duration.ZERO, 1, second, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PosterFetch.Options(second, 0, second, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PosterFetch.Options(second, 1, second.negated(), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PosterFetch.Options(second, 1, second, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
