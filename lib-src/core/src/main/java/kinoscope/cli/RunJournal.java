package kinoscope.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kinoscope.data.Dataset;
import kinoscope.experiment.ResultsFile;
import kinoscope.experiment.RunRecord;
import kinoscope.experiment.Versions;
import kinoscope.notebook.HtmlExport;
import kinoscope.notebook.IndexPage;
import kinoscope.notebook.NotebookFailure;
import kinoscope.notebook.NotebookFile;
import kinoscope.notebook.NotebookRun;

/**
 * What a run leaves in its output folder besides charts and tables: the executed notebooks, {@code run.json} and
 * {@code index.html}. Both are brought up to date after each notebook, so that an interrupted run leaves a true record.
 */
final class RunJournal {
    private final Path output;
    private final Dataset dataset;
    private final long seed;
    private final Map<String, String> options;
    private final String started = RunRecord.now();
    private final long start = System.nanoTime();
    private final List<IndexPage.Entry> entries = new ArrayList<>();

    /**
     * Begins the record of a run and writes it.
     *
     * @throws kinoscope.data.InputException if the output folder cannot be written
     */
    RunJournal(Path output, Dataset dataset, long seed, Map<String, String> options) {
        this.output = output;
        this.dataset = dataset;
        this.seed = seed;
        this.options = options;
        save();
        ResultsFile.clear(output);
    }

    /** The page that links everything. */
    Path page() {
        return output.resolve("index.html");
    }

    /** Keeps a notebook that ran to its end. */
    void add(NotebookRun run) {
        RunRecord.Step step = new RunRecord.Step(run.notebook().name(), run.seconds(), "ok");
        add(run.notebook(), run.charts(), run.tables(), step);
    }

    /** Keeps what there is of a notebook that failed or was left out. */
    void add(NotebookFailure failure, double seconds) {
        NotebookFile notebook = failure.partial();
        String outcome = failure.lack()
                .map(lack -> "left out: " + lack)
                .orElse("failed in cell " + failure.cell() + ", line " + failure.line());
        add(notebook, List.of(), List.of(), new RunRecord.Step(notebook.name(), seconds, outcome));
    }

    private void add(NotebookFile notebook, List<Path> charts, List<Path> tables, RunRecord.Step step) {
        Path folder = output.resolve("notebooks");
        Path ipynb = folder.resolve(notebook.name() + ".ipynb");
        Path html = folder.resolve(notebook.name() + ".html");
        notebook.write(ipynb);
        HtmlExport.write(notebook, html);
        entries.add(new IndexPage.Entry(notebook.title(), html, ipynb, charts, tables, step));
        save();
    }

    private void save() {
        ResultsFile results = entries.isEmpty() ? ResultsFile.NONE : ResultsFile.load(output);
        Map<String, String> all = new LinkedHashMap<>(options);
        results.used().forEach((name, value) -> all.put(name + ".used", value));
        RunRecord record = new RunRecord(
                started,
                (System.nanoTime() - start) / 1e9,
                RunRecord.Data.of(dataset),
                seed,
                all,
                Versions.current(),
                entries.stream().map(IndexPage.Entry::step).toList(),
                results.rows());
        record.save(output.resolve("run.json"));
        new IndexPage(output).write(record, entries);
    }
}
