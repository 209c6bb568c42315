package kinoscope.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kinoscope.data.Dataset;
import kinoscope.data.Datasets;
import kinoscope.data.Progress;
import kinoscope.experiment.PipelineOptions;
import kinoscope.experiment.ResultsFile;
import kinoscope.experiment.RunRecord;
import kinoscope.experiment.Versions;
import kinoscope.notebook.HtmlExport;
import kinoscope.notebook.IndexPage;
import kinoscope.notebook.NotebookFailure;
import kinoscope.notebook.NotebookFile;
import kinoscope.notebook.NotebookRun;
import kinoscope.notebook.NotebookRunner;
import kinoscope.notebook.NotebookSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Executes notebooks and writes what they show, with a page that links it all. */
@Command(
        name = "run",
        description = "Execute the notebooks and write the output folder with index.html.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "NOTEBOOK",
            description = "Names or numbers, for instance 03-train-ncf or 03 (default: all).")
    private List<String> names = List.of();

    @Option(
            names = "--data",
            paramLabel = "NAME|DIR",
            defaultValue = "sample",
            description = "What the notebooks read (default: ${DEFAULT-VALUE}).")
    private String data;

    @Option(names = "--out", paramLabel = "DIR", description = "Where everything is written (default: output).")
    private Path out;

    @Option(
            names = "--seed",
            defaultValue = "42",
            description = "Seed of everything drawn (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--fast", description = "Train little, only to see that everything runs; figures are worse.")
    private boolean fast;

    @Override
    public Integer call() {
        Path home = Home.folder();
        Path output =
                (out == null ? home.resolve("output") : out).toAbsolutePath().normalize();
        Path folder = home.resolve("notebooks");
        List<Path> files = names.isEmpty()
                ? NotebookRunner.list(folder)
                : names.stream().map(name -> NotebookRunner.find(folder, name)).toList();
        Dataset dataset = Datasets.load(data, home);
        NotebookSettings settings = new NotebookSettings(absolute(data), output, seed, fast, home);
        String started = RunRecord.now();
        long start = System.nanoTime();
        List<IndexPage.Entry> entries = new ArrayList<>();
        RunRecord record = save(output, started, start, dataset, entries);
        ResultsFile.clear(output);
        boolean failed = false;
        for (int i = 0; i < files.size() && !failed; i++) {
            IndexPage.Entry entry = execute(NotebookFile.read(files.get(i)), settings);
            entries.add(entry);
            failed = !entry.step().outcome().equals("ok");
            record = save(output, started, start, dataset, entries);
        }
        Path index = new IndexPage(output).write(record, entries);
        spec.commandLine().getOut().println(index);
        return failed ? Kinoscope.FAILED : ExitCode.OK;
    }

    /** Writes the record as it stands, so that an interrupted run leaves one too. */
    private RunRecord save(Path output, String started, long start, Dataset dataset, List<IndexPage.Entry> entries) {
        ResultsFile results = entries.isEmpty() ? ResultsFile.NONE : ResultsFile.load(output);
        RunRecord record = new RunRecord(
                started,
                (System.nanoTime() - start) / 1e9,
                RunRecord.Data.of(dataset),
                seed,
                options(dataset, results),
                Versions.current(),
                entries.stream().map(IndexPage.Entry::step).toList(),
                results.rows());
        record.save(output.resolve("run.json"));
        return record;
    }

    private IndexPage.Entry execute(NotebookFile notebook, NotebookSettings settings) {
        PrintWriter out = spec.commandLine().getOut();
        Path ipynb = settings.output().resolve("notebooks").resolve(notebook.name() + ".ipynb");
        Path page = ipynb.resolveSibling(notebook.name() + ".html");
        long start = System.nanoTime();
        try (Progress progress = new ConsoleProgress(notebook.name())) {
            NotebookRun run = NotebookRunner.run(notebook, settings, progress);
            write(run.notebook(), ipynb, page);
            out.printf(Locale.ROOT, "%s: ok, %.1f s%n", notebook.name(), run.seconds());
            out.flush();
            RunRecord.Step step = new RunRecord.Step(notebook.name(), run.seconds(), "ok");
            return new IndexPage.Entry(notebook.title(), page, ipynb, run.charts(), run.tables(), step);
        } catch (NotebookFailure e) {
            write(e.partial(), ipynb, page);
            spec.commandLine().getErr().println("kinoscope: " + withoutStack(e.getMessage()));
            String outcome = "failed in cell " + e.cell() + ", line " + e.line();
            RunRecord.Step step = new RunRecord.Step(notebook.name(), (System.nanoTime() - start) / 1e9, outcome);
            return new IndexPage.Entry(notebook.title(), page, ipynb, List.of(), List.of(), step);
        }
    }

    private static void write(NotebookFile notebook, Path ipynb, Path page) {
        notebook.write(ipynb);
        HtmlExport.write(notebook, page);
    }

    /** The executed notebook shows the stack; here the place, the problem and the line of code are enough. */
    private static String withoutStack(String message) {
        return message.lines().filter(line -> !line.startsWith("    at ")).collect(Collectors.joining("\n"));
    }

    private Map<String, String> options(Dataset dataset, ResultsFile results) {
        PipelineOptions options = PipelineOptions.of(dataset, seed);
        Map<String, String> all = new LinkedHashMap<>((fast ? options.fast() : options).asMap());
        all.put("fast", String.valueOf(fast));
        results.used().forEach((name, value) -> all.put(name + ".used", value));
        return all;
    }

    /** A folder is named absolutely, since notebooks may run in another working folder; a name stays a name. */
    private static String absolute(String nameOrPath) {
        Path path = Path.of(nameOrPath);
        return Files.exists(path) ? path.toAbsolutePath().normalize().toString() : nameOrPath;
    }
}
