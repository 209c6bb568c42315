package kinoscope.spark.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kinoscope.data.Dataset;
import kinoscope.data.DatasetCard;
import kinoscope.data.InputException;
import kinoscope.spark.Imported;
import kinoscope.spark.LocalSpark;
import kinoscope.spark.job.WorkFolder;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardJobTest {
    /** Holds a card against that of the library; counts and quartiles are equal to the last bit. */
    private static void assertSameCard(Imported imported) throws IOException {
        DatasetCard expected = DatasetCard.of(imported.dataset());
        RatingsCard card = new Gson()
                .fromJson(
                        Files.readString(imported.folder().resolve(CardJob.NAME).resolve(CardJob.FILE)),
                        RatingsCard.class);
        assertThat(card.users()).isEqualTo(expected.users());
        assertThat(card.items()).isEqualTo(expected.items());
        assertThat(card.listedMovies()).isEqualTo(expected.listedMovies());
        assertThat(card.ratings()).isEqualTo(expected.ratings());
        assertThat(card.density()).isEqualTo(expected.density());
        assertThat(card.mean()).isCloseTo(expected.mean(), within(1e-12));
        assertThat(card.perUser()).isEqualTo(expected.perUser());
        assertThat(card.perItem()).isEqualTo(expected.perItem());
        assertThat(card.first()).isEqualTo(expected.span().orElseThrow().first().getEpochSecond());
        assertThat(card.last()).isEqualTo(expected.span().orElseThrow().last().getEpochSecond());
        assertThat(card.stars().stream().map(level -> level.stars() + " " + level.count()))
                .isEqualTo(expected.stars().stream()
                        .map(level -> level.stars() + " " + level.count())
                        .toList());
        assertThat(card.genres().stream()
                        .map(genre -> List.of(genre.genre(), genre.listed(), genre.rated(), genre.ratings())))
                .isEqualTo(expected.genres().stream()
                        .map(genre -> List.of(
                                genre.genre(), (long) genre.listed(), (long) genre.rated(), (long) genre.ratings()))
                        .toList());
    }

    @Test
    void cardOfTheSampleIsThatOfTheLibrary() throws IOException {
        Imported imported = Imported.sample();
        imported.run(new CardJob());

        assertSameCard(imported);
        Dataset sample = imported.dataset();
        int[] counts = sample.ratings().countsByItem();
        List<Row> items = imported.table(CardJob.NAME, CardJob.ITEMS).collectAsList();
        assertThat(items).hasSameSizeAs(counts);
        for (Row item : items) {
            assertThat(item.getLong(1))
                    .isEqualTo(counts[sample.ratings().items().index(item.getInt(0))]);
            List<Long> levels = item.getList(3);
            assertThat(levels.stream().mapToLong(Long::longValue).sum()).isEqualTo(item.getLong(1));
        }
    }

    @Test
    void cardOfMovieLens1mIsThatOfTheLibrary() throws IOException {
        Imported imported = Imported.movieLens1m();
        assertThat(imported.run(new CardJob()).rows()).containsEntry("ratings", 1_000_209L);
        assertSameCard(imported);
    }

    @Test
    void cardWithoutAnImportIsRefused(@TempDir Path folder) {
        WorkFolder work = new WorkFolder(
                folder.toString(), LocalSpark.session().sparkContext().hadoopConfiguration());
        assertThatThrownBy(() -> new CardJob().input(work))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("there is no finished import here; run the job 'import' first");
    }
}
