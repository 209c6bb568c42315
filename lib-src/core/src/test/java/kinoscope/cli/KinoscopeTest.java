package kinoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class KinoscopeTest {
    @TempDir
    Path temp;

    static Stream<String> commands() {
        return Stream.concat(Stream.of(""), below("", Kinoscope.commandLine()));
    }

    private static Stream<String> below(String path, CommandLine command) {
        return command.getSubcommands().entrySet().stream().flatMap((Map.Entry<String, CommandLine> entry) -> {
            String name = (path + " " + entry.getKey()).strip();
            return Stream.concat(Stream.of(name), below(name, entry.getValue()));
        });
    }

    @Test
    void knowsTheCommandsOfTheLauncher() {
        assertThat(commands())
                .containsExactlyInAnyOrder(
                        "",
                        "run",
                        "train",
                        "adopt",
                        "evaluate",
                        "crossvalidate",
                        "tune",
                        "recommend",
                        "similar",
                        "serve",
                        "leaderboard",
                        "data",
                        "data list",
                        "data info",
                        "data sample-rows",
                        "data check",
                        "data fetch",
                        "data synth",
                        "data vectors",
                        "posters",
                        "posters fetch",
                        "posters check",
                        "posters encode",
                        "posters similar",
                        "doctor",
                        "version");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasHelp(String command) {
        Outcome outcome = Outcome.of((command + " --help").strip().split(" "));

        assertThat(outcome.status()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).startsWith(("Usage: ./kinoscope " + command).strip());
        assertThat(outcome.outLines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(110));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "frobnicate; unknown command 'frobnicate' (try ./kinoscope --help)",
                "data frobnicate; unknown command 'frobnicate' (try ./kinoscope data --help)",
                "data; data needs one of: list, info, sample-rows, check, fetch, synth, vectors (try ./kinoscope data --help)",
                "data fetch; Missing required parameter: 'NAME' (try ./kinoscope data fetch --help)",
                "data check a b; Unmatched argument at index 3: 'b' (try ./kinoscope data check --help)",
                "run --frob; Unknown option: '--frob' (try ./kinoscope run --help)",
                "run --seed abc; Invalid value for option '--seed': 'abc' is not a whole number (try ./kinoscope run --help)",
                "run --seed 4.5; Invalid value for option '--seed': '4.5' is not a whole number (try ./kinoscope run --help)",
                "run --out; Missing required parameter for option '--out' (DIR) (try ./kinoscope run --help)",
                "run --out=; Invalid value for option '--out': a file or folder is needed (try ./kinoscope run --help)",
                "run --data=; Invalid value for option '--data': a name or a folder is needed (try ./kinoscope run --help)",
            })
    void usageErrorIsOneLineAndStatus2(String command, String message) {
        Outcome outcome = Outcome.of(temp, command.split(" "));

        assertThat(outcome.errLines()).containsExactly("kinoscope: " + message);
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void aPathThatCannotBeIsAUsageError() {
        Outcome outcome = Outcome.of(temp, "run", "--out", "a\0b");

        assertThat(outcome.err()).startsWith("kinoscope: Invalid value for option '--out': 'a\0b' is not a path");
        assertThat(outcome.status()).isEqualTo(2);
    }

    @Test
    void noCommandIsAUsageError() {
        Outcome outcome = Outcome.of(new String[0]);

        assertThat(outcome.errLines())
                .containsExactly("kinoscope: Missing required subcommand (try ./kinoscope --help)");
        assertThat(outcome.status()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--stacktrace data info nowhere", "data info nowhere --stacktrace"})
    void stackTraceIsShownOnRequest(String command) {
        Outcome outcome = Outcome.of(temp, command.split(" "));

        assertThat(outcome.errLines()).hasSizeGreaterThan(3);
        assertThat(outcome.errLines().get(0)).startsWith("kinoscope: data set 'nowhere' not found");
        assertThat(outcome.err()).contains("\tat kinoscope.cli.DataInfoCommand.call(");
        assertThat(outcome.status()).isEqualTo(2);
    }

    @Test
    void versionNamesWhatAResultDependsOn() {
        Outcome outcome = Outcome.of("version");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.outLines())
                .contains("java " + System.getProperty("java.runtime.version"))
                .anyMatch(line -> line.matches("kinoscope \\d+\\.\\d+\\.\\d+.*"))
                .anyMatch(line -> line.matches("deeplearning4j 1\\..+"))
                .noneMatch(line -> line.endsWith(" null") || line.contains("${"));
        assertThat(Outcome.of("--version").out()).isEqualTo(outcome.out());
    }

    @Test
    void doctorSaysWhatIsMissingAndWhatToDo() {
        Outcome outcome = Outcome.of(temp, "doctor");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.outLines())
                .anyMatch(line -> line.matches("! shipped sample +missing: restore data/sample from the repository"))
                .anyMatch(line -> line.matches("! output folder +missing: make it writable"))
                .anyMatch(line -> line.matches(" {2}DL4J natives +loads"))
                .endsWith("Lines marked ! need your attention.");
    }
}
