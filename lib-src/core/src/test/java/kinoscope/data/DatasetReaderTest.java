package kinoscope.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetReaderTest {
    @TempDir
    Path temp;

    private static List<String> rows(Ratings ratings) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < ratings.size(); row++) {
            rows.add(ratings.users().id(ratings.user(row)) + " "
                    + ratings.items().id(ratings.item(row)) + " " + ratings.rating(row) + " "
                    + ratings.timestamp(row));
        }
        return rows;
    }

    @Test
    void readsMl1m() {
        Dataset dataset = DatasetReader.read(TinyData.ml1m(temp.resolve("ml-1m")));

        assertThat(dataset.title()).isEqualTo("ml-1m");
        assertThat(dataset.synthetic()).isFalse();
        assertThat(rows(dataset.ratings()))
                .containsExactly("1 20 5.0 978300760", "1 10 3.0 978302109", "2 20 1.0 978301968");
        assertThat(dataset.ratings().scale()).isEqualTo(RatingScale.WHOLE_STARS);
        assertThat(dataset.movies()).extracting(Movie::id).containsExactly(10, 20, 30);
        assertThat(dataset.movie(0).title()).isEqualTo("Amélie (2001)");
        assertThat(dataset.movie(0).genres()).containsExactly("Romance", "Comedy");
        assertThat(dataset.user(0)).contains(new User(1, "F", 1, "K-12 student", "48067"));
        assertThat(dataset.user(1)).contains(new User(2, "M", 56, "writer", "70072"));
    }

    @Test
    void readsMl100kAndLeavesOutTheMarkerForNoGenre() {
        Dataset dataset = DatasetReader.read(TinyData.ml100k(temp.resolve("ml-100k")));

        assertThat(rows(dataset.ratings()))
                .containsExactly("1 20 5.0 881250949", "1 10 3.0 891717742", "2 20 1.0 878887116");
        assertThat(dataset.genres().names()).containsExactly("Action", "Comedy");
        assertThat(dataset.movieById(20).orElseThrow())
                .isEqualTo(new Movie(20, "Amélie (2001)", List.of("Action", "Comedy"), "", Movie.Links.NONE));
        assertThat(dataset.movieById(30).orElseThrow().genres()).isEmpty();
        assertThat(dataset.user(1)).contains(new User(2, "F", 53, "other", "94043"));
    }

    @Test
    void readsTheCsvFamilyWithQuotesHalfStarsAndLinks() {
        Dataset dataset = DatasetReader.read(TinyData.csv(temp.resolve("ml-latest-small")));

        assertThat(rows(dataset.ratings()))
                .containsExactly("1 20 4.5 964982703", "1 10 0.5 964981247", "2 20 5.0 964982224");
        assertThat(dataset.ratings().scale()).isEqualTo(RatingScale.HALF_STARS);
        assertThat(dataset.movie(0).title()).isEqualTo("American President, The \"TAP\" (1995)");
        assertThat(dataset.movie(0).links()).isEqualTo(new Movie.Links("tt0112346", "", ""));
        assertThat(dataset.movie(1).links()).isEqualTo(new Movie.Links("tt0114709", "862", ""));
        assertThat(dataset.movieById(30).orElseThrow().title()).isEqualTo("Amélie (2001)");
        assertThat(dataset.movieById(30).orElseThrow().genres()).isEmpty();
        assertThat(dataset.users()).isEmpty();
    }

    @Test
    void readsTheCsvFamilyWithoutLinks() throws IOException {
        Path folder = TinyData.csv(temp.resolve("own"));
        Files.delete(folder.resolve("links.csv"));

        assertThat(DatasetReader.read(folder).movie(0).links()).isEqualTo(Movie.Links.NONE);
    }

    @Test
    void readsDemographicsOnlyWhereTheyAre() throws IOException {
        Path folder = TinyData.ml1m(temp.resolve("ml-1m"));
        Files.delete(folder.resolve("users.dat"));

        assertThat(DatasetReader.read(folder).user(0)).isEmpty();
    }

    @Test
    void readsZipAndGzipLikeTheFolder() {
        Path folder = TinyData.ml1m(temp.resolve("ml-1m"));
        TinyData.write(folder, "movies_extra.tsv", "movieId\tplot\n10\tToys talk.\n");
        Dataset plain = DatasetReader.read(folder);
        Path zip = TinyData.zip(folder, "ml-1m", temp.resolve("ml-1m.zip"));
        TinyData.gzip(folder, "ratings.dat");
        TinyData.gzip(folder, "movies.dat");
        Path zipOfGzips = TinyData.zip(folder, "some-folder", temp.resolve("packed.zip"));

        for (Path place : List.of(folder, zip, zipOfGzips)) {
            Dataset dataset = DatasetReader.read(place);
            assertThat(dataset.ratings().fingerprint())
                    .isEqualTo(plain.ratings().fingerprint());
            assertThat(dataset.movies()).isEqualTo(plain.movies());
            assertThat(dataset.users()).isEqualTo(plain.users());
        }
        assertThat(DatasetReader.read(zip).name()).isEqualTo("ml-1m");
    }

    @Test
    void callsMarkedDataSynthetic() {
        Path folder = TinyData.ml1m(temp.resolve("sample"));
        TinyData.write(folder, "SYNTHETIC.txt", "Invented.\n");

        assertThat(DatasetReader.read(folder).title()).isEqualTo("sample (synthetic)");
    }

    @Test
    void toleratesByteOrderMarkCrlfAndAMissingLastLineEnd() throws IOException {
        Path folder = TinyData.ml1m(temp.resolve("ml-1m"));
        String expected = DatasetReader.read(folder).ratings().fingerprint();
        List<Movie> movies = DatasetReader.read(folder).movies();
        String ratings = Files.readString(folder.resolve("ratings.dat")).stripTrailing();
        String listing = Files.readString(folder.resolve("movies.dat"), StandardCharsets.ISO_8859_1);
        TinyData.write(folder, "ratings.dat", "\uFEFF" + ratings.replace("\n", "\r\n"));
        TinyData.write(folder, "movies.dat", "\uFEFF" + listing.replace("\n", "\r\n") + "\r\n");

        Dataset dataset = DatasetReader.read(folder);

        assertThat(dataset.ratings().fingerprint()).isEqualTo(expected);
        assertThat(dataset.movies()).isEqualTo(movies);
    }

    @Test
    void recognizesMoviesThatWereConvertedToUtf8() throws IOException {
        Path folder = TinyData.ml1m(temp.resolve("ml-1m"));
        String listing = Files.readString(folder.resolve("movies.dat"), StandardCharsets.ISO_8859_1);
        TinyData.write(folder, "movies.dat", listing);

        assertThat(DatasetReader.read(folder).movie(0).title()).isEqualTo("Amélie (2001)");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void readsFilesLongerThanItsBuffer(int lengthOfFirstLine) {
        Path folder = temp.resolve("own");
        StringBuilder ratings = new StringBuilder("userId,movieId,rating,timestamp\n");
        ratings.append("1,1,3.0,").append("1".repeat(lengthOfFirstLine)).append('\n');
        int rows = 40_000;
        for (int user = 2; user <= rows; user++) {
            ratings.append(user).append(",1,3.0,964982703\n");
        }
        TinyData.write(folder, "ratings.csv", ratings.toString());
        TinyData.write(folder, "movies.csv", "movieId,title,genres\n1,Heat (1995),Crime\n");

        Ratings read = DatasetReader.read(folder).ratings();

        assertThat(ratings.length()).isGreaterThan(1 << 19);
        assertThat(read.size()).isEqualTo(rows);
        assertThat(read.users().id(rows - 1)).isEqualTo(rows);
        assertThat(read.mean()).isEqualTo(3);
    }
}
