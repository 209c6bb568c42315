package kinoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import kinoscope.model.factor.BiasedAls;
import kinoscope.model.file.ModelFile;
import kinoscope.model.file.StoredModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Adopts factors that are written by hand, in the layout of an export. */
class AdoptCommandTest {
    private static final String MANIFEST =
            """
            {"format": 1, "data": "tiny", "users": 1.0,
             "split": {"train": 1.0, "validation": 0.0, "test": 0.0, "seed": 1},
             "tables": {"user-factors": 2, "item-factors": 2},
             "steps": [{"job": "als", "options": {"kind": "EXPLICIT", "factors": "2", "regularization": "0.08",
                          "alpha": "40.0", "iterations": "10", "seed": "1"},
                        "rows": {"user-factors": 2}, "notes": {"mean": "3.25"}, "seconds": 1.5, "cpuSeconds": 2,
                        "shuffleBytes": 3, "spilledBytes": 0, "peakMemoryBytes": 4, "master": "local[2]",
                        "partitions": 2}]}
            """;

    @TempDir
    Path temp;

    private TinyHome home;
    private Path file;

    @BeforeEach
    void write() throws IOException {
        home = TinyHome.in(temp);
        file = temp.resolve("model.kinoscope");
        home.write("export/export.json", MANIFEST);
        table("user-factors", "userId,bias,f1,f2\n1,0.5,1,0\n2,-0.5,0,1\n");
        table("item-factors", "movieId,bias,f1,f2\n10,0.25,0.5,-1\n20,-0.25,-2,0.125\n");
    }

    private void table(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        home.write("export/" + name + "/part-0.csv.gz", bytes.toByteArray());
    }

    private Outcome adopt(String... more) {
        String[] arguments = {"adopt", "--from=" + temp.resolve("export"), "--out=" + file};
        String[] all = new String[arguments.length + more.length];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return Outcome.of(temp, all);
    }

    @Test
    void factorsBecomeAModelThatIsAsked() {
        Outcome adopted = adopt();
        assertThat(adopted.err()).isEmpty();
        assertThat(adopted.status()).isZero();
        assertThat(adopted.outLines()).hasSize(2).endsWith(file.toString());
        assertThat(adopted.outLines().get(0)).startsWith("ALS, trained on train of tiny (");

        StoredModel stored = ModelFile.load(file);
        assertThat(stored.record().source()).isEqualTo("tiny");
        assertThat(stored.record().options()).containsEntry("engine", "Spark MLlib, local[2]");
        BiasedAls model = (BiasedAls) stored.model();
        float[] scores = new float[model.items()];
        model.score(stored.trainedOn().users().index(1), scores);
        assertThat(scores[stored.trainedOn().items().index(10)]).isCloseTo(3.25f + .5f + .25f + .5f, within(1e-6f));
        assertThat(scores[stored.trainedOn().items().index(20)]).isCloseTo(3.25f + .5f - .25f - 2, within(1e-6f));

        Outcome asked = Outcome.of(
                temp, "recommend", "--model-file=" + file, "--data=tiny", "--liked=Toy Box", "-k=1", "--min-ratings=0");
        assertThat(asked.err()).isEmpty();
        assertThat(asked.out()).contains("   1  Slow Train");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"users\": 1.0 | \"users\": 0.5 | : holds the vectors of a share of the users, 0.5; export all to adopt the model",
                "\"job\": \"als\" | \"job\": \"card\" | there are no factors, the job 'als' was not run",
                "\"data\": \"tiny\" | \"data\": \"no-such\" | 'no-such'",
                "\"format\": 1 | \"format\": 2 | does not hold the manifest of an export",
                "\"user-factors\": 2, | '' | the table 'user-factors' was not exported; there are item-factors",
            })
    void whatCannotBeAdoptedIsToldInOneLine(String from, String to, String message) {
        home.write("export/export.json", MANIFEST.replace(from, to));
        Outcome outcome = adopt();
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.errLines()).singleElement().asString().contains(message);
        assertThat(file).doesNotExist();
    }

    @Test
    void factorsOfOtherDataAreRefused() {
        home.write("data/other/ratings.dat", "1::20::5::10\n");
        home.write("data/other/movies.dat", "20::Slow Train (2001)::Comedy\n");
        Outcome outcome = adopt("--data=other");
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.errLines())
                .singleElement()
                .asString()
                .endsWith("part-0.csv.gz:3: the user is not in the data set: '2'");
        assertThat(file).doesNotExist();
    }
}
