package kinoscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kinoscope.data.Progress;
import kinoscope.eval.CountBand;
import kinoscope.eval.stats.Interval;
import kinoscope.experiment.VisualStudy.Gain;
import kinoscope.experiment.VisualStudy.Run;
import kinoscope.experiment.VisualStudy.Sight;
import kinoscope.model.DrawnFeatures;
import kinoscope.model.ItemFeatures;
import kinoscope.model.neural.NcfArchitecture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisualStudyTest {
    private static final VisualStudyOptions OPTIONS = options();
    private static final String NDCG = "NDCG@10";

    @TempDir
    Path folder;

    private final List<String> tasks = new ArrayList<>();
    private TestBed bed;
    private VisualStudy study;

    @BeforeEach
    void divide() {
        bed = TestBed.of(TestBed.NCF, PlantedTastes.dataset(6), folder, 4);
        study = study();
    }

    @Test
    void everySeedIsTrainedOnceAndKept() {
        List<Run> runs = study.runs(NcfArchitecture.VGMF, Sight.OWN);
        assertThat(runs).extracting(Run::seed).containsExactly(5L, 8L);
        assertThat(runs).allMatch(run -> run.curve().points().size() == 2);
        assertThat(runs).allMatch(run -> run.test().model().equals("VGMF"));
        assertThat(runs.get(0).test().mean(NDCG))
                .isNotEqualTo(runs.get(1).test().mean(NDCG));

        tasks.clear();
        assertThat(study.runs(NcfArchitecture.VGMF, Sight.OWN)).isSameAs(runs);
        assertThat(tasks).isEmpty();
        assertThat(study().runs(NcfArchitecture.VGMF, Sight.OWN))
                .extracting(run -> run.test().mean(NDCG))
                .containsExactly(
                        runs.get(0).test().mean(NDCG), runs.get(1).test().mean(NDCG));
        assertThat(tasks).containsOnly("training VGMF on own posters");
    }

    @Test
    void everySightIsAnotherTraining() {
        List<Double> losses = new ArrayList<>();
        for (Sight sight : Sight.values()) {
            Run run = study.runs(NcfArchitecture.VNEUMF, sight).get(0);
            assertThat(run.test().model()).isEqualTo(sight == Sight.NONE ? "NeuMF" : "VNeuMF");
            losses.add(run.curve().points().get(1).loss());
        }
        assertThat(losses).doesNotHaveDuplicates();
    }

    @Test
    void gainIsTheMeanDifferenceOfRunsOfTheSameSeed() {
        List<Run> own = study.runs(NcfArchitecture.VGMF, Sight.OWN);
        List<Run> shuffled = study.runs(NcfArchitecture.VGMF, Sight.SHUFFLED);
        double first = own.get(0).test().mean(NDCG) - shuffled.get(0).test().mean(NDCG);
        double second = own.get(1).test().mean(NDCG) - shuffled.get(1).test().mean(NDCG);

        Gain gain = study.gain(NcfArchitecture.VGMF, Sight.OWN, Sight.SHUFFLED, NDCG);

        double mean = (first + second) / 2;
        assertThat(gain.metric()).isEqualTo(NDCG);
        assertThat(gain.overSeeds().estimate()).isCloseTo(mean, within(1e-12));
        assertThat(gain.overUsers().estimate()).isCloseTo(mean, within(1e-9));
        // Of two runs: 12.7062 times half their distance.
        assertThat(gain.overSeeds().high() - mean).isCloseTo(12.7062 * Math.abs(first - second) / 2, within(1e-9));
        assertThat(gain.overUsers().contains(mean)).isTrue();
    }

    @Test
    void bandsHoldEveryUserOnce() {
        Map<CountBand, Interval> bands = study.byRatings(NcfArchitecture.VGMF, Sight.OWN, NDCG);
        double sum = 0;
        int users = 0;
        for (Interval interval : bands.values()) {
            sum += interval.estimate() * interval.n();
            users += interval.n();
        }
        Run run = study.runs(NcfArchitecture.VGMF, Sight.OWN).get(0);
        assertThat(users).isEqualTo(run.test().measured());
        double mean = study.runs(NcfArchitecture.VGMF, Sight.OWN).stream()
                .mapToDouble(each -> each.test().mean(NDCG))
                .average()
                .orElseThrow();
        assertThat(sum / users).isCloseTo(mean, within(1e-9));
        assertThat(bands).hasSizeGreaterThan(1);
    }

    @Test
    void gainsInBandsAddUpToTheGain() {
        Map<CountBand, Interval> bands = study.gainByRatings(NcfArchitecture.VGMF, Sight.OWN, Sight.RANDOM, NDCG);
        double sum = 0;
        int users = 0;
        for (Interval interval : bands.values()) {
            sum += interval.estimate() * interval.n();
            users += interval.n();
        }
        Gain gain = study.gain(NcfArchitecture.VGMF, Sight.OWN, Sight.RANDOM, NDCG);
        assertThat(sum / users).isCloseTo(gain.overUsers().estimate(), within(1e-9));
    }

    @Test
    void meanCurveIsThatOfTheSeeds() {
        List<Run> runs = study.runs(NcfArchitecture.VNEUMF, Sight.OWN);
        double[] curve = study.meanCurve(NcfArchitecture.VNEUMF, Sight.OWN, LearningCurve.Point::ndcg);
        assertThat(curve).hasSize(2);
        for (int epoch = 0; epoch < 2; epoch++) {
            double sum = runs.get(0).curve().points().get(epoch).ndcg()
                    + runs.get(1).curve().points().get(epoch).ndcg();
            assertThat(curve[epoch]).isCloseTo(sum / 2, within(1e-12));
        }
    }

    @Test
    void networkWithoutVisualPartIsRefused() {
        assertThatThrownBy(() -> study.runs(NcfArchitecture.GMF, Sight.OWN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("GMF has no visual part");
        assertThatThrownBy(() -> OPTIONS.withSeeds(List.of(1L, 1L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a study needs different seeds, not [1, 1]");
    }

    private VisualStudy study() {
        ItemFeatures features = DrawnFeatures.of(bed.dataset().ratings().items().size(), 6, 1);
        return new VisualStudy(bed, features, OPTIONS, folder, task -> {
            tasks.add(task);
            return Progress.SILENT;
        });
    }

    private static VisualStudyOptions options() {
        VisualStudyOptions defaults = VisualStudyOptions.defaults();
        return defaults.withSeeds(List.of(5L, 8L))
                .withTraining(defaults.training()
                        .withBatchSize(64)
                        .withLearningRate(.01)
                        .withEpochs(2));
    }
}
