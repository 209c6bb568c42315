package kinoscope.experiment.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import kinoscope.data.InputException;
import kinoscope.data.Progress;
import kinoscope.eval.Report;
import kinoscope.experiment.PlantedTastes;
import kinoscope.experiment.TestBed;
import kinoscope.model.baseline.Popularity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeaderboardRunTest {
    private static final Entry COUNT = new Entry("Count", "popularity", Map.of(), false, "popularity");
    private static final Entry EASE = new Entry("Linear", "ease", Map.of("l2", "5"), false, "ease");
    private static final Entry GMF = new Entry(
            "Network",
            "gmf",
            Map.of("factors", "4", "epochs", "3", "batch-size", "64", "learning-rate", "0.01"),
            true,
            "");
    private static final Plan PLAN = new Plan(List.of(COUNT, GMF, EASE));

    @TempDir
    Path folder;

    private TestBed bed;
    private List<String> said;

    @BeforeEach
    void divide() {
        bed = TestBed.of(TestBed.NCF, PlantedTastes.dataset(6), folder, 4);
        said = new ArrayList<>();
    }

    @Test
    void rowsAreSortedAndComparedWithTheFirst() {
        Leaderboard board = run(PLAN, PLAN, task -> Progress.SILENT);

        assertThat(board.rows()).extracting(LeaderboardRow::name).hasSize(3).endsWith("Count");
        assertThat(board.rows())
                .extracting(row -> row.ndcg().estimate())
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(board.rows().get(0).isBest()).isTrue();
        LeaderboardRow last = board.rows().get(2);
        assertThat(last.p()).isBetween(1e-4, .05);
        assertThat(last.behindBest().estimate())
                .isCloseTo(last.ndcg().estimate() - board.rows().get(0).ndcg().estimate(), within(1e-12));
        assertThat(last.ndcg().low()).isLessThan(last.ndcg().estimate());
        Popularity popularity = Popularity.of(bed.all());
        Report sampled = bed.test(popularity, Progress.SILENT);
        Report catalogue = bed.testInCatalogue(popularity, Progress.SILENT);
        assertThat(last.hitRate()).isEqualTo(sampled.result("HR@10").interval());
        assertThat(last.ndcg()).isEqualTo(sampled.result("NDCG@10").interval());
        assertThat(last.catalogueNdcg()).isEqualTo(catalogue.result("NDCG@10").interval());
        assertThat(board.rows()).allSatisfy(row -> assertThat(row.published()).isEmpty());
    }

    @Test
    void nextRunKeepsWhatIsDone() throws IOException {
        Leaderboard first = run(PLAN, PLAN, task -> Progress.SILENT);
        List<String> before = files();

        Leaderboard second = run(PLAN, PLAN, task -> {
            throw new AssertionError("nothing is left to do, but " + task);
        });

        assertThat(second).isEqualTo(first);
        assertThat(files()).isEqualTo(before);
        assertThat(said.subList(3, 6)).allMatch(line -> line.endsWith(": kept from an earlier run"));
    }

    @Test
    void interruptedRunGoesOnToTheSameLeaderboard() throws IOException {
        Leaderboard whole = run(PLAN, PLAN, task -> Progress.SILENT);
        Files.walk(folder).filter(Files::isRegularFile).forEach(file -> file.toFile()
                .delete());

        assertThatThrownBy(() -> run(PLAN, PLAN, task -> task.startsWith("gmf") ? failing() : Progress.SILENT))
                .hasMessage("interrupted");
        assertThat(files()).anyMatch(file -> file.endsWith(".checkpoint"));
        List<String> tasks = new ArrayList<>();
        Leaderboard resumed = run(PLAN, PLAN, task -> {
            tasks.add(task);
            return Progress.SILENT;
        });

        assertThat(tasks).noneMatch(task -> task.contains("popularity") || task.contains("Count"));
        assertThat(withoutSeconds(resumed)).isEqualTo(withoutSeconds(whole));
        assertThat(files()).noneMatch(file -> file.endsWith(".checkpoint"));
    }

    @Test
    void singleRowsAreAddedToThoseThatAreKept() {
        Leaderboard one = run(PLAN.only(List.of("Count")), PLAN, task -> Progress.SILENT);
        assertThat(one.rows()).extracting(LeaderboardRow::name).containsExactly("Count");

        Leaderboard two = run(PLAN.only(List.of("Linear")), PLAN, task -> Progress.SILENT);

        assertThat(two.rows()).extracting(LeaderboardRow::name).containsExactly("Linear", "Count");
    }

    @Test
    void otherOptionsOrDataMakeAnotherModel() throws IOException {
        Plan plan = new Plan(List.of(EASE));
        run(plan, plan, task -> Progress.SILENT);
        Plan changed = new Plan(List.of(new Entry("Linear", "ease", Map.of("l2", "6"), false, "")));
        run(changed, changed, task -> Progress.SILENT);
        bed = TestBed.of(TestBed.NCF, PlantedTastes.dataset(7), folder, 4);
        run(plan, plan, task -> Progress.SILENT);

        assertThat(files()).filteredOn(file -> file.endsWith(".kinoscope")).hasSize(3);
        assertThat(said).allMatch(line -> line.equals("Linear: done"));
    }

    @Test
    void damagedOutcomeIsNamed() throws IOException {
        Plan plan = new Plan(List.of(COUNT));
        run(plan, plan, task -> Progress.SILENT);
        Path outcome = folder.resolve(
                files().stream().filter(f -> f.endsWith(".json")).findFirst().orElseThrow());
        Files.writeString(outcome, "{");

        assertThatThrownBy(() -> run(plan, plan, task -> Progress.SILENT))
                .isInstanceOf(InputException.class)
                .hasMessage(outcome + ": does not hold the outcome of a leaderboard entry");
    }

    @Test
    void tableHasARowAModelInMarkdownAndCsv() {
        Leaderboard board = run(PLAN, PLAN, task -> Progress.SILENT);

        String markdown = LeaderboardText.markdown(board);
        assertThat(markdown)
                .contains("| 1 | " + board.rows().get(0).name() + " | ")
                .contains("| 3 | Count | ")
                .contains("n = 40 users");
        assertThat(markdown.lines().filter(line -> line.startsWith("|")))
                .hasSize(5)
                .allMatch(line -> line.split("\\|", -1).length == LeaderboardText.HEADINGS.size() + 2);
        List<String> csv = LeaderboardText.csv(board).lines().toList();
        assertThat(csv).hasSize(4);
        int columns = csv.get(0).split(",").length;
        assertThat(csv.get(1))
                .startsWith("1,\"" + board.rows().get(0).name() + "\","
                        + board.rows().get(0).hitRate().estimate() + ",");
        assertThat(csv.subList(1, 4))
                .allMatch(line -> line.replaceAll("\"[^\"]*\"", "quoted").split(",", -1).length == columns);
        assertThat(csv)
                .anyMatch(line -> line.endsWith(
                        ",40,\"l2=5 weights-floor=0.0 weights-decay=Infinity weights-window=2147483647\""));
    }

    private static List<List<Object>> withoutSeconds(Leaderboard board) {
        return board.rows().stream()
                .map(row -> List.<Object>of(
                        row.name(), row.hitRate(), row.ndcg(), row.behindBest(), row.p(), row.catalogueNdcg()))
                .toList();
    }

    private Leaderboard run(Plan wanted, Plan all, Function<String, Progress> display) {
        return new LeaderboardRun(bed, "planted", folder, display).run(wanted, all, said::add);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Progress failing() {
        return (done, total, note) -> {
            if (note.startsWith("epoch 3 ")) {
                throw new IllegalStateException("interrupted");
            }
        };
    }
}
