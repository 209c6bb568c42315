package kinoscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kinoscope.data.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunRecordTest {
    private static final ResultRow ROW =
            new ResultRow("NeuMF", "NDCG@10", .1, .09, Double.NaN, "full catalogue", "tiny", "temporal", 42, 7);

    @TempDir
    private Path folder;

    @Test
    void comesBackAsItWasWritten() {
        RunRecord record = new RunRecord(
                RunRecord.now(),
                1.5,
                new RunRecord.Data("tiny", true, "ab12", 3, 4, 5),
                42,
                Map.of("epochs", "3"),
                Versions.current(),
                List.of(new RunRecord.Step("00-start-here", 1.25, "ok")),
                List.of(ROW));
        record.save(folder.resolve("run.json"));
        assertThat(RunRecord.load(folder.resolve("run.json"))).isEqualTo(record);
    }

    @Test
    void resultsComeBackAsTheyWereWritten() {
        ResultsFile results = new ResultsFile(Map.of("encoder", "tfidf"), List.of(ROW));
        results.save(folder);
        assertThat(ResultsFile.load(folder)).isEqualTo(results);
    }

    @Test
    void noFileMeansNoResults() {
        assertThat(ResultsFile.load(folder)).isEqualTo(ResultsFile.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1, 2", "{}", "\"text\""})
    void damagedFilesAreNamed(String content) throws IOException {
        Path run = Files.writeString(folder.resolve("run.json"), content);
        assertThatThrownBy(() -> RunRecord.load(run))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("run.json");
        Files.writeString(folder.resolve(ResultsFile.NAME), content);
        assertThatThrownBy(() -> ResultsFile.load(folder))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(ResultsFile.NAME);
    }

    @Test
    void versionsAreFilledInByTheBuild() {
        assertThat(Versions.current().values()).noneMatch(version -> version == null || version.contains("${"));
    }
}
