package kinoscope.experiment.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kinoscope.data.Dataset;
import kinoscope.data.Progress;
import kinoscope.experiment.DividedData;
import kinoscope.experiment.PlantedTastes;
import kinoscope.experiment.RatingBed;
import kinoscope.experiment.RatingSplit;
import kinoscope.model.neural.rating.RatingEpoch;
import kinoscope.model.neural.rating.RatingHistory;
import kinoscope.model.neural.rating.RatingNetworkModel;
import kinoscope.model.neural.rating.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TuningStudyTest {
    private static final Dataset DATASET = PlantedTastes.dataset(6);
    private static final TuningStudyOptions OPTIONS = new TuningStudyOptions(
            List.of("layers=4,4|4,2", "batch-size=32|64|128", "optimizer=adam|rmsprop"),
            Map.of("epochs", "4", "threads", "2"),
            Map.of("layers", "4,4", "epochs", "5", "batch-size", "64", "patience", "0"),
            Map.of("layers", "4,2"),
            6,
            2,
            1,
            3);

    @TempDir
    Path folder;

    private final RatingBed bed = RatingSplit.RANDOM_80.bed(DATASET, Path.of("."), 5);
    private final List<String> tasks = new ArrayList<>();

    private TuningStudy study(TuningStudyOptions options) {
        return new TuningStudy(bed, "planted", options, folder, this::shown);
    }

    private Progress shown(String task) {
        tasks.add(task);
        return Progress.SILENT;
    }

    @Test
    void bothSearchesDrawTheSameOptionsAndOneTrainsLess() {
        TuningStudy study = study(OPTIONS);
        List<Trial> whole = study.whole().run();
        List<Trial> halved = study.halved().run();

        assertThat(halved)
                .extracting(Trial::options)
                .containsExactlyElementsOf(whole.stream().map(Trial::options).toList());
        assertThat(whole).allMatch(trial -> trial.state() == Trial.State.FINISHED);
        assertThat(whole).extracting(trial -> trial.curve().size()).containsOnly(4);
        assertThat(halved).extracting(trial -> trial.curve().size()).containsOnly(1, 2, 4);
        assertThat(study.space().combinations())
                .as("the default space but for the ranges that are replaced")
                .hasValue(4 * 2 * 3 * 2 * 3 * 2);
    }

    @Test
    void schedulesStepByEpoch() {
        Map<Schedule, RatingHistory> histories = study(OPTIONS).schedules();

        assertThat(histories).containsOnlyKeys(Schedule.values());
        assertThat(histories.values())
                .allMatch(history -> history.epochs().size() == 5)
                .allMatch(history -> history.best().validationRmse() > 0);
        assertThat(histories.get(Schedule.CONSTANT).epochs())
                .extracting(RatingEpoch::learningRate)
                .containsOnly(.002);
        assertThat(histories.get(Schedule.COSINE).epochs())
                .extracting(RatingEpoch::learningRate)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatWasTrainedIsKept() {
        TuningStudyOptions small = OPTIONS.fast();
        TuningStudy study = study(small);
        Map<Schedule, RatingHistory> histories = study.schedules();
        tasks.clear();

        TuningStudy again = study(small);

        assertThat(again.folder()).isEqualTo(study.folder());
        assertThat(again.schedules()).isEqualTo(histories);
        assertThat(tasks).isEmpty();
        assertThat(study(OPTIONS).folder()).isNotEqualTo(study.folder());
    }

    @Test
    void theDefaultsAreTrainedOnAllButTheTestPart() {
        var stored = study(OPTIONS).standardNetwork();

        assertThat(stored.record().part()).isEqualTo(DividedData.ALL);
        assertThat(((RatingNetworkModel) stored.model()).architecture().layers())
                .containsExactly(4);
    }

    @Test
    void optionsFitTheDataAndCanBeFast() {
        TuningStudyOptions small = TuningStudyOptions.of(DATASET, 9);

        assertThat(small.space()).isNotEmpty();
        assertThat(small.seed()).isEqualTo(9);
        assertThat(small.fast().trials()).isLessThan(small.trials());
        assertThat(small.fast().space()).isEqualTo(small.space());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TuningStudyOptions(List.of(), Map.of(), Map.of(), Map.of(), 5, 3, 1, 1))
                .withMessageContaining("epochs");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new TuningStudyOptions(List.of(), Map.of("epochs", "3"), Map.of(), Map.of(), 5, 1, 1, 1))
                .withMessageContaining("not 5 and 1");
    }
}
