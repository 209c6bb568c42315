package kinoscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetsTest {
    @TempDir
    Path temp;

    private Path home;
    private Path shared;
    private Datasets datasets;

    @BeforeEach
    void locate() throws IOException {
        home = Files.createDirectories(temp.resolve("home"));
        shared = Files.createDirectories(temp.resolve("shared"));
        datasets = new Datasets(home, Map.of("KINOSCOPE_DATA", shared.toString()));
    }

    @Test
    void prefersThePathThenHomeThenTheSharedFolder() {
        Path inShared = TinyData.ml1m(shared.resolve("ml-1m"));
        assertThat(datasets.load("ml-1m").place()).isEqualTo(inShared);

        Path inHome = TinyData.ml1m(home.resolve("data/ml-1m"));
        assertThat(datasets.load("ml-1m").place()).isEqualTo(inHome);

        assertThat(datasets.load(inShared.toString()).place()).isEqualTo(inShared);
    }

    @Test
    void findsAZipOfThatName() {
        Path folder = TinyData.csv(temp.resolve("ml-latest-small"));
        Path zip = TinyData.zip(folder, "ml-latest-small", shared.resolve("ml-latest-small.zip"));

        Datasets.Loaded loaded = datasets.load("ml-latest-small");

        assertThat(loaded.place()).isEqualTo(zip);
        assertThat(loaded.dataset().name()).isEqualTo("ml-latest-small");
        assertThat(loaded.posters().folder()).isEmpty();
    }

    @Test
    void saysHowToGetAMissingDataSet() {
        assertThatThrownBy(() -> datasets.load("ml-1m"))
                .isInstanceOf(InputException.class)
                .hasMessage("data set 'ml-1m' not found (looked for ml-1m, " + home + "/data/ml-1m, " + shared
                        + "/ml-1m): fetch it with './kinoscope data fetch ml-1m' or put ratings.dat, movies.dat, users.dat"
                        + " into " + home + "/data/ml-1m");
    }

    @Test
    void namesTheKnownDataSetsForAnUnknownName() {
        for (String name : new String[] {"ml-2m", "", "no\0name"}) {
            assertThatThrownBy(() -> new Datasets(home, Map.of()).load(name))
                    .isInstanceOf(InputException.class)
                    .hasMessageStartingWith("data set '" + name + "' not found")
                    .hasMessageContaining("known names are sample, ml-100k, ml-latest-small, ml-1m, ml-25m, ml-32m");
        }
    }

    @Test
    void loadsWithTheProcessEnvironment() {
        TinyData.csv(home.resolve("data/own"));

        assertThat(Datasets.load("own", home).name()).isEqualTo("own");
    }

    @Test
    void listsKnownDataSetsAndThoseOfTheUser() throws IOException {
        Path own = TinyData.csv(home.resolve("data/own"));
        Path small = TinyData.csv(shared.resolve("ml-latest-small"));
        Files.createDirectories(shared.resolve("posters/ml-1m"));

        assertThat(datasets.list())
                .extracting(Datasets.Entry::name)
                .containsExactly("sample", "ml-100k", "ml-latest-small", "ml-1m", "ml-25m", "ml-32m", "own");
        assertThat(datasets.list())
                .filteredOn(entry -> entry.place().isPresent())
                .extracting(entry -> entry.place().orElseThrow())
                .containsExactly(small, own);
    }

    @Test
    void findsPostersBesideTheDataOrInTheSharedFolder() {
        TinyData.ml1m(home.resolve("data/ml-1m"));
        assertThat(datasets.load("ml-1m").posters().find(10)).isEmpty();

        Path inShared = TinyData.write(shared.resolve("posters/ml-1m"), "10.jpg", "a");
        assertThat(datasets.load("ml-1m").posters().find(10)).contains(inShared);

        Path beside = TinyData.write(home.resolve("data/posters/ml-1m"), "10.png", "b");
        assertThat(datasets.load("ml-1m").posters().find(10)).contains(beside);

        Path own = TinyData.write(home.resolve("data/ml-1m/posters"), "20.gif", "c");
        Datasets.Loaded loaded = datasets.load("ml-1m");
        assertThat(loaded.posters().folder()).contains(own.getParent());
        assertThat(loaded.posters().find(20)).contains(own);
        assertThat(loaded.posters().find(10)).isEmpty();
        assertThat(loaded.posters().countRated(loaded.dataset())).isEqualTo(1);
    }
}
