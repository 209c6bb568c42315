package kinoscope.web;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The planted show on a server, once for all tests of a class, with everything prepared. */
abstract class RunningShow {
    @TempDir
    static Path folder;

    static TestClient client;

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
}
