package kinoscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import kinoscope.data.Progress;
import kinoscope.eval.HitRate;
import kinoscope.experiment.NcfStudy.Trial;
import kinoscope.model.neural.NcfArchitecture;
import kinoscope.model.neural.NcfOptions;
import kinoscope.model.neural.NcfPretraining;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NcfStudyTest {
    private static final NcfStudyOptions OPTIONS = small();

    @TempDir
    Path folder;

    private TestBed bed;
    private NcfStudy study;

    @BeforeEach
    void divide() {
        bed = TestBed.of(TestBed.NCF, PlantedTastes.dataset(6), folder, 4);
        study = new NcfStudy(bed, folder, task -> Progress.SILENT);
    }

    @Test
    void curveHasAPointAnEpochAndTheModelIsThatOfTheBest() {
        Trial trial = study.train(network(NcfArchitecture.GMF), 2);

        assertThat(trial.curve().points())
                .extracting(LearningCurve.Point::epoch)
                .containsExactly(1, 2, 3, 4, 5, 6);
        LearningCurve.Point best = trial.curve().best();
        assertThat(trial.model().history().bestEpoch()).isEqualTo(best.epoch());
        assertThat(bed.validator().applyAsDouble(trial.model())).isCloseTo(best.ndcg(), within(1e-12));
        assertThat(bed.validator(new HitRate(10)).applyAsDouble(trial.model()))
                .isCloseTo(best.hitRate(), within(1e-12));
        assertThat(trial.curve().values(LearningCurve.Point::loss)).doesNotContain(Double.NaN);
    }

    @Test
    void onlyTheTrainingPartIsLearnt() {
        Trial trial = study.train(network(NcfArchitecture.GMF), 2);

        assertThat(trial.model().fingerprint()).isEqualTo(bed.split().train().fingerprint());
    }

    @Test
    void curveOfAJoinedNetworkBeginsBeforeItsTraining() {
        Trial gmf = study.train(network(NcfArchitecture.GMF), 2);
        Trial mlp = study.train(network(NcfArchitecture.MLP), 2);

        Trial joined = study.joined(gmf, mlp, .3, OPTIONS.tuning(), 2);

        assertThat(joined.curve().points())
                .extracting(LearningCurve.Point::epoch)
                .containsExactly(0, 1, 2);
        double before = bed.validator().applyAsDouble(NcfPretraining.join(gmf.model(), mlp.model(), .3));
        assertThat(joined.curve().points().get(0).ndcg()).isCloseTo(before, within(1e-12));
        assertThat(joined.model().options().architecture()).isEqualTo(NcfArchitecture.NEUMF);
        assertThat(joined.model().options().learningRate()).isEqualTo(.002);
    }

    @Test
    void secondStudyFindsWhatTheFirstHasKept() {
        Trial first = study.train(network(NcfArchitecture.MLP), 2);
        NcfStudy again = new NcfStudy(bed, folder, task -> {
            throw new AssertionError("nothing is left to do, but " + task);
        });

        Trial second = again.train(network(NcfArchitecture.MLP), 2);

        assertThat(second.curve()).isEqualTo(first.curve());
        assertThat(second.key()).isEqualTo(first.key());
        assertThat(second.model().weights().get("output.weight"))
                .isEqualTo(first.model().weights().get("output.weight"));
    }

    @Test
    void otherNegativesMakeAnotherTrial() {
        Trial few = study.train(network(NcfArchitecture.GMF), 1);
        Trial many = study.train(network(NcfArchitecture.GMF), 2);

        assertThat(many.key()).isNotEqualTo(few.key());
    }

    @Test
    void layersFollowTheFactors() {
        assertThat(OPTIONS.network(NcfArchitecture.NEUMF, 16).layers()).containsExactly(64, 32, 16);
        assertThat(OPTIONS.network(NcfArchitecture.NEUMF, 16).factors()).isEqualTo(16);
        assertThat(OPTIONS.tried(NcfArchitecture.NEUMF, 16))
                .isEqualTo(OPTIONS.network(NcfArchitecture.NEUMF, 16).withEpochs(3));
    }

    @Test
    void fastStudyTriesLess() {
        NcfStudyOptions all = NcfStudyOptions.of(PlantedTastes.dataset(6), 7);
        NcfStudyOptions fast = all.fast();

        assertThat(fast.training().epochs()).isLessThan(all.training().epochs());
        assertThat(fast.triedFactors()).isSubsetOf(all.triedFactors()).hasSize(2);
        assertThat(fast.training().seed()).isEqualTo(7);
        assertThatThrownBy(() -> new NcfStudyOptions(all.training(), all.tuning(), .5, 8, List.of(), 4, List.of(1), 1))
                .hasMessage("a study needs factors and negatives to try");
        assertThatThrownBy(() -> new NcfStudyOptions(all.training(), all.tuning(), .5, 8, List.of(8), 4, List.of(1), 0))
                .hasMessage("triedEpochs must be at least 1, not 0");
    }

    private static NcfOptions network(NcfArchitecture architecture) {
        return OPTIONS.network(architecture, OPTIONS.factors());
    }

    private static NcfStudyOptions small() {
        NcfOptions training =
                NcfOptions.defaults().withBatchSize(64).withLearningRate(.01).withEpochs(6);
        return new NcfStudyOptions(
                training, training.withLearningRate(.002).withEpochs(2), .5, 4, List.of(4), 2, List.of(1), 3);
    }
}
