package kinoscope.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kinoscope.data.Progress;
import kinoscope.experiment.NcfStudy;
import kinoscope.experiment.PlantedTastes;
import kinoscope.experiment.TestBed;
import kinoscope.experiment.leaderboard.Entry;
import kinoscope.experiment.leaderboard.Plan;
import kinoscope.model.neural.NcfArchitecture;
import kinoscope.model.neural.NcfOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudyPlanTest {
    private static final Entry EASE = new Entry("EASE", "ease", Map.of("l2", "200"), false, "ease");
    private static final Entry SEQUENCE = new Entry("Sequence", "sequence", Map.of(), false, "");
    private static final Entry GMF = new Entry("GMF", "gmf", Map.of(), false, "");
    private static final Plan SHIPPED = new Plan(List.of(EASE, SEQUENCE, GMF));

    @Test
    void slowEntriesTrainLessAndNetworksAreReplaced() {
        Entry network = new Entry("GMF, 2 epochs", "gmf", Map.of("epochs", "2"), true, "");

        Plan quick = StudyPlan.quick(SHIPPED, List.of(network), 1);

        assertThat(quick.entries())
                .extracting(Entry::name)
                .containsExactly("EASE", "EASE, recent first", "Sequence, 1 epoch", "GMF, 2 epochs");
        assertThat(quick.entries().get(1).options())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("l2", "200", "weights-floor", "0.05", "weights-decay", "5.0"));
        assertThat(quick.entries().get(2).options()).containsExactly(Map.entry("epochs", "1"));
        assertThat(quick.entries())
                .filteredOn(StudyPlan::knowsOrder)
                .extracting(Entry::name)
                .containsExactly("EASE, recent first", "Sequence, 1 epoch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ml-1m", "sample"})
    void shippedPlansHaveOneEaseWithRecentItemsFirst(String data) {
        Plan quick = StudyPlan.quick(Plan.shipped(data), List.of(), 3);

        assertThat(quick.entries())
                .extracting(Entry::name)
                .containsOnlyOnce("EASE, recent first")
                .contains("Sequence network + EASE, 3 epochs");
        assertThat(quick.entries()).extracting(Entry::model).doesNotContain("gmf", "mlp", "neumf");
    }

    @Test
    void shippedEntriesOfOtherNamesAreShownToo() {
        Plan quick = StudyPlan.quick(SHIPPED, List.of(), 2);

        assertThat(StudyPlan.withShipped(quick, SHIPPED).entries())
                .extracting(Entry::name)
                .containsExactly("EASE", "EASE, recent first", "Sequence, 2 epochs", "Sequence", "GMF");
    }

    @Test
    void networkIsTrainedAnewForTheBestEpochs(@TempDir Path folder) {
        TestBed bed = TestBed.of(TestBed.NCF, PlantedTastes.dataset(6), folder, 4);
        NcfOptions options = NcfOptions.defaults()
                .withArchitecture(NcfArchitecture.NEUMF)
                .withLayers(List.of(16, 8))
                .withBatchSize(64)
                .withEpochs(3);
        NcfStudy.Trial trial = new NcfStudy(bed, folder, task -> Progress.SILENT).train(options, 2);

        Entry entry = StudyPlan.network(trial, 2);

        String epochs = String.valueOf(trial.curve().best().epoch());
        assertThat(entry.name()).startsWith("NeuMF, " + epochs + " epoch");
        assertThat(entry.model()).isEqualTo("neumf");
        assertThat(entry.fixedEpochs()).isTrue();
        assertThat(entry.published()).isEqualTo("neumf-8");
        assertThat(entry.options())
                .containsEntry("layers", "16,8")
                .containsEntry("factors", "8")
                .containsEntry("batch-size", "64")
                .containsEntry("negatives", "2")
                .containsEntry("epochs", epochs);
        assertThat(new Plan(List.of(entry)).entries()).containsExactly(entry);
    }
}
