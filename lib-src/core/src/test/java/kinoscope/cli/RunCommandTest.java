package kinoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kinoscope.experiment.ResultRow;
import kinoscope.experiment.ResultsFile;
import kinoscope.experiment.RunRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs small planted notebooks; those of the project are run by the tests of the notebook package. */
class RunCommandTest {
    private static final ResultRow ROW =
            new ResultRow("Popularity", "NDCG@10", 0.5, 0.4, 0.6, "full catalogue", "tiny", "80/10/10", 42, 2);

    @TempDir
    Path temp;

    private TinyHome home;
    private Path out;

    @BeforeEach
    void plant() {
        home = TinyHome.in(temp);
        out = temp.resolve("output");
    }

    @Test
    void executesAllNotebooksAndLeavesPagesAndARecord() {
        home.notebook("00-first", "System.out.println(\"one\");");
        home.notebook("01-second", "kinoscope.notebook.NotebookSettings.fromEnvironment()");

        Outcome outcome = run("--data", "tiny", "--seed", "7", "--fast");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.outLines())
                .hasSize(3)
                .endsWith(out.resolve("index.html").toString());
        RunRecord record = record();
        assertThat(record.steps()).extracting(RunRecord.Step::name).containsExactly("00-first", "01-second");
        assertThat(record.steps()).extracting(RunRecord.Step::outcome).containsOnly("ok");
        assertThat(record.seed()).isEqualTo(7);
        assertThat(record.options()).containsEntry("fast", "true").containsKey("training.epochs");
        assertThat(record.data().ratings()).isEqualTo(4);
        assertThat(record.results()).isEmpty();
        assertThat(out.resolve("notebooks/01-second.ipynb"))
                .content()
                .contains("seed=7")
                .contains("fast=true");
        assertThat(out.resolve("index.html"))
                .content()
                .contains("notebooks/00-first.html")
                .contains("About 01-second");
    }

    @Test
    void executesOnlyWhatIsNamed() {
        home.notebook("00-first", "1");
        home.notebook("01-second", "2");

        assertThat(run("--data", home.data().toString(), "01").status()).isZero();

        assertThat(record().steps()).extracting(RunRecord.Step::name).containsExactly("01-second");
        assertThat(out.resolve("notebooks/00-first.html")).doesNotExist();
    }

    @Test
    void stopsAtAFailingNotebookWithStatus1AndARecordOfWhatWasDone() {
        home.notebook("00-first", "1");
        home.notebook("01-second", "int zero = 0;", "1 / zero");
        home.notebook("02-third", "3");

        Outcome outcome = run("--data", "tiny");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.errLines())
                .containsExactly("kinoscope: 01-second, cell 2, line 1: java.lang.ArithmeticException: / by zero"
                        + " (--stacktrace tells more)");
        assertThat(outcome.outLines()).endsWith(out.resolve("index.html").toString());
        assertThat(record().steps())
                .extracting(RunRecord.Step::outcome)
                .containsExactly("ok", "failed in cell 2, line 1");
        assertThat(out.resolve("index.html")).content().contains("failed in cell 2, line 1");
        assertThat(out.resolve("notebooks/01-second.html")).content().contains("/ by zero");
        assertThat(home.files()).noneMatch(file -> file.endsWith(".tmp"));
    }

    @Test
    void leavesOutANotebookThatTheDataAreNotMadeFor() {
        String need = "kinoscope.notebook.NotApplicableException.unless(false, \"tiny has no posters\");";
        home.notebook("00-first", "1", need, "2");
        home.notebook("01-second", "2");

        Outcome outcome = run("--data", "tiny");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.outLines()).contains("00-first: left out: tiny has no posters");
        assertThat(record().steps())
                .extracting(RunRecord.Step::outcome)
                .containsExactly("left out: tiny has no posters", "ok");

        Outcome named = run("--data", "tiny", "00");

        assertThat(named.status()).isEqualTo(1);
        assertThat(named.err()).contains("00-first, cell 2, line 1: tiny has no posters");
    }

    @Test
    void compilerErrorsGiveOneLine() {
        home.notebook("00-first", "int a = \"one\";\nint b = \"two\";");

        Outcome outcome = run("--data", "tiny");

        assertThat(outcome.errLines()).hasSize(1);
        assertThat(outcome.err()).startsWith("kinoscope: 00-first, cell 1, line 1: incompatible types");
        assertThat(outcome.status()).isEqualTo(1);
    }

    @Test
    void damagedModelIsNamedInOneLine() {
        Path model = home.write("output/models/ncf-1.kinoscope", "not a model");
        home.notebook(
                "00-first",
                "import kinoscope.experiment.*;\nimport java.nio.file.*;",
                "new ModelStore(Path.of(System.getProperty(\"kinoscope.out\"), \"models\")).load(\"ncf-1\")");

        Outcome outcome = run("--data", "tiny");

        assertThat(outcome.errLines()).hasSize(1);
        assertThat(outcome.err()).startsWith("kinoscope: 00-first, cell 2, line 1: " + model + ": ");
        assertThat(outcome.status()).isEqualTo(1);
    }

    @Test
    void takesTheResultsThatItsNotebooksHandOver() {
        home.notebook(
                "00-first",
                "import kinoscope.experiment.*;",
                "var row = new ResultRow(\"Popularity\", \"NDCG@10\", 0.5, 0.4, 0.6, \"full catalogue\", \"tiny\", \"80/10/10\", 42, 2);",
                "var results = new ResultsFile(Map.of(\"encoder\", \"tfidf\"), List.of(row));\n"
                        + "results.save(java.nio.file.Path.of(System.getProperty(\"kinoscope.out\")));");

        assertThat(run("--data", "tiny").status()).isZero();

        assertThat(record().results()).containsExactly(ROW);
        assertThat(record().options()).containsEntry("encoder.used", "tfidf");
        assertThat(out.resolve("index.html")).content().contains("NDCG@10");
    }

    @Test
    void recordsNoResultsOfAnEarlierRun() {
        new ResultsFile(Map.of(), List.of(ROW)).save(out);
        home.notebook("00-first", "1");

        assertThat(run("--data", "tiny").status()).isZero();

        assertThat(record().results()).isEmpty();
        assertThat(ResultsFile.load(out)).isEqualTo(ResultsFile.NONE);
    }

    @Test
    void unknownNotebookWritesNothing() {
        home.notebook("00-first", "1");

        assertRefused("no notebook 'nine'; there are: 00-first", "--data", "tiny", "00", "nine");
    }

    @Test
    void damagedNotebookWritesNothing() {
        home.notebook("00-first", "1");
        Path bad = home.write("notebooks/01-second.ipynb", "{\"cells\": [");

        assertRefused(bad.toString(), "--data", "tiny");
    }

    @Test
    void badDataWritesNothing() {
        home.notebook("00-first", "1");
        Path bad = home.write("data/tiny/ratings.dat", "1::20::9::10\n");

        assertRefused(bad + ":1: rating is not on the scale", "--data", "tiny");
        assertRefused("data set 'nowhere' not found", "--data", "nowhere");
    }

    @Test
    void outputBelowAFileIsRefusedBeforeAnythingRuns() {
        home.notebook("00-first", "1");
        Path file = home.write("a-file", "");

        assertRefused(
                file.resolve("out/run.json") + ": cannot be written: ",
                "--data",
                "tiny",
                "--out",
                file.resolve("out").toString());
        assertRefused(file.resolve("run.json") + ": cannot be written: ", "--data", "tiny", "--out", file.toString());
    }

    private Outcome run(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "run";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Outcome.of(temp, all);
    }

    private RunRecord record() {
        return RunRecord.load(out.resolve("run.json"));
    }

    private void assertRefused(String message, String... arguments) {
        List<String> before = home.files();

        Outcome outcome = run(arguments);

        assertThat(outcome.errLines()).hasSize(1);
        assertThat(outcome.err()).startsWith("kinoscope: " + message);
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(home.files()).isEqualTo(before);
    }
}
