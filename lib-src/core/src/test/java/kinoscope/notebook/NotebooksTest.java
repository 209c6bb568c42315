package kinoscope.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kinoscope.data.Progress;
import kinoscope.experiment.ResultsFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Holds the project's notebooks to their form and executes them on the shipped sample, with little training. */
class NotebooksTest {
    private static final Path HOME = Path.of(System.getProperty("kinoscope.home"));
    private static final int LONGEST_CELL = 25;

    @TempDir
    private static Path output;

    private static List<Path> files;

    @BeforeAll
    static void list() {
        files = NotebookRunner.list(HOME.resolve("notebooks"));
        assertThat(files).hasSizeGreaterThanOrEqualTo(8);
    }

    @TestFactory
    Stream<DynamicTest> keepsToTheForm() {
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> checkForm(file)));
    }

    private static void checkForm(Path file) throws IOException {
        assertThat(Files.readString(file)).contains("\"name\": \"kinoscope-java\"");
        List<NotebookFile.Cell> cells = NotebookFile.read(file).cells();
        assertThat(cells.get(0).isCode()).as("prose first").isFalse();
        List<NotebookFile.Cell> code =
                cells.stream().filter(NotebookFile.Cell::isCode).toList();
        assertThat(code.get(0).source().lines()).allMatch(line -> line.isBlank() || line.startsWith("import "));
        for (NotebookFile.Cell cell : code) {
            assertThat(cell.outputs()).as("committed without outputs").isEmpty();
            assertThat(cell.source().lines().count()).as(cell.source()).isLessThanOrEqualTo(LONGEST_CELL);
            assertThat(cell.source()).doesNotContainPattern("\\b(class|record|enum|interface) [A-Z]");
        }
    }

    @TestFactory
    Stream<DynamicTest> runs() {
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    NotebookRun run = run(file, output);
                    assertThat(run.notebook().cells())
                            .filteredOn(NotebookFile.Cell::isCode)
                            .allMatch(cell -> cell.executionCount() > 0)
                            .allMatch(cell ->
                                    cell.outputs().stream().noneMatch(out -> out.kind() == CellOutput.Kind.ERROR));
                    assertThat(run.charts()).allMatch(Files::isRegularFile);
                    assertThat(run.tables()).isNotEmpty().allMatch(Files::isRegularFile);
                    assertThat(HtmlExport.page(run.notebook())).contains("</html>");
                }));
    }

    @Test
    void oneSeedGivesTheSameFigures(@TempDir Path first, @TempDir Path second) throws Exception {
        Path results = HOME.resolve("notebooks/06-results.ipynb");
        run(results, first);
        run(results, second);
        ResultsFile figures = ResultsFile.load(first);
        assertThat(figures.rows()).isNotEmpty();
        assertThat(figures).isEqualTo(ResultsFile.load(second));
        assertThat(figures.used()).containsKey("encoder");
    }

    private static NotebookRun run(Path file, Path folder) throws NotebookFailure {
        NotebookSettings settings = new NotebookSettings("sample", folder, 42, true, HOME);
        return NotebookRunner.run(NotebookFile.read(file), settings, Progress.SILENT);
    }
}
