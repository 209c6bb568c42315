package kinoscope.bench.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class OpenLoopTest {
    @Test
    void whatFallsDueWhileTheServerStopsIsChargedToIt() {
        OpenLoop loop = new OpenLoop(1000, 300);
        OpenLoop.Outcome outcome = loop.run(request -> {
            if (request == 0) {
                stopFor(200);
            }
            return CompletableFuture.completedFuture(200);
        });
        assertThat(outcome.errors()).isZero();
        assertThat(outcome.latencies().worst()).isGreaterThan(199);
        assertThat(outcome.latencies().median())
                .as("150 requests were due by then")
                .isGreaterThan(40);
    }

    @Test
    void requestsAreNotSentBeforeTheyAreDue() {
        long start = System.nanoTime();
        new OpenLoop(100, 21).run(request -> CompletableFuture.completedFuture(200));
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(200_000_000L);
    }

    @Test
    void otherAnswersAndFailuresAreErrors() {
        OpenLoop.Outcome outcome = new OpenLoop(10_000, 10).run(request -> switch (request) {
            case 3 -> CompletableFuture.completedFuture(503);
            case 4 -> CompletableFuture.failedFuture(new IllegalStateException("refused"));
            default -> CompletableFuture.completedFuture(200);
        });
        assertThat(outcome.errors()).isEqualTo(2);
        assertThat(outcome.latencies().requests()).isEqualTo(8);
    }

    @Test
    void aServerThatAnswersNothingHasNoLatencies() {
        OpenLoop loop = new OpenLoop(1000, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> loop.run(request -> CompletableFuture.completedFuture(500)));
    }

    private static void stopFor(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
