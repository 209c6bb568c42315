package kinoscope.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kinoscope.data.AtomicFiles;
import kinoscope.data.Datasets;
import kinoscope.experiment.TestBed;
import kinoscope.experiment.leaderboard.Leaderboard;
import kinoscope.experiment.leaderboard.LeaderboardRun;
import kinoscope.experiment.leaderboard.LeaderboardText;
import kinoscope.experiment.leaderboard.Plan;
import kinoscope.notebook.LeaderboardPage;
import kinoscope.plot.Chart;
import kinoscope.plot.LeaderboardChart;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains and compares many models. */
@Command(
        name = "leaderboard",
        description = {
            "Train many models on one protocol, measure them on its test part and in the whole catalogue, and compare"
                    + " them with each other and with published figures.",
            "Finished models are kept: an interrupted leaderboard goes on where it was."
        },
        mixinStandardHelpOptions = true)
final class LeaderboardCommand implements Callable<Integer> {
    /** Columns of {@link LeaderboardText} that fit on a terminal. */
    private static final List<Integer> PRINTED = List.of(0, 1, 2, 3, 5, 6, 10);

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataChoice data;

    @Option(
            names = "--protocol",
            defaultValue = TestBed.NCF,
            converter = ProtocolName.class,
            description = "Only ncf: one held-out item of each user among 99 (default: ${DEFAULT-VALUE}).")
    private String protocol;

    @Option(
            names = "--models",
            split = ",",
            paramLabel = "NAME",
            description = "Entries or models to run (default: all); others are shown if an earlier run has kept them.")
    private List<String> models = List.of();

    @Option(
            names = "--options",
            paramLabel = "FILE",
            description = "A JSON file with the entries (default: the one that is shipped).")
    private Path options;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where everything is written (default: output/leaderboard/DATA).")
    private Path out;

    @Option(
            names = "--threads",
            defaultValue = "2",
            description = "Threads for models that can use them (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Option(
            names = "--" + ModelOptions.SEED,
            defaultValue = "42",
            description = "Seed of everything drawn (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public Integer call() {
        if (!protocol.equals(TestBed.NCF)) {
            throw new ParameterException(spec.commandLine(), "the leaderboard knows the protocol ncf alone");
        }
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be at least 1, not " + threads);
        }
        Datasets.Loaded loaded = data.load();
        String name = loaded.dataset().name();
        Plan plan = (options == null ? Plan.shipped(name) : Plan.load(options, name))
                .withFallbacks(Map.of("threads", String.valueOf(threads), ModelOptions.SEED, String.valueOf(seed)));
        Plan wanted = models.isEmpty() ? plan : plan.only(models);
        Path folder = out == null ? Home.folder().resolve("output/leaderboard").resolve(name) : out;
        TestBed bed = TestBed.of(protocol, loaded.dataset(), loaded.place(), seed);
        LeaderboardRun run = new LeaderboardRun(bed, data.name(), folder.resolve("models"), ConsoleProgress::new);
        write(run.run(wanted, plan, this::say), folder);
        return ExitCode.OK;
    }

    private void write(Leaderboard board, Path folder) {
        Chart chart = LeaderboardChart.of(board);
        AtomicFiles.writeString(folder.resolve("leaderboard.md"), LeaderboardText.markdown(board));
        AtomicFiles.writeString(folder.resolve("leaderboard.csv"), LeaderboardText.csv(board));
        chart.save(folder.resolve("leaderboard.png"));
        Path page = folder.resolve("leaderboard.html");
        LeaderboardPage.write(board, chart, page);
        PrintWriter writer = spec.commandLine().getOut();
        TextTable table = new TextTable(chosen(LeaderboardText.HEADINGS));
        LeaderboardText.cells(board).forEach(row -> table.row(chosen(row)));
        table.print(writer);
        LeaderboardText.notes(board).forEach(writer::println);
        writer.println(page);
    }

    private static String[] chosen(List<String> cells) {
        List<String> kept = new ArrayList<>();
        PRINTED.forEach(column -> kept.add(cells.get(column)));
        return kept.toArray(String[]::new);
    }

    private void say(String line) {
        PrintWriter writer = spec.commandLine().getOut();
        writer.println(line);
        writer.flush();
    }
}
