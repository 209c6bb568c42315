package kinoscope.web;

import static kinoscope.web.TestClient.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RateLimitTest {
    private static final long SECOND = 1_000_000_000L;

    private final AtomicLong clock = new AtomicLong(-5 * SECOND);

    @TempDir
    private Path folder;

    private int allowed(RateLimit limit, String client, int asked) {
        int allowed = 0;
        for (int n = 0; n < asked; n++) {
            allowed += limit.allows(client) ? 1 : 0;
        }
        return allowed;
    }

    @Test
    void aBurstIsFollowedByTheSteadyRate() {
        RateLimit limit = new RateLimit(10, 30, 100, clock::get);

        assertThat(allowed(limit, "a", 100)).isEqualTo(30);
        clock.addAndGet(SECOND);
        assertThat(allowed(limit, "a", 100)).isEqualTo(10);
        clock.addAndGet(SECOND / 20);
        assertThat(allowed(limit, "a", 100)).isZero();
        clock.addAndGet(SECOND / 20);
        assertThat(allowed(limit, "a", 100)).isEqualTo(1);
        clock.addAndGet(1_000 * SECOND);
        assertThat(allowed(limit, "a", 100)).isEqualTo(30);
    }

    @Test
    void clientsDoNotShareBuckets() {
        RateLimit limit = new RateLimit(1, 5, 100, clock::get);

        assertThat(allowed(limit, "a", 10)).isEqualTo(5);
        assertThat(allowed(limit, "b", 10)).isEqualTo(5);
    }

    @Test
    void theClientThatWasAwayLongestIsForgotten() {
        RateLimit limit = new RateLimit(1, 1, 3, clock::get);
        for (String client : "a b c a d".split(" ")) {
            limit.allows(client);
        }
        assertThat(limit.clients()).isEqualTo(3);
        assertThat(limit.allows("a")).isFalse();
        assertThat(limit.allows("b")).isTrue();
    }

    @Test
    void healthIsAlwaysTold() {
        try (TestClient client =
                TestClient.of(PlantedShow.show(folder), ServerOptions.defaults().allowing(1, 2))) {
            client.get("/");
            client.get("/");
            HttpResponse<byte[]> refused = client.get("/api/v1/catalogue");

            assertThat(problem(refused)).isEqualTo("429 too_many_requests");
            assertThat(refused.headers().firstValue("Retry-After")).contains("1");
            SecurityHeaders.ALL.forEach((name, value) ->
                    assertThat(refused.headers().firstValue(name)).contains(value));
            assertThat(client.get("/healthz").statusCode()).isEqualTo(200);
        }
    }
}
