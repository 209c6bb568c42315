package kinoscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kinoscope.data.Progress;
import kinoscope.eval.RatingEvaluator;
import kinoscope.experiment.FactorStudy.Trial;
import kinoscope.experiment.FactorStudy.Variant;
import kinoscope.model.factor.BiasedAls;
import kinoscope.model.factor.BiasedAlsOptions;
import kinoscope.model.factor.BiasedAlsResult;
import org.junit.jupiter.api.Test;

class FactorStudyTest {
    private static final FactorStudyOptions OPTIONS = new FactorStudyOptions(
            BiasedAlsOptions.defaults()
                    .withFactors(3)
                    .withEpochs(4)
                    .withThreads(1)
                    .withSeed(5),
            List.of(1, 2),
            List.of(.5, 2.0),
            3,
            .2);

    private final RatingBed bed = RatingSplit.RANDOM_90.bed(PlantedTastes.dataset(6), Path.of("."), 5);
    private final FactorStudy study = new FactorStudy(bed, OPTIONS, task -> Progress.SILENT);

    @Test
    void eachVariantHasACurveOnValidation() {
        Map<Variant, BiasedAlsResult> curves = study.curves();

        assertThat(curves).containsOnlyKeys(Variant.values());
        curves.forEach((variant, result) -> {
            assertThat(result.epochs()).hasSize(4).allMatch(e -> e.validationRmse() > 0 && Double.isNaN(e.testRmse()));
            assertThat(result.model().options().factors()).isEqualTo(variant == Variant.BIASES ? 0 : 3);
            assertThat(result.model().itemGenres().isPresent()).isEqualTo(variant == Variant.GENRES);
        });
    }

    @Test
    void everyWidthMeetsEveryRegularization() {
        List<Trial> trials = study.trials(Variant.FACTORS);

        assertThat(trials)
                .extracting(trial -> trial.factors() + " " + trial.regularization())
                .containsExactly("1 0.5", "1 2.0", "2 0.5", "2 2.0");
        Trial best = FactorStudy.best(trials);
        assertThat(trials).allMatch(trial -> trial.rmse() >= best.rmse());
        BiasedAlsOptions options = study.options(best);
        assertThat(options.factors()).isEqualTo(best.factors());
        assertThat(options.regularization()).isEqualTo(best.regularization());
        assertThat(options.epochs()).isEqualTo(best.epoch());
    }

    @Test
    void reportedModelsLearnFromTrainAndValidationAndWatchTheTestPart() {
        Map<Variant, BiasedAlsResult> finished = study.finished(chosen());

        finished.forEach((variant, result) -> {
            assertThat(result.bestEpoch()).isEqualTo(4);
            double rmse = RatingEvaluator.defaults(1)
                    .evaluate(result.model(), bed.split().test())
                    .value("RMSE");
            assertThat(result.last().testRmse()).isCloseTo(rmse, within(1e-6));
            BiasedAlsOptions options = result.model().options();
            if (variant == Variant.FACTORS) {
                assertThat(BiasedAls.fit(bed.all(), options).itemFactors())
                        .isEqualTo(result.model().itemFactors());
            }
        });
    }

    @Test
    void newItemsAreUnknownToAllVariants() {
        FactorStudy.NewItems hidden = study.newItems(chosen());

        int[] train = hidden.split().train().countsByItem();
        int item = hidden.split().test().item(0);
        assertThat(train[item]).isZero();
        assertThat(hidden.models().get(Variant.FACTORS).itemBiases()[item]).isZero();
        assertThat(vector(hidden.models().get(Variant.FACTORS), item)).containsOnly(0);
        assertThat(vector(hidden.models().get(Variant.GENRES), item)).doesNotContain(0);
    }

    @Test
    void optionsMustLeaveSomethingToTry() {
        BiasedAlsOptions fitting = BiasedAlsOptions.defaults();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FactorStudyOptions(fitting, List.of(), List.of(1.0), 1, .1))
                .withMessageContaining("factors and regularizations");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FactorStudyOptions(fitting, List.of(1), List.of(1.0), 0, .1))
                .withMessageContaining("not 0");
        assertThatIllegalArgumentException().isThrownBy(() -> FactorStudy.best(List.of()));
    }

    private static Map<Variant, BiasedAlsOptions> chosen() {
        Map<Variant, BiasedAlsOptions> chosen = new EnumMap<>(Variant.class);
        for (Variant variant : Variant.values()) {
            chosen.put(variant, OPTIONS.fitting());
        }
        return chosen;
    }

    private static float[] vector(BiasedAls model, int item) {
        int width = model.options().factors();
        return Arrays.copyOfRange(model.itemFactors(), item * width, (item + 1) * width);
    }
}
