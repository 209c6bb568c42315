package kinoscope.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slow clients cost a connection and nothing else. */
class SlowClientsTest {
    private static final String POST =
            "POST /api/v1/recommendations HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";
    private static final Duration TIMEOUT = Duration.ofMillis(250);

    @TempDir
    private Path folder;

    private TestClient client(ServerOptions options) {
        return TestClient.of(PlantedShow.show(folder), options);
    }

    private static ServerOptions hurried() {
        return ServerOptions.defaults().within(TIMEOUT);
    }

    @Test
    void aBodyThatDoesNotComeIsNotWaitedFor() {
        try (TestClient client = client(hurried())) {
            String answer = RawClient.exchange(
                    client.server().address(), (POST + "Content-Length: 20\r\n\r\n{\"liked\"").getBytes(US_ASCII));

            assertThat(answer).startsWith("HTTP/1.1 408 ").contains("\"code\":\"body_too_slow\"");
        }
    }

    @Test
    void aBodyThatDripsIsNotWaitedFor() throws InterruptedException {
        try (TestClient client = client(hurried());
                RawClient drip = new RawClient(client.server().address())) {
            drip.send((POST + "Transfer-Encoding: chunked\r\n\r\n").getBytes(US_ASCII));
            boolean open = true;
            for (int n = 0; open && n < 100; n++) {
                open = drip.send("1\r\n \r\n".getBytes(US_ASCII));
                Thread.sleep(20);
            }
            assertThat(open).isFalse();
        }
    }

    @Test
    void aHeaderThatDripsIsNotWaitedFor() throws InterruptedException {
        try (TestClient client = client(hurried());
                RawClient drip = new RawClient(client.server().address())) {
            drip.send("GET /healthz HTTP/1.1\r\nX: ".getBytes(US_ASCII));
            boolean open = true;
            for (int n = 0; open && n < 400; n++) {
                open = drip.send("a".getBytes(US_ASCII));
                Thread.sleep(20);
            }
            assertThat(open).isFalse();
        }
    }

    @Test
    void moreSlowClientsThanThreadsHoldNobodyUp() {
        ServerOptions patient = ServerOptions.defaults().within(Duration.ofSeconds(30));
        try (TestClient client = client(patient)) {
            List<RawClient> slow = new ArrayList<>();
            for (int n = 0; n < 3 * patient.threads(); n++) {
                RawClient raw = new RawClient(client.server().address());
                raw.send((POST + "Content-Length: 20\r\n\r\n{").getBytes(US_ASCII));
                slow.add(raw);
            }
            assertThat(client.recommend("{\"liked\":[100]}").statusCode()).isEqualTo(200);
            slow.forEach(RawClient::close);
        }
    }

    @Test
    void moreSlowReadersThanThreadsHoldNobodyUp() {
        ServerOptions patient =
                ServerOptions.defaults().allowing(1_000_000, 1_000_000).within(Duration.ofSeconds(30));
        try (TestClient client = client(patient)) {
            List<RawClient> slow = new ArrayList<>();
            byte[] asked = "GET /api/v1/openapi.json HTTP/1.1\r\nHost: a\r\n\r\n"
                    .repeat(200)
                    .getBytes(US_ASCII);
            for (int n = 0; n < patient.threads() + 8; n++) {
                RawClient raw = new RawClient(client.server().address());
                raw.send(asked);
                slow.add(raw);
            }
            assertThat(client.recommend("{\"liked\":[100]}").statusCode()).isEqualTo(200);
            slow.forEach(RawClient::close);
        }
    }

    @Test
    void connectionsAreLimited() {
        try (TestClient client = client(ServerOptions.defaults().connecting(3))) {
            List<RawClient> idle = new ArrayList<>();
            for (int n = 0; n < 3; n++) {
                idle.add(new RawClient(client.server().address()));
            }
            try (RawClient late = new RawClient(client.server().address())) {
                late.send("GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".getBytes(US_ASCII));
                idle.forEach(RawClient::close);
                assertThat(late.rest()).startsWith("HTTP/1.1 200 ");
            }
        }
    }
}
