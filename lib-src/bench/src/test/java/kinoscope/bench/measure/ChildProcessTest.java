package kinoscope.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    private Path folder;

    private Path run(String... command) throws IOException {
        return new ChildProcess(List.of(command), Map.of("GREETING", "good morning"), 1).run(folder);
    }

    @Test
    void keepsWhatIsPrintedAndPassesVariables() throws IOException {
        Files.writeString(
                folder.resolve("Greet.java"),
                "class Greet { public static void main(String[] a) { System.out.print(System.getenv(a[0])); } }");

        assertThat(run(JAVA, "Greet.java", "GREETING")).hasContent("good morning");
    }

    @Test
    void failureIsTheLastComplaintThatNamesACause() throws IOException {
        Files.writeString(
                folder.resolve("Fail.java"),
                "class Fail { public static void main(String[] a) { throw new IllegalStateException(a[0]); } }");

        assertThatThrownBy(() -> run(JAVA, "Fail.java", "no luck"))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("java.lang.IllegalStateException: no luck")
                .message()
                .hasLineCount(1);
    }

    @Test
    void aProgramThatIsNotThereCannotBeStarted() {
        assertThatThrownBy(() -> run("no-such-program"))
                .isInstanceOf(IOException.class)
                .hasMessage("it cannot be started");
    }
}
