package kinoscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadTest {
    @TempDir
    Path temp;

    private final List<String> requests = new ArrayList<>();
    private HttpServer server;
    private URI base;
    private Path home;
    private byte[] zip;
    private String checksum;
    private int brokenAnswers;
    private boolean knowsRanges = true;

    @BeforeEach
    void serve() throws Exception {
        home = temp.resolve("home");
        serveZip(TinyData.zip(TinyData.ml1m(temp.resolve("ml-1m")), "ml-1m", temp.resolve("packed.zip")));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        base = URI.create("http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort() + "/movielens/");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void serveZip(Path file) throws Exception {
        zip = Files.readAllBytes(file);
        checksum = HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(zip));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String range = exchange.getRequestHeaders().getFirst("Range");
        requests.add(path + (range == null ? "" : " " + range));
        switch (path) {
            case "/movielens/ml-1m.zip" -> answerZip(exchange, knowsRanges ? range : null);
            case "/movielens/ml-1m.zip.md5" ->
                send(exchange, 200, ("MD5 (ml-1m.zip) = " + checksum + "\n").getBytes(StandardCharsets.US_ASCII));
            default -> send(exchange, 404, new byte[0]);
        }
    }

    private void answerZip(HttpExchange exchange, String range) throws IOException {
        int from = range == null ? 0 : Integer.parseInt(range.replaceAll("[^0-9]", ""));
        if (from >= zip.length) {
            exchange.getResponseHeaders().add("Content-Range", "bytes */" + zip.length);
            send(exchange, 416, new byte[0]);
            return;
        }
        if (range != null) {
            exchange.getResponseHeaders()
                    .add("Content-Range", "bytes " + from + "-" + (zip.length - 1) + "/" + zip.length);
        }
        byte[] rest = Arrays.copyOfRange(zip, from, zip.length);
        if (brokenAnswers > 0) {
            brokenAnswers--;
            exchange.sendResponseHeaders(range == null ? 200 : 206, rest.length);
            exchange.getResponseBody().write(rest, 0, rest.length / 2);
            exchange.getResponseBody().flush();
            throw new IOException("the connection breaks on purpose");
        }
        send(exchange, range == null ? 200 : 206, rest);
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Path fetch(int attempts) {
        return new Download(new Download.Options(base, Duration.ofSeconds(20), attempts))
                .fetch("ml-1m", home, Progress.SILENT);
    }

    private List<String> left() throws IOException {
        if (!Files.exists(home.resolve("data"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(home.resolve("data"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void unpacksACompleteDownload() throws IOException {
        List<String> notes = new ArrayList<>();

        Path folder = new Download(new Download.Options(base, Duration.ofSeconds(20), 1))
                .fetch("ml-1m", home, (done, total, note) -> notes.add(done + "/" + total + " " + note));

        assertThat(folder).isEqualTo(home.resolve("data/ml-1m"));
        assertThat(DatasetReader.read(folder).ratings().size()).isEqualTo(3);
        assertThat(left()).containsExactly("ml-1m");
        assertThat(notes).contains(zip.length + "/" + zip.length + " bytes", "3/3 unpacked users.dat");
    }

    @Test
    void fetchesNothingThatIsThere() {
        TinyData.ml1m(home.resolve("data/ml-1m"));

        assertThat(fetch(1)).isEqualTo(home.resolve("data/ml-1m"));
        assertThat(requests).isEmpty();
    }

    @Test
    void keepsThePartAndGoesOnWithIt() throws IOException {
        brokenAnswers = 1;

        assertThatThrownBy(() -> fetch(1))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(base + "ml-1m.zip: cannot be fetched: ")
                .hasMessageEndingWith("; to do it by hand, fetch that file and put it at " + home
                        + "/data/ml-1m.zip or unpack it into " + home + "/data/ml-1m");
        assertThat(left()).containsExactly("ml-1m.zip.part");
        long have = Files.size(home.resolve("data/ml-1m.zip.part"));
        assertThat(have).isPositive().isLessThan(zip.length);

        fetch(1);

        assertThat(requests).last().isEqualTo("/movielens/ml-1m.zip bytes=" + have + "-");
        assertThat(left()).containsExactly("ml-1m");
        assertThat(DatasetReader.read(home.resolve("data/ml-1m")).ratings().size())
                .isEqualTo(3);
    }

    @Test
    void goesOnByItselfWithinItsAttempts() throws IOException {
        brokenAnswers = 2;

        fetch(3);

        assertThat(left()).containsExactly("ml-1m");
        assertThat(requests).filteredOn(request -> request.contains("bytes=")).hasSize(2);
    }

    @Test
    void startsOverWhenTheServerKnowsNoRanges() throws IOException {
        knowsRanges = false;
        TinyData.write(home.resolve("data"), "ml-1m.zip.part", "half of an older file");

        fetch(1);

        assertThat(left()).containsExactly("ml-1m");
    }

    @Test
    void usesAPartThatIsComplete() throws IOException {
        TinyData.write(home.resolve("data"), "ml-1m.zip.part", zip);

        fetch(1);

        assertThat(left()).containsExactly("ml-1m");
    }

    @Test
    void startsOverWhenThePartIsLongerThanTheFile() throws IOException {
        TinyData.write(home.resolve("data"), "ml-1m.zip.part", new byte[zip.length + 1]);

        fetch(2);

        assertThat(left()).containsExactly("ml-1m");
    }

    @Test
    void discardsAFileWithTheWrongChecksum() throws IOException {
        String actual = checksum;
        checksum = "0".repeat(32);

        assertThatThrownBy(() -> fetch(1))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("wrong MD5 " + actual + ", expected " + checksum
                        + "; the file was discarded; to do it by hand");
        assertThat(left()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ml-100k", "ml-25m"})
    void namesTheAddressThatIsMissing(String name) throws IOException {
        Download download = new Download(new Download.Options(base, Duration.ofSeconds(20), 3));

        assertThatThrownBy(() -> download.fetch(name, home, Progress.SILENT))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(base + name + ".zip: cannot be fetched: ")
                .hasMessageContaining("HTTP status 404")
                .hasMessageContaining(home + "/data/" + name + ".zip");
        assertThat(requests).hasSize(1);
        assertThat(left()).isEmpty();
    }

    @Test
    void refusesAZipThatLeadsOut() throws Exception {
        serveZip(TinyData.zip(
                Map.of("ml-1m/ratings.dat", new byte[0], "../evil.dat", new byte[1]), temp.resolve("bad.zip")));

        assertThatThrownBy(() -> fetch(1))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("zip refused, an entry leads out of its folder: '../evil.dat'");
        assertThat(left()).containsExactly("ml-1m.zip.part");
        assertThat(home.resolve("evil.dat")).doesNotExist();
    }

    @Test
    void refusesAZipWithoutADataSet() throws Exception {
        serveZip(TinyData.zip(Map.of("ml-1m/README", new byte[1]), temp.resolve("bad.zip")));

        assertThatThrownBy(() -> fetch(1))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("the zip holds no data set");
        assertThat(left()).containsExactly("ml-1m.zip.part");
    }

    @Test
    void doesNotTouchAFolderOfTheUser() {
        Path note = TinyData.write(home.resolve("data/ml-1m"), "note.txt", "mine");

        assertThatThrownBy(() -> fetch(1))
                .isInstanceOf(InputException.class)
                .hasMessage(note.getParent() + ": is in the way and not a data set; move it away to fetch ml-1m");
        assertThat(note).hasContent("mine");
    }

    @Test
    void knowsOnlyGroupLensNames() {
        Download download = new Download(Download.Options.defaults());

        assertThatThrownBy(() -> download.fetch("sample", home, Progress.SILENT))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "data set 'sample' cannot be fetched, only ml-100k, ml-latest-small, ml-1m, ml-25m, ml-32m can");
    }

    @Test
    void checksItsOptions() {
        Duration second = Duration.ofSeconds(1);
        assertThatThrownBy(() -> new Download.Options(URI.create("http://x/y"), second, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Download.Options(base, Duration.ZERO, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Download.Options(base, second, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
