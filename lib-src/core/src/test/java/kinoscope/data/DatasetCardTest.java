package kinoscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Instant;
import kinoscope.data.DatasetCard.GenreCount;
import kinoscope.data.DatasetCard.StarCount;
import kinoscope.data.DatasetCard.TimeSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetCardTest {
    @TempDir
    Path temp;

    /** User 1 rated two movies with 5 and 3, user 2 one of them with 1; the third movie is only listed. */
    @Test
    void countsWhatIsThere() {
        Path folder = TinyData.ml1m(temp.resolve("ml-1m"));
        TinyData.write(folder, "movies_extra.tsv", "movieId\tplot\n10\tToys.\n30\tSpace.\n20\t\n");

        DatasetCard card = DatasetCard.of(DatasetReader.read(folder));

        assertThat(card.title()).isEqualTo("ml-1m");
        assertThat(card.users()).isEqualTo(2);
        assertThat(card.items()).isEqualTo(2);
        assertThat(card.listedMovies()).isEqualTo(3);
        assertThat(card.ratings()).isEqualTo(3);
        assertThat(card.density()).isEqualTo(0.75);
        assertThat(card.mean()).isEqualTo(3, within(1e-12));
        assertThat(card.perUser()).isEqualTo(new Quartiles(1, 1.25, 1.5, 1.75, 2));
        assertThat(card.perItem()).isEqualTo(new Quartiles(1, 1.25, 1.5, 1.75, 2));
        assertThat(card.stars())
                .containsExactly(
                        new StarCount(1, 1),
                        new StarCount(2, 0),
                        new StarCount(3, 1),
                        new StarCount(4, 0),
                        new StarCount(5, 1));
        assertThat(card.span())
                .contains(new TimeSpan(Instant.parse("2000-12-31T22:12:40Z"), Instant.parse("2000-12-31T22:35:09Z")));
        assertThat(card.genres())
                .containsExactly(
                        new GenreCount("Animation", 1, 1, 1),
                        new GenreCount("Comedy", 2, 2, 3),
                        new GenreCount("Horror", 1, 0, 0),
                        new GenreCount("Romance", 1, 1, 2));
        assertThat(card.plots()).isEqualTo(2);
        assertThat(card.ratedPlots()).isEqualTo(1);
        assertThat(card.describedUsers()).isEqualTo(2);
    }

    @Test
    void hasNoSpanWithoutTimes() {
        Path folder = TinyData.csv(temp.resolve("own"));
        TinyData.write(folder, "ratings.csv", "userId,movieId,rating,timestamp\n1,20,4.5,0\n1,10,0.5,0\n");

        DatasetCard card = DatasetCard.of(DatasetReader.read(folder));

        assertThat(card.span()).isEmpty();
        assertThat(card.stars()).hasSize(10).contains(new StarCount(0.5f, 1), new StarCount(4.5f, 1));
    }
}
