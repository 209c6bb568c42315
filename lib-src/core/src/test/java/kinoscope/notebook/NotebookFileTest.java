package kinoscope.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kinoscope.data.InputException;
import kinoscope.notebook.NotebookFile.Cell;
import kinoscope.notebook.NotebookFile.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotebookFileTest {
    private static final NotebookFile SAMPLE = new NotebookFile(
            "01-sample",
            List.of(
                    Cell.of("title", Kind.MARKDOWN, "# Äpfel & <Birnen>\n\ntext"),
                    new Cell(
                            "code",
                            Kind.CODE,
                            "int a = 1;\na",
                            3,
                            List.of(
                                    CellOutput.text(CellOutput.Kind.STDOUT, "one\ntwo\n"),
                                    CellOutput.text(CellOutput.Kind.STDERR, "careful\n"),
                                    new CellOutput(
                                            CellOutput.Kind.DISPLAY,
                                            "",
                                            Map.of("image/png", "AAAA"),
                                            Map.of("image/png", Map.of("width", 10.0))),
                                    new CellOutput(CellOutput.Kind.RESULT, "", Map.of("text/plain", "1"), Map.of()),
                                    CellOutput.text(CellOutput.Kind.ERROR, "bad\n    at b"))),
                    Cell.of("raw", Kind.RAW, "")));

    @TempDir
    Path folder;

    @Test
    void writesAndReadsBack() {
        Path file = folder.resolve("01-sample.ipynb");
        SAMPLE.write(file);
        assertThat(NotebookFile.read(file)).isEqualTo(SAMPLE);
        assertThat(SAMPLE.title()).isEqualTo("Äpfel & <Birnen>");
    }

    @Test
    void followsNbformat() throws IOException {
        Path file = folder.resolve("n.ipynb");
        SAMPLE.write(file);
        JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        assertThat(json.get("nbformat_minor").getAsInt()).isEqualTo(5);
        assertThat(json.getAsJsonObject("metadata")
                        .getAsJsonObject("kernelspec")
                        .get("name")
                        .getAsString())
                .isEqualTo("kinoscope-java");
        JsonObject title = json.getAsJsonArray("cells").get(0).getAsJsonObject();
        assertThat(title.keySet()).containsExactlyInAnyOrder("cell_type", "id", "metadata", "source");
        JsonObject code = json.getAsJsonArray("cells").get(1).getAsJsonObject();
        assertThat(code.getAsJsonArray("source").get(0).getAsString()).isEqualTo("int a = 1;\n");
        assertThat(code.getAsJsonArray("outputs")).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{}", "{\"nbformat\": 3, \"cells\": []}", "{\"nbformat\": 4, \"cells\": [{}]}", "{\"nb"
            })
    void foreignFilesAreRefused(String text) throws IOException {
        Path file = folder.resolve("x.ipynb");
        Files.writeString(file, text);
        assertThatThrownBy(() -> NotebookFile.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("x.ipynb");
    }

    @Test
    void wrongCharsetIsRefused() throws IOException {
        Path file = folder.resolve("latin.ipynb");
        Files.write(file, "{\"é\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> NotebookFile.read(file)).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> NotebookFile.read(folder.resolve("missing"))).isInstanceOf(InputException.class);
    }

    @Test
    void carriageReturnsOverwriteTheirLine() {
        assertThat(CellRecorder.overwritten("step 1\rstep 2\rstep 3\nend\r\n")).isEqualTo("step 3\nend\n");
        assertThat(CellRecorder.overwritten("step 1\rstep 2\r")).isEqualTo("step 2");
    }
}
