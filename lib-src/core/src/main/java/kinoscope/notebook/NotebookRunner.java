package kinoscope.notebook;

import io.github.spencerpark.jupyter.kernel.display.DisplayData;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kinoscope.data.InputException;
import kinoscope.data.Progress;
import kinoscope.notebook.CellOutput.Kind;
import kinoscope.notebook.NotebookFile.Cell;

/**
 * Executes notebooks in this JVM through IJava's own evaluator: no Jupyter, no Python, no sockets.
 *
 * <p>Every notebook gets a fresh evaluator. Standard output and error, the kernel and the system properties of
 * {@link NotebookSettings} are taken over for the time of a run and put back, so one notebook runs at a time.
 */
public final class NotebookRunner {
    private static final String ENDING = ".ipynb";

    private NotebookRunner() {}

    /**
     * The notebooks of a folder, by name.
     *
     * @throws InputException if the folder cannot be read
     */
    public static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new InputException(folder + ": cannot be read as a folder of notebooks", e);
        }
    }

    /**
     * The notebook with a name, with or without {@code .ipynb}; its number alone will do, too.
     *
     * @throws InputException if there is none; the message lists those there are
     */
    public static Path find(Path folder, String name) {
        List<Path> known = list(folder);
        String wanted = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        for (Path file : known) {
            String stem = stem(file);
            if (stem.equals(wanted) || (wanted.matches("[0-9]+") && stem.startsWith(wanted + "-"))) {
                return file;
            }
        }
        throw new InputException("no notebook '" + name + "'; there are: "
                + String.join(", ", known.stream().map(NotebookRunner::stem).toList()));
    }

    /**
     * Executes all code cells from top to bottom.
     *
     * @param notebook what to execute; not modified
     * @param settings what {@link NotebookSettings#fromEnvironment()} gives inside the notebook; charts and tables are saved
     *     below its output folder
     * @param progress told code cells done, code cells in all, and after each cell the notebook's name, within a cell the
     *     state that its own {@link NotebookProgress} shows
     * @return the notebook with its outputs
     * @throws NotebookFailure at the first cell that fails
     */
    public static synchronized NotebookRun run(NotebookFile notebook, NotebookSettings settings, Progress progress)
            throws NotebookFailure {
        long start = System.nanoTime();
        Map<String, String> before = new HashMap<>();
        settings.asProperties().forEach((name, value) -> before.put(name, System.setProperty(name, value)));
        RecordingKernel kernel = new RecordingKernel();
        Kernels.set(kernel);
        Gallery gallery = Gallery.open(notebook.name(), settings.output());
        try {
            Renderers.register(kernel.getRenderer());
            NotebookFile executed = execute(notebook, kernel, progress);
            return new NotebookRun(executed, gallery.charts(), gallery.tables(), (System.nanoTime() - start) / 1e9);
        } finally {
            Gallery.close();
            Kernels.set(null);
            kernel.onShutdown(false);
            before.forEach((name, value) -> {
                if (value == null) {
                    System.clearProperty(name);
                } else {
                    System.setProperty(name, value);
                }
            });
        }
    }

    private static NotebookFile execute(NotebookFile notebook, RecordingKernel kernel, Progress progress)
            throws NotebookFailure {
        long all = notebook.cells().stream().filter(Cell::isCode).count();
        List<Cell> cells = new ArrayList<>(notebook.cells());
        int count = 0;
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (!cell.isCode()) {
                continue;
            }
            long before = count++;
            kernel.whenTold(state -> progress.update(before, all, state));
            CellRecorder recorder = new CellRecorder();
            try {
                evaluate(cell, kernel, recorder);
            } catch (Exception e) {
                String problem = CellError.message(kernel, e);
                recorder.error(problem);
                cells.set(i, cell.executed(count, recorder.outputs()));
                int line = CellError.line(kernel, cell.source(), e);
                throw new NotebookFailure(notebook.with(cells), count, line, problem, e);
            }
            cells.set(i, cell.executed(count, recorder.outputs()));
            progress.update(count, all, notebook.name());
        }
        return notebook.with(cells);
    }

    private static void evaluate(Cell cell, RecordingKernel kernel, CellRecorder recorder) throws Exception {
        PrintStream out = System.out;
        PrintStream err = System.err;
        kernel.recordTo(recorder);
        System.setOut(recorder.stream(Kind.STDOUT));
        System.setErr(recorder.stream(Kind.STDERR));
        try {
            DisplayData result = kernel.eval(cell.source());
            if (result != null) {
                recorder.result(result);
            }
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }
}
