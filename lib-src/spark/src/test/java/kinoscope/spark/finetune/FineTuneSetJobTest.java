package kinoscope.spark.finetune;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kinoscope.profile.FineTuneOptions;
import kinoscope.profile.FineTuneOptions.Shortage;
import kinoscope.profile.FineTuneReport;
import kinoscope.profile.FineTuneSet;
import kinoscope.sample.Interactions;
import kinoscope.spark.Imported;
import kinoscope.spark.job.JobRecord;
import kinoscope.spark.profile.PlotVectors;
import kinoscope.spark.profile.ProfileOptions;
import kinoscope.spark.profile.ProfilesJob;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FineTuneSetJobTest {
    private static final FineTuneOptions USUAL = FineTuneOptions.defaults();

    /** Holds a set against that of the library, row by row and count by count. */
    private static void assertSameSet(Imported imported, PlotVectors plots, JobRecord record, FineTuneOptions options) {
        FineTuneSet expected = FineTuneSet.drawById(
                plots.profiles(),
                options,
                plots.split().validation(),
                plots.split().test());
        Interactions rows = expected.interactions();
        Set<String> lines = new HashSet<>();
        for (int row = 0; row < rows.size(); row++) {
            lines.add(plots.dataset().ratings().users().id(rows.user(row))
                    + " " + plots.dataset().movie(rows.item(row)).id()
                    + " " + rows.label(row)
                    + " " + plots.dataset().genres().name(expected.genre(row))
                    + " " + (Float.isNaN(rows.rating(row)) ? null : rows.rating(row)));
        }
        List<Row> drawn =
                imported.table(FineTuneSetJob.NAME, FineTuneSetJob.ROWS).collectAsList();
        assertThat(drawn).hasSize(rows.size()).isNotEmpty();
        assertThat(drawn.stream().map(row -> row.mkString(" ")).filter(line -> !lines.contains(line)))
                .isEmpty();
        assertThat(lines).hasSize(rows.size());
        assertThat(record.rows()).containsExactlyInAnyOrderEntriesOf(counts(expected.report()));
    }

    private static Map<String, Long> counts(FineTuneReport report) {
        return Map.ofEntries(
                Map.entry("rows", (long) report.positives() + report.negatives()),
                Map.entry("positives", (long) report.positives()),
                Map.entry("negatives", (long) report.negatives()),
                Map.entry("negatives missing", (long) report.missingNegatives()),
                Map.entry("positives dropped", (long) report.droppedPositives()),
                Map.entry("users", (long) report.users()),
                Map.entry("users drawn", (long) report.usersDrawn()),
                Map.entry("users without positives", (long) report.usersWithoutPositives()),
                Map.entry("users without negatives", (long) report.usersWithoutNegatives()),
                Map.entry("users short of negatives", (long) report.usersShort()),
                Map.entry("users left out", 0L));
    }

    @ParameterizedTest
    @EnumSource(Shortage.class)
    void setIsThatOfTheLibrary(Shortage shortage) {
        Imported imported = Imported.sample();
        PlotVectors plots = PlotVectors.of(imported);
        imported.run(plots.job(imported, ProfileOptions.defaults()));
        FineTuneOptions options = USUAL.withShortage(shortage);
        assertSameSet(imported, plots, imported.run(new FineTuneSetJob(options)), options);
    }

    @Test
    void setOfMovieLens1mIsThatOfTheLibrary() {
        Imported imported = Imported.movieLens1m();
        PlotVectors plots = PlotVectors.of(imported);
        imported.run(plots.job(imported, ProfileOptions.defaults()));
        assertSameSet(imported, plots, imported.run(new FineTuneSetJob(USUAL)), USUAL);
    }

    @Test
    void usersWithoutAProfileAreLeftOut() {
        Imported imported = Imported.sample();
        PlotVectors plots = PlotVectors.of(imported);
        JobRecord profiles =
                imported.run(plots.job(imported, ProfileOptions.defaults().withMostRatings(100)));
        JobRecord record = imported.run(new FineTuneSetJob(USUAL));
        long tooMany = Arrays.stream(plots.split().train().countsByUser())
                .filter(count -> count > 100)
                .count();
        assertThat(tooMany).isPositive();
        assertThat(record.rows())
                .containsEntry("users left out", tooMany)
                .containsEntry("users", profiles.rows().get(ProfilesJob.USERS));
        Set<Integer> users = new HashSet<>();
        imported.table(FineTuneSetJob.NAME, FineTuneSetJob.ROWS)
                .collectAsList()
                .forEach(row -> users.add(row.getInt(0)));
        assertThat(users).hasSize(record.rows().get("users drawn").intValue()).allSatisfy(user -> {
            int index = plots.split().train().users().index(user);
            assertThat(plots.split().train().rowsOf(index).length).isLessThanOrEqualTo(100);
        });
    }
}
