package kinoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void pipedOutputGetsAPlainLineAtTheEnd() {
        try (ConsoleProgress progress =
                new ConsoleProgress("training", new PrintStream(printed, true, StandardCharsets.UTF_8), false)) {
            for (int i = 1; i <= 1000; i++) {
                progress.update(i, 1000, "loss .25");
            }
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).matches("training: 1000 of 1000, \\d+ s loss \\.25\\R");
    }

    @Test
    void aNoteThatRepeatsTheTaskIsLeftOut() {
        try (ConsoleProgress progress =
                new ConsoleProgress("training", new PrintStream(printed, true, StandardCharsets.UTF_8), false)) {
            progress.update(2, 2, "training");
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).matches("training: 2 of 2, \\d+ s\\R");
    }
}
