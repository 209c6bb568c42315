package kinoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeaderboardCommandTest {
    private static final String PLAN = "{\"default\": [{\"name\": \"Count\", \"model\": \"popularity\"},"
            + " {\"name\": \"<Linear> & more\", \"model\": \"ease\", \"options\": {\"l2\": 5}}]}";

    @TempDir
    Path temp;

    private TinyHome home;
    private String plan;

    @BeforeEach
    void plant() {
        home = PlantedHome.in(temp);
        plan = home.write("plan.json", PLAN).toString();
    }

    @Test
    void writesTablesPageAndChart() throws Exception {
        Outcome outcome = run("--options", plan);

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.status()).isZero();
        Path folder = temp.resolve("output/leaderboard/planted");
        assertThat(outcome.outLines())
                .startsWith("Count: done", "<Linear> & more: done")
                .endsWith(folder.resolve("leaderboard.html").toString());
        assertThat(outcome.outLines().get(3)).matches("1 +<Linear> & more +[01]\\.\\d{4} \\[.*\\].*");
        assertThat(folder.resolve("leaderboard.md")).content().contains("| 1 | <Linear> & more |");
        assertThat(folder.resolve("leaderboard.csv")).content().contains("2,\"Count\",");
        assertThat(Files.readAllBytes(folder.resolve("leaderboard.png"))).startsWith(0x89, 'P', 'N', 'G');
        String page = Files.readString(folder.resolve("leaderboard.html"));
        assertThat(page)
                .contains("&lt;Linear&gt; &amp; more")
                .doesNotContain("<Linear>")
                .contains("src=\"data:image/png;base64,")
                .contains("planted")
                .contains("<code>l2 5</code>");
        assertThat(page.replaceAll("base64,[^\"]*", "")).doesNotContain("http").doesNotContain("<script");
    }

    @Test
    void rowsAreAddedOneByOneAndKept() {
        assertThat(run("--options", plan, "--models", "Count").outLines()).startsWith("Count: done");

        Outcome second = run("--options", plan, "--models", "ease,count");

        assertThat(second.outLines()).startsWith("Count: kept from an earlier run", "<Linear> & more: done");
        assertThat(second.outLines()).anyMatch(line -> line.startsWith("2     Count"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--protocol full; the leaderboard knows the protocol ncf alone",
                "--models tea; no leaderboard entry 'tea'; there are: Popularity",
                "--data tiny; tiny: no user has enough ratings to hold some out",
                "--data nowhere; data set 'nowhere' not found",
                "--threads some; Invalid value for option '--threads'",
                "--threads 0; --threads must be at least 1, not 0",
                "--options nowhere.json; nowhere.json: cannot be read as a leaderboard",
            })
    void wrongInputIsOneLineAndWritesNothing(String arguments, String message) {
        List<String> before = home.files();

        Outcome outcome = run(arguments.split(" "));

        assertThat(outcome.errLines()).hasSize(1);
        assertThat(outcome.err()).startsWith("kinoscope: " + message);
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(home.files()).isEqualTo(before);
    }

    private Outcome run(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "leaderboard";
        all[1] = "--data=planted";
        int from = List.of(arguments).contains("--data") ? 1 : 2;
        System.arraycopy(arguments, 0, all, from, arguments.length);
        return Outcome.of(temp, from == 2 ? all : Arrays.copyOf(all, all.length - 1));
    }
}
