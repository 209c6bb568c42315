package kinoscope.data.poster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import kinoscope.data.InputException;
import kinoscope.data.Movie;
import kinoscope.data.Posters;
import kinoscope.data.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PosterCheckTest {
    @TempDir
    Path folder;

    @Test
    void countsAndNamesWhatCannotBeUsed() throws IOException {
        Files.write(folder.resolve("1.jpg"), DrawnImages.plain("jpeg", 40, 60, 0x336699));
        Files.write(folder.resolve("2.gif"), DrawnImages.plain("gif", 4, 6, 0x336699));
        Files.writeString(folder.resolve("3.jpg"), "no image");
        Files.writeString(folder.resolve("99.jpg"), "of no movie");
        List<Movie> movies = IntStream.of(3, 2, 1, 4, 5)
                .mapToObj(id -> new Movie(id, "Movie " + id, List.of(), "", Movie.Links.NONE))
                .toList();

        PosterCheck check = PosterCheck.of(Posters.at(folder), movies, Progress.SILENT);

        assertThat(check.movies()).isEqualTo(5);
        assertThat(check.fine()).isEqualTo(1);
        assertThat(check.missing()).isEqualTo(2);
        assertThat(check.count(PosterProblem.BROKEN)).isEqualTo(1);
        assertThat(check.count(PosterProblem.TINY)).isEqualTo(1);
        assertThat(check.count(PosterProblem.HUGE)).isZero();
        assertThat(check.refused())
                .extracting(PosterCheck.Refused::message)
                .containsExactly(
                        folder.resolve("3.jpg") + ": broken image: it is no JPEG, PNG or GIF",
                        folder.resolve("2.gif") + ": tiny image: 4 x 6, at least 16 pixels a side");
    }

    @Test
    void folderMustBeThere() {
        assertThatThrownBy(() -> Posters.at(folder.resolve("none")))
                .isInstanceOf(InputException.class)
                .hasMessage(folder.resolve("none") + ": no such folder of posters");
    }
}
