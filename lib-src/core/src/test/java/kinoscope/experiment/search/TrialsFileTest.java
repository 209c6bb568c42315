package kinoscope.experiment.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kinoscope.data.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrialsFileTest {
    private static final Map<String, String> SETTINGS = new LinkedHashMap<>();
    private static final TrialLine LINE = new TrialLine(List.of("layers", "rate"), "RMSE");

    static {
        SETTINGS.put("model", "als");
        SETTINGS.put("seed", "3");
    }

    private static final Trial GOOD = new Trial(
            1,
            Map.of("layers", "64,32", "rate", "1.0E-4"),
            Trial.State.FINISHED,
            2,
            1.0 / 3,
            List.of(.5, 1.0 / 3, Math.PI),
            12.25,
            -7,
            "");
    private static final Trial BAD = new Trial(
            0,
            Map.of("layers", "a \"b\"", "rate", "-1"),
            Trial.State.FAILED,
            0,
            Double.NaN,
            List.of(),
            .1,
            42,
            "it said \"no\", and ended");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("search").resolve(TrialsFile.NAME);
    }

    private TrialsFile open() {
        return TrialsFile.open(file, SETTINGS, LINE);
    }

    @Test
    void trialsComeBackAsTheyWere() {
        try (TrialsFile trials = open()) {
            assertThat(trials.trials()).isEmpty();
            trials.append(GOOD, 20);
            trials.append(BAD, 30.5);
            assertThat(trials.trials()).containsExactly(BAD, GOOD);
        }
        try (TrialsFile again = open()) {
            assertThat(again.trials()).containsExactly(BAD, GOOD);
            assertThat(again.elapsed()).isEqualTo(30.5);
        }
    }

    @Test
    void fileReadsLikeATableBelowTheSettings() throws IOException {
        try (TrialsFile trials = open()) {
            trials.append(GOOD, 20);
        }
        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "# model: als",
                        "# seed: 3",
                        "trial,state,epoch,RMSE,seconds,elapsed,seed,layers,rate,curve,reason",
                        "1,finished,2,0.3333333333333333,12.25,20.0,-7,\"64,32\",1.0E-4,"
                                + "0.5 0.3333333333333333 3.141592653589793,");
    }

    @Test
    void trialIsInTheFileWhileItIsStillOpen() throws IOException {
        try (TrialsFile trials = open()) {
            trials.append(GOOD, 1);
            assertThat(Files.readAllLines(file)).hasSize(4);
        }
    }

    @Test
    void interruptedThreadCanStillWrite() {
        try (TrialsFile trials = open()) {
            Thread.currentThread().interrupt();
            trials.append(GOOD, 1);
            assertThat(Thread.interrupted()).isTrue();
            trials.append(BAD, 2);
        }
        try (TrialsFile again = open()) {
            assertThat(again.trials()).containsExactly(BAD, GOOD);
        }
    }

    @Test
    void laterLineOfATrialCounts() {
        Trial paused = new Trial(1, GOOD.options(), Trial.State.PAUSED, 1, .5, List.of(.5), 3, -7, "");
        try (TrialsFile trials = open()) {
            trials.append(paused, 1);
            trials.append(GOOD, 2);
        }
        try (TrialsFile again = open()) {
            assertThat(again.trials()).containsExactly(GOOD);
        }
    }

    @Test
    void partOfALineIsDroppedAndTheNextOneStandsInItsPlace() throws IOException {
        try (TrialsFile trials = open()) {
            trials.append(GOOD, 1);
        }
        String whole = Files.readString(file);
        Files.writeString(file, whole + "0,finis");
        try (TrialsFile again = open()) {
            assertThat(again.trials()).containsExactly(GOOD);
            again.append(BAD, 2);
        }
        assertThat(Files.readString(file)).startsWith(whole + "0,failed,0,NaN,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1,finished;                          malformed line, expected 11 fields, found 2: '1,finished'",
                "1,asleep,2,.5,1,1,1,a,b,.5,;         not the line of a trial: '1,asleep,2,.5,1,1,1,a,b,.5,'",
                "1,finished,2,.5,1,1,1,a,b,.5 x,;     not the line of a trial: '1,finished,2,.5,1,1,1,a,b,.5 x,'",
                "x,finished,2,.5,1,1,1,a,b,.5,;       not the line of a trial",
                "1,finished,2,.5,1,late,1,a,b,.5,;    not the line of a trial"
            })
    void damagedLineIsNamed(String line, String problem) throws IOException {
        open().close();
        Files.writeString(file, Files.readString(file) + line + "\n");

        assertThatThrownBy(this::open)
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining(problem);
    }

    @Test
    void fileOfAnotherSearchIsNotTouched() throws IOException {
        try (TrialsFile trials = open()) {
            trials.append(GOOD, 1);
        }
        String before = Files.readString(file);

        assertThatThrownBy(() -> TrialsFile.open(file, Map.of("model", "ease"), LINE))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("'# model: als' where this one has '# model: ease'");
        assertThatThrownBy(() -> TrialsFile.open(file, SETTINGS, new TrialLine(List.of("rate"), "RMSE")))
                .isInstanceOf(InputException.class);
        assertThat(Files.readString(file)).isEqualTo(before);
    }
}
