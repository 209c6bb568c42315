package kinoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What a user sees of the commands: exit status, one line for an error, nothing half-written. */
class KinoscopeTest {
    private static final String RATINGS = "userId,movieId,rating,timestamp\n";
    private static final String MOVIES =
            "movieId,title,genres\n1,\"First, The (1990)\",Drama\n2,Second (1991),Comedy\n";

    @TempDir
    private Path folder;

    private record Outcome(int status, String out, String err) {}

    private static Outcome execute(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command =
                Kinoscope.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int status = command.execute(arguments);
        return new Outcome(status, out.toString(), err.toString());
    }

    private Path data(String ratings) throws IOException {
        Files.writeString(folder.resolve("ratings.csv"), ratings, StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("movies.csv"), MOVIES, StandardCharsets.UTF_8);
        return folder;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "run", "data", "data list", "data info", "data check", "data fetch", "doctor", "version"})
    void everyCommandHasHelp(String command) {
        String[] arguments = (command + " --help").strip().split(" ");
        Outcome outcome = execute(arguments);
        assertThat(outcome.status).isZero();
        assertThat(outcome.out).startsWith("Usage: ./kinoscope").contains("--stacktrace");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bogus", "run --bogus", "run --seed abc", "data", "data bogus", "data fetch"})
    void misuseIsOneLineAndStatusTwo(String command) {
        Outcome outcome = execute(command.split(" "));
        assertThat(outcome.status).isEqualTo(2);
        assertThat(outcome.err.lines()).hasSize(1);
        assertThat(outcome.err).startsWith("kinoscope: ").contains("--help");
    }

    static Stream<Arguments> badRatings() {
        return Stream.of(
                Arguments.of(RATINGS + "1,1,7,0\n", "ratings.csv:2: ", "'7'"),
                Arguments.of(RATINGS + "1,1,4,0\n1,x,4,0\n", "ratings.csv:3: ", "'x'"),
                Arguments.of(RATINGS + "1,1,4,0\n1,1,5,0\n", "ratings.csv:3: ", "1"),
                Arguments.of(RATINGS + "1,3,4,0\n", "ratings.csv:2: ", "3"),
                Arguments.of(RATINGS + "1;1;4;0\n", "ratings.csv:2: ", "1;1;4;0"),
                Arguments.of("", "ratings.csv", "empty"));
    }

    @ParameterizedTest
    @MethodSource("badRatings")
    void badLineIsNamedWithFileLineAndValue(String ratings, String place, String value) throws IOException {
        Outcome outcome = execute("data", "check", data(ratings).toString());
        assertThat(outcome.status).isEqualTo(2);
        assertThat(outcome.err.lines()).hasSize(1);
        assertThat(outcome.err).startsWith("kinoscope: ").contains(place).contains(value);
    }

    @Test
    void windowsLineEndsAndByteOrderMarkAreFine() throws IOException {
        Outcome outcome = execute(
                "data",
                "check",
                data("\uFEFF" + RATINGS.replace("\n", "\r\n") + "1,1,4.5,0\r\n").toString());
        assertThat(outcome.status).as(outcome.err).isZero();
        assertThat(outcome.out).contains("1 ratings");
    }

    @Test
    void infoDescribesTheData() throws IOException {
        Outcome outcome =
                execute("data", "info", data(RATINGS + "1,1,4.5,0\n2,2,3,0\n").toString());
        assertThat(outcome.status).as(outcome.err).isZero();
        assertThat(outcome.out).contains("2 rated of 2 listed").contains("50.00 %");
    }

    @Test
    void stackTraceOnRequest() {
        String missing = folder.resolve("missing").toString();
        assertThat(execute("data", "info", missing).err).doesNotContain("\tat ");
        assertThat(execute("data", "info", missing, "--stacktrace").err).contains("\tat ");
    }

    @Test
    void unknownNotebookIsAnsweredWithTheKnownOnes() {
        Outcome outcome = execute("run", "99-nothing", "--out", folder.toString());
        assertThat(outcome.status).isEqualTo(2);
        assertThat(outcome.err).contains("99-nothing").contains("00-start-here");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void unwritableOutputIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "text");
        Outcome outcome = execute("run", "00", "--out", file.resolve("out").toString());
        assertThat(outcome.status).isEqualTo(2);
        assertThat(outcome.err.lines()).hasSize(1);
        assertThat(outcome.err).contains(file.toString());
        assertThat(file).hasContent("text");
    }

    @Test
    void missingDataSaysWhatToPutWhere() {
        Outcome outcome = execute("run", "00", "--data", "ml-25m", "--out", folder.toString());
        if (System.getenv("KINOSCOPE_DATA") == null) {
            assertThat(outcome.err).contains("data fetch ml-25m");
        }
        assertThat(outcome.status).isEqualTo(2);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void runLeavesPagesNotebooksAndARecord() throws IOException {
        Files.writeString(folder.resolve("results.json"), "[{\"model\": \"of another run\"}]");
        Outcome outcome = execute("run", "00", "--fast", "--out", folder.toString());
        assertThat(outcome.status).as(outcome.err).isZero();
        assertThat(folder.resolve("index.html")).content().contains("Start here");
        assertThat(folder.resolve("run.json"))
                .content()
                .contains("\"synthetic\": true")
                .contains("00-start-here");
        assertThat(folder.resolve("run.json")).content().doesNotContain("of another run");
        assertThat(folder.resolve("notebooks/00-start-here.html")).exists();
        assertThat(folder.resolve("notebooks/00-start-here.ipynb")).exists();
    }

    @Test
    void doctorAndVersionAnswer() {
        assertThat(execute("version").out).startsWith("kinoscope ").contains("smile 2.6.0");
        assertThat(execute("doctor").out).contains("fonts");
    }
}
