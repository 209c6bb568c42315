package kinoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kinoscope.data.poster.DrawnImages;
import kinoscope.data.poster.PosterSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostersCommandsTest {
    @TempDir
    Path temp;

    private TinyHome home;
    private Path posters;

    @BeforeEach
    void plant() {
        home = TinyHome.in(temp);
        posters = home.data().resolve("posters");
        home.write("data/tiny/posters/10.png", DrawnImages.plain("png", 40, 60, 0xd04010));
        home.write("data/tiny/posters/20.png", DrawnImages.plain("png", 40, 60, 0x1020c0));
        home.write("data/tiny/posters/30.jpg", DrawnImages.plain("jpeg", 40, 60, 0xc05020));
    }

    private Outcome posters(String command, String... arguments) {
        String[] all = new String[arguments.length + 4];
        all[0] = "posters";
        all[1] = command;
        all[2] = "--data";
        all[3] = "tiny";
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        return Outcome.of(temp, all);
    }

    @Test
    void checkCountsPosters() throws IOException {
        Files.delete(posters.resolve("20.png"));

        Outcome outcome = posters("check");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.outLines())
                .containsExactly(posters + ": 2 fine, 0 broken, 0 tiny, 0 huge; 1 of 3 movies of tiny have none;"
                        + " of the rated movies 1 of 2 have one");
    }

    @Test
    void checkNamesABrokenPoster() {
        Path broken = home.write("data/tiny/posters/20.png", new byte[] {1, 2, 3});

        Outcome outcome = posters("check");

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.outLines().get(0)).isEqualTo(broken + ": broken image: it is no JPEG, PNG or GIF");
        assertThat(outcome.outLines().get(1)).contains("2 fine, 1 broken");
    }

    @Test
    void postersOfAnotherFolder() throws IOException {
        Path elsewhere = Files.move(posters, temp.resolve("elsewhere"));

        assertThat(posters("check", "--posters", elsewhere.toString()).out()).startsWith(elsewhere + ": 3 fine");
        Outcome none = posters("check");
        assertThat(none.status()).isEqualTo(2);
        assertThat(none.errLines())
                .containsExactly("kinoscope: tiny has no posters: name their folder with --posters, or fetch them with"
                        + " './kinoscope posters fetch --data tiny'");
        assertThat(posters("encode", "--posters", "nowhere").err())
                .isEqualToIgnoringNewLines("kinoscope: nowhere: no such folder of posters");
    }

    @Test
    void encodeKeepsTheVectors() {
        assertThat(posters("encode").out())
                .contains("colour-gradient-v1: 3 posters of tiny in 512 numbers, 0 of them from cache")
                .contains("0 movies without poster, 0 posters refused");
        assertThat(posters("encode").out()).contains("3 of them from cache");
        assertThat(home.files()).contains("output/vectors/posters/colour-gradient-v1.vectors");
    }

    @Test
    void vectorsCanBeReduced() {
        assertThat(posters("encode", "--pca", "2").out())
                .contains("colour-gradient-v1, PCA 2: 3 posters of tiny in 2 numbers");
    }

    @Test
    void encodeNeedsMoviesToMeasureGenres() {
        Outcome outcome = posters("encode", "--genres");

        assertThat(outcome.status()).isNotZero();
        assertThat(outcome.err()).contains("need at least 10 movies with a vector, not 3");
    }

    @Test
    void similarListsTitles() {
        Outcome outcome = posters("similar", "toy box", "-k", "1");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.outLines()).hasSize(3);
        assertThat(outcome.outLines().get(0))
                .isEqualTo("posters like that of Toy Box (1995), of tiny (3 with a poster, 0 without), by"
                        + " colour-gradient-v1, centred");
        assertThat(outcome.outLines().get(2)).contains("Dark Cellar (1979)").contains("Horror");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "similar; nothing; no rated movie of tiny is called 'nothing'",
                "similar; Slow Train; Slow Train (2001) has no poster that can be used",
                "similar; toy box|-k|0; -k 0 is not at least 1",
                "encode; --encoder|magic; unknown poster encoder 'magic': colour-gradient or a file NAME.onnx",
                "encode; --encoder|resnet50; resnet50: DJL's model zoo has it for the engine PyTorch alone",
                "encode; --pca|4; cannot take 4 principal components of 2 vectors with 512 numbers",
                "fetch; --from|imdb; --from: addresses or tmdb, not 'imdb'",
                "fetch; --pause|-1; --pause must be at least 0",
            })
    void badInputIsOneLine(String command, String arguments, String message) throws IOException {
        Files.delete(posters.resolve("20.png"));

        Outcome outcome = posters(command, arguments.split("\\|"));

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.errLines()).hasSize(1);
        assertThat(outcome.err()).startsWith("kinoscope: " + message);
    }

    @Test
    void fetchFillsInWhatIsMissing() throws IOException {
        try (PosterSite site = new PosterSite().image("/20.jpg", DrawnImages.plain("jpeg", 40, 60, 0x1020c0))) {
            Files.delete(posters.resolve("20.png"));
            Path table = home.write(
                    "table.tsv",
                    "movieId\tposterUrl\n10\t" + site.address("/10.jpg") + "\n20\t" + site.address("/20.jpg") + "\n");

            Outcome outcome = posters("fetch", "--table", table.toString(), "--pause", "0");

            assertThat(outcome.status()).isZero();
            assertThat(outcome.outLines())
                    .containsExactly(posters + ": 1 fetched, 2 were there, 0 failed, 0 movies without poster address");
            assertThat(site.requests).containsExactly("/20.jpg");
            assertThat(posters("check").out()).contains("3 fine");
        }
    }

    @Test
    void fetchNamesWhatFailed() throws IOException {
        try (PosterSite site = new PosterSite()) {
            Files.delete(posters.resolve("20.png"));
            Files.delete(posters.resolve("30.jpg"));
            Path table = home.write("table.tsv", "movieId\tposterUrl\n20\t" + site.address("/20.jpg") + "\n");

            Outcome outcome = posters("fetch", "--table", table.toString(), "--pause", "0");

            assertThat(outcome.status()).isEqualTo(1);
            assertThat(outcome.outLines())
                    .containsExactly(
                            "Slow Train (2001): " + site.address("/20.jpg") + ": HTTP status 404",
                            posters + ": 0 fetched, 1 were there, 1 failed, 1 movies without poster address");
        }
    }
}
