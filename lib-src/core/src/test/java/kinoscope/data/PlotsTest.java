package kinoscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlotsTest {
    @TempDir
    Path temp;

    @Test
    void findsTheColumnsByNameAndLeavesQuotesInTabSeparatedText() {
        Path folder = TinyData.ml1m(temp.resolve("ml-1m"));
        TinyData.write(
                folder,
                "movies_extra.tsv",
                "title\tmovieId\ttmdbId\tplot\tposterUrl\timdbId\tyear\n"
                        + "Toy Story\t10\t862\tA \"cowboy\", a toy.\thttps://x/1.jpg\ttt0114709\t1995\n"
                        + "Alien\t30\t\t\t\t\t\n"
                        + "Not in the set\t99\t\tNothing.\t\t\t\n");

        Dataset dataset = DatasetReader.read(folder);

        Movie toyStory = dataset.movieById(10).orElseThrow();
        assertThat(toyStory.plot()).isEqualTo("A \"cowboy\", a toy.");
        assertThat(toyStory.links()).isEqualTo(new Movie.Links("tt0114709", "862", "https://x/1.jpg"));
        assertThat(dataset.movieById(30).orElseThrow().hasPlot()).isFalse();
        assertThat(dataset.movieById(20).orElseThrow().hasPlot()).isFalse();
    }

    @Test
    void keepsWhatTheTableLeavesEmpty() {
        Dataset dataset = DatasetReader.read(TinyData.csv(temp.resolve("own")));
        Path table = TinyData.write(temp, "text.csv", "movieId,overview\n10,\"Toys, alive\"\n20,\n");

        Plots plots = Plots.read(table);
        Dataset richer = plots.addTo(dataset);

        assertThat(plots.size()).isEqualTo(2);
        assertThat(richer.movieById(10).orElseThrow().plot()).isEqualTo("Toys, alive");
        assertThat(richer.movieById(10).orElseThrow().links().imdbId()).isEqualTo("tt0114709");
        assertThat(richer.movieById(20).orElseThrow().hasPlot()).isFalse();
        assertThat(richer.ratings()).isSameAs(dataset.ratings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"plot", "overview", "description", "abstract"})
    void takesAnyColumnWithText(String column) {
        Dataset dataset = DatasetReader.read(TinyData.ml1m(temp.resolve("ml-1m")));
        TinyData.write(temp, "text.tsv", "movieId\ttitle\t" + column + "\n30\tAlien (1979)\tIn space.\n");

        Dataset richer = Plots.read(TinyData.gzip(temp, "text.tsv")).addTo(dataset);

        assertThat(richer.movieById(30).orElseThrow().plot()).isEqualTo("In space.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "movieId,title|10,A; :1: no column with text, one of [plot, overview, description, abstract]: 'movieId,title'",
                "id,plot|10,A; :1: no column 'movieId': 'id,plot'",
                "movieId,plot|10,A|10,B; :3: movie is listed twice: '10'",
                "movieId,plot|ten,A; :2: movie id is not a whole number: 'ten'",
                "movieId,plot|10; :2: malformed line, expected 2 fields, found 1: '10'",
            })
    void namesABadLine(String lines, String message) {
        Path table = TinyData.write(temp, "text.csv", lines.replace('|', '\n'));

        assertThatThrownBy(() -> Plots.read(table))
                .isInstanceOf(InputException.class)
                .hasMessage(table + message);
    }

    @Test
    void namesAMissingTable() {
        assertThatThrownBy(() -> Plots.read(temp.resolve("none.tsv")))
                .isInstanceOf(InputException.class)
                .hasMessage(temp.resolve("none.tsv") + ": cannot be read: missing file");
    }
}
