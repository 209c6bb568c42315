package kinoscope.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kinoscope.data.AtomicFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Executes the project's notebooks in real Jupyter, through the kernel that the set-up registers. */
class RealKernelTest {
    private static final Path HOME = Path.of(System.getProperty("kinoscope.home"));
    private static final int MINUTES = 8;

    @Test
    void everyNotebookRunsInJupyter(@TempDir Path folder) throws Exception {
        assumeTrue(jupyterIsThere(folder), "needs jupyter with nbconvert on the PATH");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        AtomicFiles.writeString(
                folder.resolve("jupyter")
                        .resolve("kernels")
                        .resolve(KernelSpec.NAME)
                        .resolve("kernel.json"),
                KernelSpec.json(HOME, java, Runtime.version().feature(), true));
        List<String> command =
                new ArrayList<>(List.of("jupyter", "nbconvert", "--to", "notebook", "--execute", "--output-dir"));
        command.add(folder.resolve("executed").toString());
        List<Path> notebooks = NotebookRunner.list(HOME.resolve("notebooks"));
        notebooks.forEach(file -> command.add(file.toString()));
        Path log = folder.resolve("log.txt");

        int status = execute(command, log, folder);

        assertThat(status).as(Files.readString(log)).isZero();
        for (Path file : notebooks) {
            NotebookFile executed = NotebookFile.read(
                    folder.resolve("executed").resolve(file.getFileName().toString()));
            assertThat(executed.cells())
                    .filteredOn(NotebookFile.Cell::isCode)
                    .allMatch(cell -> cell.executionCount() > 0);
        }
    }

    private static boolean jupyterIsThere(Path folder) {
        try {
            return execute(List.of("jupyter", "nbconvert", "--version"), folder.resolve("version.txt"), folder) == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int execute(List<String> command, Path log, Path folder) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "JUPYTER_DATA_DIR", folder.resolve("jupyter").toString(),
                        "JUPYTER_CONFIG_DIR", folder.resolve("config").toString(),
                        "JUPYTER_RUNTIME_DIR", folder.resolve("runtime").toString(),
                        "KINOSCOPE_OUT", folder.resolve("output").toString(),
                        "KINOSCOPE_NOTEBOOK_DATA", "sample",
                        "KINOSCOPE_FAST", "true"));
        Process process = builder.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("no answer in " + MINUTES + " minutes: " + Files.readString(log));
        }
        return process.exitValue();
    }
}
