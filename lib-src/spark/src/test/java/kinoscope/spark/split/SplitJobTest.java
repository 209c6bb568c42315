package kinoscope.spark.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kinoscope.data.InputException;
import kinoscope.data.Ratings;
import kinoscope.spark.Imported;
import kinoscope.spark.LocalSpark;
import kinoscope.spark.job.JobRecord;
import kinoscope.spark.job.WorkFolder;
import kinoscope.split.HashedSplitter;
import kinoscope.split.HashedSplitter.Part;
import kinoscope.split.Split;
import kinoscope.split.SplitShares;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SplitJobTest {
    private static void assertSameParts(Imported imported, HashedSplitter splitter) {
        JobRecord record = imported.run(new SplitJob(splitter));
        Split expected = splitter.split(imported.dataset().ratings());

        assertThat(record.rows())
                .containsEntry("train", (long) expected.train().size())
                .containsEntry("validation", (long) expected.validation().size())
                .containsEntry("test", (long) expected.test().size());
        assertThat(Parts.splitter(imported.work())).isEqualTo(splitter);
        assertThat(rows(imported, Part.TRAIN)).isEqualTo(rows(expected.train()));
        assertThat(rows(imported, Part.VALIDATION)).isEqualTo(rows(expected.validation()));
        assertThat(rows(imported, Part.TEST)).isEqualTo(rows(expected.test()));
    }

    private static Set<List<Object>> rows(Imported imported, Part part) {
        Set<List<Object>> rows = new HashSet<>();
        for (Row row : Parts.of(part, LocalSpark.session(), imported.work()).collectAsList()) {
            rows.add(List.of(row.getInt(0), row.getInt(1), row.getFloat(2), row.getLong(3)));
        }
        return rows;
    }

    private static Set<List<Object>> rows(Ratings ratings) {
        Set<List<Object>> rows = new HashSet<>();
        for (int row = 0; row < ratings.size(); row++) {
            rows.add(List.of(
                    ratings.users().id(ratings.user(row)),
                    ratings.items().id(ratings.item(row)),
                    ratings.rating(row),
                    ratings.timestamp(row)));
        }
        return rows;
    }

    @Test
    void partsOfTheSampleAreThoseOfTheLibrary() {
        assertSameParts(Imported.sample(), HashedSplitter.defaults());
    }

    @Test
    void partsOfMovieLens1mAreThoseOfTheLibrary() {
        assertSameParts(Imported.movieLens1m(), new HashedSplitter(new SplitShares(.9, 0, .1), 42));
    }

    @Test
    void readingAPartWithoutASplitIsRefused(@TempDir Path folder) {
        WorkFolder work = new WorkFolder(
                folder.toString(), LocalSpark.session().sparkContext().hadoopConfiguration());
        assertThatThrownBy(() -> Parts.of(Part.TRAIN, LocalSpark.session(), work))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("there is no finished split here; run the job 'split' first");
    }
}
