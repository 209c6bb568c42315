package kinoscope.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Stream;
import kinoscope.sample.SamplingOptions;
import kinoscope.spark.Imported;
import kinoscope.spark.card.CardJob;
import kinoscope.spark.sample.SampleJob;
import kinoscope.spark.sample.SampleOptions;
import kinoscope.split.HashedSplitter;
import kinoscope.split.SplitShares;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class SparkCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int execute(String... arguments) {
        CommandLine commands = SparkCommand.commandLine();
        commands.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return commands.execute(arguments);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fly | unknown job 'fly' (try ./kinoscope spark --help)",
                "card | Missing required option: '--work=DIR|URL' (try ./kinoscope spark card --help)",
                "card --work WORK | there is no finished import here; run the job 'import' first",
                "import --work WORK --data no-such | --data: no folder and no data set of that name: 'no-such'",
                "import --work WORK --data WORK | no data set here, expected one of the files",
                "import --work WORK --data WORK --buckets 0 | buckets must be 1 to 100000: 0",
                "import --work WORK --data WORK --buckets x | Invalid value for option '--buckets': 'x' is not an int",
                "card --work WORK --master moon | --master: neither local[N] nor spark://..., k8s://... or yarn: 'moon'",
                "card --work WORK --partitions 0 | --partitions must be 1 or more: 0",
                "card --work no-such-system://x | cannot be reached: ",
                "split --work WORK --test .5 --validation .5 | shares must not be negative, train must be positive",
                "sample --work WORK --bands 4,3 | --bands needs three numbers, not 2",
                "sample --work WORK --bands 3,4,2 | thresholds must descend",
                "profiles --work WORK | Missing required option: '--vectors=FILE|DIR|URL'",
                "profiles --work WORK --vectors WORK/none.csv | none.csv: no vectors of movies here",
                "profiles --work WORK --vectors x --threshold 6 | threshold must be 0.5 to 5 stars: 6.0",
                "profiles --work WORK --vectors x --most-ratings 0 | ratings of a user must be 1 or more: 0",
                "finetune-set --work WORK --positives 0 | positivesPerUser must be at least 1, not 0",
                "finetune-set --work WORK | there is no finished profiles here; run the job 'profiles' first",
                "als --work WORK --factors 0 | factors must be in 1..1024, not 0",
                "als --work WORK --implicit --alpha -1 | alpha must be above 0, not -1",
                "als --work WORK --last-damping NaN | lastDamping must be at least 0, not NaN",
                "als --work WORK | there is no finished split here; run the job 'split' first",
                "recommend --work WORK --k 0 | k must be in 1..1000, not 0",
                "recommend --work WORK --block 0 | block must be at least 1, not 0",
                "evaluate --work WORK --part train | --part: neither validation nor test: 'train'",
                "evaluate --work WORK --k 1001 | k must be in 1..1000, not 1001",
                "sample --work WORK --negatives 1001 | negatives per positive must be 0 to 1000: 1001",
                "pipeline --work WORK --data no-such | --data: no folder and no data set of that name: 'no-such'",
                "pipeline --work WORK --data sample --negatives 1001 | negatives per positive must be 0 to 1000: 1001",
                "pipeline --work WORK --data sample --until fly | --until: no job 'fly' among import, card, split, sample, "
                        + "als, recommend, evaluate, export, and with --vectors also profiles, finetune-set",
                "pipeline --work WORK --data sample --until profiles | --until: no job 'profiles' among import, card, ",
                "export --work WORK --users 0 | the share of users must be above 0 and at most 1: 0.0",
                "export --work WORK --files 0 | files must be 1 to 10000: 0",
                "export --work WORK | there is no finished split here; run the job 'split' first",
            })
    void badInputIsOneLineAndStatus2(String arguments, String message) {
        int status = execute(arguments.replace("WORK", folder.toString()).split(" "));
        assertThat(status).isEqualTo(2);
        assertThat(err.toString()).startsWith("kinoscope: ").contains(message).hasLineCount(1);
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "pipeline --help",
                "export --help",
                "import --help",
                "split --help",
                "card --help",
                "sample --help",
                "profiles --help",
                "finetune-set --help",
                "als --help",
                "recommend --help",
                "evaluate --help"
            })
    void everyJobHasHelp(String arguments) {
        assertThat(execute(arguments.split(" "))).isZero();
        assertThat(out.toString()).contains("Usage: ./kinoscope spark");
    }

    /** The session of the tests would be stopped, were one asked for. */
    @Test
    void finishedJobIsPassedOverWithoutASession() {
        Imported imported = Imported.sample();
        int status = execute(
                "import",
                "--work",
                imported.folder().toString(),
                "--data",
                imported.place().toString());
        assertThat(status).isZero();
        assertThat(out.toString()).startsWith("import: already done (ratings 50,000, movies 500, rejects 0)");
        assertThat(imported.table("import", "movies").count()).isEqualTo(500);
    }

    @ParameterizedTest
    @CsvSource({"split, 3", "sample, 4"})
    void finishedPipelineIsPassedOverWithoutASession(String until, int jobs) {
        Imported imported = Imported.sample();
        imported.run(new CardJob());
        imported.divided(new HashedSplitter(SplitShares.defaults(), 7));
        imported.run(new SampleJob(SampleOptions.defaults()
                .withSampling(
                        SamplingOptions.defaults().withNegativesPerPositive(1).withSeed(7))));
        int status = execute(
                "pipeline",
                "--work",
                imported.folder().toString(),
                "--data",
                imported.place().toString(),
                "--negatives",
                "1",
                "--seed",
                "7",
                "--until",
                until);
        assertThat(status).isZero();
        assertThat(out.toString().lines().map(line -> line.replaceFirst(" \\(.*\\)", "")))
                .containsExactlyElementsOf(Stream.of("import", "card", "split", "sample")
                        .limit(jobs)
                        .map(job -> job + ": already done, passed over; --again does it anew")
                        .toList());
        assertThat(imported.table("import", "movies").count()).isEqualTo(500);
    }
}
