package kinoscope.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import kinoscope.data.Dataset;
import kinoscope.data.Datasets;
import kinoscope.data.Progress;
import kinoscope.experiment.PipelineOptions;
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
            converter = NameOrPath.class,
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
    public Integer call() throws NotebookFailure {
        Path home = Home.folder();
        List<NotebookFile> notebooks = notebooks(home.resolve("notebooks"));
        Dataset dataset = Datasets.load(data, home);
        Path output = out == null ? home.resolve("output") : out;
        NotebookSettings settings =
                new NotebookSettings(absolute(data), output.toAbsolutePath().normalize(), seed, fast, home);
        RunJournal journal = new RunJournal(settings.output(), dataset, seed, options(dataset));
        try {
            for (NotebookFile notebook : notebooks) {
                execute(notebook, settings, journal);
            }
        } finally {
            say(journal.page().toString());
        }
        return ExitCode.OK;
    }

    private List<NotebookFile> notebooks(Path folder) {
        List<Path> files = names.isEmpty()
                ? NotebookRunner.list(folder)
                : names.stream().map(name -> NotebookRunner.find(folder, name)).toList();
        return files.stream().map(NotebookFile::read).toList();
    }

    private void execute(NotebookFile notebook, NotebookSettings settings, RunJournal journal) throws NotebookFailure {
        long start = System.nanoTime();
        try (Progress progress = new ConsoleProgress(notebook.name())) {
            NotebookRun run = NotebookRunner.run(notebook, settings, progress);
            journal.add(run);
            say(String.format(Locale.ROOT, "%s: ok, %.1f s", notebook.name(), run.seconds()));
        } catch (NotebookFailure e) {
            journal.add(e, (System.nanoTime() - start) / 1e9);
            if (!names.isEmpty() || e.lack().isEmpty()) {
                throw e;
            }
            say(notebook.name() + ": left out: " + e.lack().orElseThrow());
        }
    }

    private void say(String line) {
        PrintWriter writer = spec.commandLine().getOut();
        writer.println(line);
        writer.flush();
    }

    private Map<String, String> options(Dataset dataset) {
        PipelineOptions options = PipelineOptions.of(dataset, seed);
        Map<String, String> all = new LinkedHashMap<>((fast ? options.fast() : options).asMap());
        all.put("fast", String.valueOf(fast));
        return all;
    }

    /** A folder is named absolutely, since notebooks may run in another working folder; a name stays a name. */
    private static String absolute(String nameOrPath) {
        Path path = Path.of(nameOrPath);
        return Files.exists(path) ? path.toAbsolutePath().normalize().toString() : nameOrPath;
    }
}
