package kinoscope.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kinoscope.data.InputException;
import kinoscope.data.Progress;
import kinoscope.notebook.CellOutput.Kind;
import kinoscope.notebook.NotebookFile.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookRunnerTest {
    private static final String CHART = "import kinoscope.plot.*;\n"
            + "BarChart.of(new Caption(\"A <b>ar\", \"n = 2\"), \"x\", \"y\", List.of(\"a\", \"b\"), new double[] {1, 2})";

    @TempDir
    Path folder;

    @Test
    void keepsWhatCellsPrintShowAndReturnInOrder() throws NotebookFailure {
        NotebookRun run = run(
                "int n = 20;",
                "System.out.println(\"n is \" + n);\nSystem.err.println(\"careful\");\ndisplay(\"shown\");\nn + 1");
        List<CellOutput> outputs = run.notebook().cells().get(1).outputs();
        assertThat(outputs).extracting(CellOutput::kind).startsWith(Kind.STDOUT, Kind.STDERR, Kind.DISPLAY);
        assertThat(outputs.get(0).text()).isEqualTo("n is 20\n");
        assertThat(outputs.get(1).text()).isEqualTo("careful\n");
        assertThat(outputs.get(2).data()).containsEntry("text/plain", "shown");
        assertThat(outputs.get(outputs.size() - 1).kind()).isEqualTo(Kind.RESULT);
        assertThat(outputs.get(outputs.size() - 1).data()).containsEntry("text/plain", "21");
        assertThat(run.notebook().cells()).extracting(Cell::executionCount).containsExactly(1, 2);
        assertThat(run.seconds()).isPositive();
    }

    @Test
    void savesChartsAndTablesThatAreShown() throws NotebookFailure {
        NotebookRun run = run(
                "import kinoscope.notebook.*;",
                CHART,
                "Notebook.show(Tables.columns(\"Two, rows\").texts(\"name\", List.of(\"a\", \"b\")).numbers(\"x\", 0.5, 1).table());");
        assertThat(run.charts()).containsExactly(folder.resolve("charts/tiny-01-a-b-ar.png"));
        assertThat(run.tables()).containsExactly(folder.resolve("tables/tiny-01-two-rows.csv"));
        assertThat(run.tables().get(0)).hasContent("name,x\na,0.5\nb,1.0\n");
        CellOutput chart = run.notebook().cells().get(1).outputs().get(0);
        assertThat(chart.data()).containsKey("image/png").containsEntry("text/plain", "A <b>ar (n = 2)");
        assertThat(((Number) chart.metadata().get("image/png").get("width")).intValue())
                .isEqualTo(760);
        CellOutput table = run.notebook().cells().get(2).outputs().get(0);
        assertThat(table.data().get("text/html")).contains("Two, rows").contains("2 rows");
    }

    @Test
    void updatesReplaceTheDisplay() throws NotebookFailure {
        NotebookRun run = run("import kinoscope.notebook.*;\n"
                + "try (NotebookProgress p = new NotebookProgress(\"training\")) {\n"
                + "  for (int i = 1; i <= 1000; i++) p.update(i, 1000, \"loss <\" + i);\n"
                + "}");
        List<CellOutput> outputs = run.notebook().cells().get(0).outputs();
        assertThat(outputs).hasSize(1);
        assertThat(outputs.get(0).data().get("text/plain"))
                .startsWith("training 1000/1000")
                .endsWith("loss <1000");
        assertThat(outputs.get(0).data().get("text/html")).contains("loss &lt;1000");
    }

    @Test
    void compileErrorNamesCellAndLine() {
        NotebookFailure failure = failure("int a = 1;", "int b = 2;\n\nint c = \"three\";\nint d = 4;");
        assertThat(failure.cell()).isEqualTo(2);
        assertThat(failure.line()).isEqualTo(3);
        assertThat(failure)
                .hasMessageStartingWith("tiny, cell 2, line 3: incompatible types")
                .hasMessageEndingWith("int c = \"three\";");
        List<CellOutput> outputs = failure.partial().cells().get(1).outputs();
        assertThat(outputs.get(outputs.size() - 1).kind()).isEqualTo(Kind.ERROR);
        assertThat(failure.partial().cells().get(0).executionCount()).isEqualTo(1);
    }

    @Test
    void exceptionNamesCellAndLineAndKeepsTheOutput() {
        NotebookFailure failure = failure(
                "System.out.println(\"before\");\nint zero = 0;\nfor (int i = 0; i < 2; i++) {\n    System.out.println(1 / zero);\n}");
        assertThat(failure.cell()).isEqualTo(1);
        assertThat(failure.line()).isEqualTo(3);
        assertThat(failure).hasMessageContaining("java.lang.ArithmeticException: / by zero");
        assertThat(failure.partial().cells().get(0).outputs().get(0).text()).isEqualTo("before\n");
    }

    @Test
    void incompleteAndUndefinedCodeFails() {
        assertThat(failure("int f() {\n  return 1;"))
                .hasMessageContaining("tiny, cell 1")
                .hasMessageContaining("incomplete");
        assertThat(failure("int f() { return g(); }\nf()")).hasMessageContaining("undefined: method g()");
    }

    @Test
    void everyNotebookStartsAfresh() throws NotebookFailure {
        run("int onlyHere = 1;");
        assertThat(failure("onlyHere + 1")).hasMessageContaining("onlyHere");
    }

    @Test
    void settingsReachTheNotebookAndEverythingIsPutBack() throws NotebookFailure {
        PrintStream out = System.out;
        String before = System.getProperty("kinoscope.seed");
        NotebookRun run = run("kinoscope.notebook.NotebookSettings.fromEnvironment().seed()");
        assertThat(run.notebook().cells().get(0).outputs().get(0).data()).containsEntry("text/plain", "7");
        assertThat(System.out).isSameAs(out);
        assertThat(System.getProperty("kinoscope.seed")).isEqualTo(before);
        assertThat(Kernels.current()).isEmpty();
    }

    @Test
    void progressCountsCodeCellsAndMayPrint() throws NotebookFailure {
        List<String> seen = new ArrayList<>();
        PrintStream out = System.out;
        NotebookRunner.run(notebook("1", "2"), settings(), (done, total, note) -> {
            assertThat(System.out).isSameAs(out);
            seen.add(done + "/" + total + " " + note);
        });
        assertThat(seen).containsExactly("1/2 tiny", "2/2 tiny");
    }

    @Test
    void unknownNotebookListsTheKnownOnes() throws IOException {
        Files.writeString(folder.resolve("00-start-here.ipynb"), "{}");
        Files.writeString(folder.resolve("03-train-ncf.ipynb"), "{}");
        Files.writeString(folder.resolve("README.md"), "");
        assertThat(NotebookRunner.find(folder, "03-train-ncf")).hasFileName("03-train-ncf.ipynb");
        assertThat(NotebookRunner.find(folder, "00")).hasFileName("00-start-here.ipynb");
        assertThatThrownBy(() -> NotebookRunner.find(folder, "nine"))
                .isInstanceOf(InputException.class)
                .hasMessage("no notebook 'nine'; there are: 00-start-here, 03-train-ncf");
        assertThatThrownBy(() -> NotebookRunner.list(folder.resolve("none"))).isInstanceOf(InputException.class);
    }

    private NotebookRun run(String... sources) throws NotebookFailure {
        return NotebookRunner.run(notebook(sources), settings(), Progress.SILENT);
    }

    private NotebookFailure failure(String... sources) {
        return catchThrowableOfType(NotebookFailure.class, () -> run(sources));
    }

    private NotebookSettings settings() {
        return new NotebookSettings("sample", folder, 7, true, folder);
    }

    private static NotebookFile notebook(String... sources) {
        return new NotebookFile(
                "tiny",
                IntStream.range(0, sources.length)
                        .mapToObj(i -> Cell.of("c" + i, NotebookFile.Kind.CODE, sources[i]))
                        .toList());
    }
}
