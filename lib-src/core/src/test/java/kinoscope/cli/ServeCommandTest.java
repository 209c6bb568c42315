package kinoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kinoscope.data.Dataset;
import kinoscope.data.Progress;
import kinoscope.experiment.PlantedTastes;
import kinoscope.experiment.WholeModels;
import kinoscope.experiment.recipe.Recipe;
import kinoscope.experiment.recipe.Recipes;
import kinoscope.model.TasteFoldIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServeCommandTest {
    private static final Pattern ADDRESS =
            Pattern.compile("Kinoscope is at (http://127\\.0\\.0\\.1:\\d+/) \\(Ctrl-C ends\\)");

    @TempDir
    private Path folder;

    /** A command that serves until it is interrupted. */
    private final class Serving implements AutoCloseable {
        private final StringWriter out = new StringWriter();
        private final StringWriter err = new StringWriter();
        private final Thread thread;
        private volatile int status = -1;

        Serving(String... options) {
            List<String> arguments = new ArrayList<>(List.of("serve", "--port", "0"));
            arguments.addAll(Arrays.asList(options));
            PlantedHome.in(folder);
            System.setProperty("kinoscope.home", folder.toString());
            thread = new Thread(() -> status = Kinoscope.commandLine()
                    .setOut(new PrintWriter(out))
                    .setErr(new PrintWriter(err))
                    .execute(arguments.toArray(String[]::new)));
            thread.start();
        }

        String address() throws InterruptedException {
            while (true) {
                Matcher matcher = ADDRESS.matcher(out.toString());
                if (matcher.find()) {
                    return matcher.group(1);
                }
                assertThat(thread.isAlive()).as(err.toString()).isTrue();
                Thread.sleep(10);
            }
        }

        String get(String path) throws Exception {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(address() + path)).build();
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
        }

        @Override
        public void close() {
            thread.interrupt();
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static String withHome(ThrowingAction action) throws Exception {
        String before = System.getProperty("kinoscope.home");
        try {
            return action.run();
        } finally {
            System.setProperty("kinoscope.home", before);
        }
    }

    private interface ThrowingAction {
        String run() throws Exception;
    }

    @Test
    void servesUntilItIsInterrupted() throws Exception {
        String out = withHome(() -> {
            Serving serving = new Serving("--data", "planted", "--model", "ease,popularity", "--model", "als");
            try (serving) {
                while (serving.get("api/v1/catalogue").contains("\"preparing\"")) {
                    Thread.sleep(10);
                }
                assertThat(serving.get("api/v1/catalogue"))
                        .contains("{\"id\":\"ease\",\"name\":\"EASE\",\"unit\":\"score\",\"state\":\"ready\"}")
                        .contains(
                                "{\"id\":\"popularity\",\"name\":\"Popularity\",\"unit\":\"score\",\"state\":\"ready\"}")
                        .contains("\"id\":\"als\"")
                        .contains("\"unit\":\"stars\"");
            }
            assertThat(serving.status).isZero();
            assertThat(serving.err.toString()).isEmpty();
            return serving.out.toString();
        });
        assertThat(out).startsWith("EASE is ready (").endsWith("stopped" + System.lineSeparator());
        assertThat(folder.resolve("output/serve/access.log.0")).exists();
    }

    @Test
    void servesAStoredModelOnTheDataOfItsRecord() throws Exception {
        PlantedHome.in(folder);
        Path file = folder.resolve("My Model.kinoscope");
        Outcome.of(folder, "train", "--model", "ease", "--data", "planted", "--out", file.toString());
        withHome(() -> {
            try (Serving serving = new Serving("--model", file.toString(), "--no-access-log")) {
                assertThat(serving.get("api/v1/catalogue"))
                        .contains("\"name\":\"planted\"")
                        .contains("\"id\":\"my-model\",\"name\":\"EASE\"");
            }
            return "";
        });
        assertThat(folder.resolve("output/serve/access.log.0")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--model rating-mlp; --model rating-mlp knows only the users it was trained on, and visitors are none of"
                        + " them; those that can recommend to visitors: als, als-genre, bias, blend, ease,",
                "--model gpt; --model gpt is neither a file nor one of: als,",
                "--model ease,ease; --model ease is given twice",
                "--port 70000; port = 70000 is not in 0..65535",
                "--port x; Invalid value for option '--port'",
                "--host ''; host is blank",
                "--requests-per-second 0; requestsPerSecond = 0",
                "--data nowhere; data set 'nowhere' not found",
            })
    void badInputIsOneLine(String options, String message) {
        PlantedHome.in(folder);
        List<String> arguments = new ArrayList<>(List.of("serve"));
        for (String option : options.split(" ")) {
            arguments.add(option.equals("''") ? "" : option);
        }
        Outcome outcome = Outcome.of(folder, arguments.toArray(String[]::new));

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.errLines()).hasSize(1);
        assertThat(outcome.err()).contains(message);
    }

    @Test
    void modelsThatFoldInAreKnownByName() {
        Dataset dataset = PlantedTastes.dataset(8);
        WholeModels whole = new WholeModels(folder, "planted", task -> Progress.SILENT);
        for (Recipe recipe : Recipes.ALL) {
            if (!recipe.seesItems() && !recipe.name().startsWith("neumf-")) {
                assertThat(whole.of(recipe, dataset).model() instanceof TasteFoldIn)
                        .as(recipe.name())
                        .isEqualTo(ServedModels.FOLDING.contains(recipe.name()));
            }
        }
    }
}
