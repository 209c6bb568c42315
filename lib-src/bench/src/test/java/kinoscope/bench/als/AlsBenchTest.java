package kinoscope.bench.als;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlsBenchTest {
    private final PrintStream before = System.err;
    private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    private final String home = System.getProperty("kinoscope.home");

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(complaints, true, StandardCharsets.UTF_8));
        System.setProperty("kinoscope.home", "no-such-home");
    }

    @AfterEach
    void restore() {
        System.setErr(before);
        if (home == null) {
            System.clearProperty("kinoscope.home");
        } else {
            System.setProperty("kinoscope.home", home);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--factors=32;0, '--factors must be in 1..1024, not 0'",
        "--threads=2000, '--threads must be in 1..1024, not 2000'",
        "--epochs=1, '--epochs must be in 2..1000, not 1'",
        "--spark-regularization=0, '--spark-regularization must be above 0, not 0.0'"
    })
    void refusesWhatIsOutOfItsRange(String option, String problem) {
        assertThat(AlsBench.run(option.replace(';', ','))).isEqualTo(2);
        assertThat(complaints.toString(StandardCharsets.UTF_8).trim())
                .isEqualTo("kinoscope: " + problem + " (try ./kinoscope bench --help)");
    }

    @Test
    void dataThatAreNotThereAreNotInvented() {
        assertThat(AlsBench.run("--data", "no-such-data")).isEqualTo(2);
        assertThat(complaints.toString(StandardCharsets.UTF_8))
                .startsWith("kinoscope: data set 'no-such-data' not found")
                .hasLineCount(1);
    }
}
