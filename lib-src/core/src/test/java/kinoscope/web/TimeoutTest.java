package kinoscope.web;

import static kinoscope.web.TestClient.problem;
import static kinoscope.web.TestClient.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import kinoscope.data.Dataset;
import kinoscope.data.Posters;
import kinoscope.model.Taste;
import kinoscope.model.TasteFoldIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models that do not answer, fail or are not there yet. */
class TimeoutTest {
    private static final String ASKED = "{\"liked\":[100],\"model\":\"%s\"}";
    private static final ServerOptions HURRIED = ServerOptions.defaults().within(Duration.ofMillis(200));

    @TempDir
    private Path folder;

    /** A model that does something before it scores. */
    private record Acting(Consumer<Taste> act) implements TasteFoldIn {
        @Override
        public void scoreTaste(Taste taste, float[] scores) {
            act.accept(taste);
        }

        @Override
        public String name() {
            return "Acting";
        }

        @Override
        public int users() {
            return 40;
        }

        @Override
        public int items() {
            return 40;
        }

        @Override
        public void score(int user, float[] scores) {
            act.accept(Taste.liking());
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<byte[]> ask(TestClient client, String model) {
        return client.recommend(String.format(ASKED, model));
    }

    @Test
    void aModelThatHangsIsGivenUpAndTheOthersGoOn() {
        Showcase show = PlantedShow.show(folder).with("hangs", new Acting(taste -> sleep()));
        try (TestClient client = TestClient.of(show, HURRIED)) {
            HttpResponse<byte[]> answer = ask(client, "hangs");

            assertThat(problem(answer)).isEqualTo("503 timeout");
            assertThat(answer.headers().firstValue("Retry-After")).contains("1");
            IntStream.range(0, 20).parallel().forEach(n -> assertThat(problem(ask(client, "hangs")))
                    .isEqualTo("503 timeout"));
            assertThat(ask(client, "ease").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aModelThatCannotBeInterruptedHoldsNoOtherUp() {
        CountDownLatch end = new CountDownLatch(1);
        Showcase show = PlantedShow.show(folder).with("deaf", new Acting(taste -> {
            while (end.getCount() > 0) {
                Thread.onSpinWait();
            }
        }));
        try (TestClient client = TestClient.of(show, HURRIED)) {
            IntStream.range(0, 5).parallel().forEach(n -> assertThat(problem(ask(client, "deaf")))
                    .isEqualTo("503 timeout"));
            assertThat(ask(client, "ease").statusCode()).isEqualTo(200);
            end.countDown();
        }
    }

    @Test
    void aFaultIsNotTold() {
        Showcase show = PlantedShow.show(folder).with("broken", new Acting(taste -> {
            throw new IllegalStateException("secret of the inside");
        }));
        try (TestClient client = TestClient.of(show)) {
            HttpResponse<byte[]> answer = ask(client, "broken");

            assertThat(problem(answer)).isEqualTo("500 internal_server_error");
            assertThat(text(answer)).doesNotContain("secret").doesNotContain("Illegal");
        }
    }

    @Test
    void anErrorOfTheMachineIsNotToldEither() {
        Showcase show = PlantedShow.show(folder).with("deep", new Acting(taste -> {
            throw new StackOverflowError("secret of the inside");
        }));
        try (TestClient client = TestClient.of(show)) {
            assertThat(problem(ask(client, "deep"))).isEqualTo("500 internal_server_error");
        }
    }

    @Test
    void modelsArePreparedInOrderAndAFailureStopsNone() throws InterruptedException {
        CountDownLatch wait = new CountDownLatch(1);
        Dataset dataset = PlantedShow.dataset();
        Showcase show = Showcase.of(dataset, Posters.NONE)
                .with("late", "Late", Showcase.Unit.SCORE, () -> {
                    await(wait);
                    return PlantedShow.ease();
                })
                .with("never", "Never", Showcase.Unit.SCORE, () -> {
                    throw new IllegalStateException("cannot be made, as this test wants it");
                })
                .with("last", "Last", Showcase.Unit.SCORE, PlantedShow::ease);
        try (TestClient client = TestClient.of(show)) {
            assertThat(client.get("/readyz").statusCode()).isEqualTo(503);
            assertThat(problem(ask(client, "late"))).isEqualTo("503 preparing");
            assertThat(text(client.get("/api/v1/catalogue")))
                    .contains("\"id\":\"late\",\"name\":\"Late\",\"unit\":\"score\",\"state\":\"preparing\"");
            wait.countDown();
            while (text(client.get("/api/v1/catalogue")).contains("preparing")) {
                Thread.sleep(5);
            }
            assertThat(problem(ask(client, "never"))).isEqualTo("503 failed");
            assertThat(ask(client, "late").statusCode()).isEqualTo(200);
            assertThat(ask(client, "last").statusCode()).isEqualTo(200);
            assertThat(client.get("/readyz").statusCode()).isEqualTo(200);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void closingFinishesWhatIsUnderWay() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Showcase show = PlantedShow.show(folder).with("slow", new Acting(taste -> {
            begun.countDown();
            await(end);
        }));
        TestClient client = TestClient.of(show);
        CompletableFuture<HttpResponse<byte[]>> answer = CompletableFuture.supplyAsync(() -> ask(client, "slow"));
        begun.await();
        CompletableFuture<Void> closing = CompletableFuture.runAsync(client::close);
        Thread.sleep(100);
        assertThat(closing).isNotDone();
        end.countDown();

        assertThat(answer.join().statusCode()).isEqualTo(200);
        closing.join();
    }
}
