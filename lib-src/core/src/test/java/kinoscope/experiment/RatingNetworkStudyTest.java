package kinoscope.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kinoscope.data.Dataset;
import kinoscope.data.Progress;
import kinoscope.data.Ratings;
import kinoscope.eval.StarComparison;
import kinoscope.eval.StarPredictions;
import kinoscope.experiment.ColdStartStudy.Hidden;
import kinoscope.experiment.ColdStartStudy.Trial;
import kinoscope.model.factor.BiasedAlsOptions;
import kinoscope.model.neural.rating.DemographicsNetwork;
import kinoscope.model.neural.rating.RatingFitting;
import kinoscope.model.neural.rating.RatingInput;
import kinoscope.model.neural.rating.RatingMlp;
import kinoscope.model.neural.rating.RatingNetworkModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatingNetworkStudyTest {
    private static final Dataset DATASET = PlantedTastes.dataset(6);

    private final RatingBed bed = RatingSplit.RANDOM_80.bed(DATASET, Path.of("."), 5);
    private final List<String> tasks = new ArrayList<>();

    private static RatingNetworkStudyOptions options(int threads) {
        RatingFitting fitting =
                DemographicsNetwork.fitting().withEpochs(3).withBatchSize(64).withSeed(5);
        return new RatingNetworkStudyOptions(
                DemographicsNetwork.defaults().withFactors(4),
                fitting,
                DemographicsNetwork.narrow().withFactors(3),
                fitting,
                RatingMlp.defaults().withLayers(List.of(4, 4)),
                fitting,
                BiasedAlsOptions.defaults()
                        .withFactors(2)
                        .withEpochs(3)
                        .withThreads(1)
                        .withSeed(5),
                List.of(0.0, .25),
                .2,
                threads);
    }

    private RatingNetworkStudy study(int threads) {
        return new RatingNetworkStudy(bed, options(threads), this::shown);
    }

    private Progress shown(String task) {
        tasks.add(task);
        return Progress.SILENT;
    }

    @Test
    void whatIsReportedIsTrainedAnewForTheEpochsThatWereBest() {
        RatingNetworkStudy study = study(2);
        Map<String, NetworkFit> networks = study.networks();

        assertThat(networks.keySet().iterator().next()).isEqualTo("Rating MLP 4-4");
        assertThat(networks).containsKey(study.mainName()).hasSize(5);
        networks.forEach((name, fit) -> {
            assertThat(fit.name()).isEqualTo(name);
            assertThat(fit.history().epochs()).allMatch(epoch -> epoch.validationRmse() > 0);
            RatingNetworkModel finished = fit.finished();
            assertThat(finished.history().epochs())
                    .hasSize(fit.history().bestEpoch())
                    .allMatch(epoch -> Double.isNaN(epoch.validationRmse()));
        });
        assertThat(networks.get(NetworkInputs.NO_IDS.label())
                        .finished()
                        .architecture()
                        .inputs())
                .doesNotContain(RatingInput.USER, RatingInput.MOVIE);

        tasks.clear();
        assertThat(study.main()).isSameAs(networks.get(NetworkInputs.ALL.label()));
        assertThat(tasks).isEmpty();
    }

    @Test
    void everyModelMeetsTheTestPart() {
        Map<String, StarPredictions> tested = study(1).tested();

        assertThat(tested.keySet())
                .startsWith("global mean", "item mean", "biases alone", "ALS", "ALS with genres")
                .hasSize(10);
        assertThat(tested.values())
                .allMatch(predictions -> predictions.ratings() == bed.split().test());
        assertThat(tested.get("global mean").stars())
                .containsOnly((float) bed.all().mean());
    }

    @Test
    void threadsChangeNothing() {
        Map<String, StarPredictions> one = study(1).tested();
        Map<String, StarPredictions> four = study(4).tested();

        assertThat(four.keySet()).containsExactlyElementsOf(one.keySet());
        one.forEach((name, predictions) -> assertThat(four.get(name).stars()).containsExactly(predictions.stars()));
    }

    @ParameterizedTest
    @EnumSource
    void theHiddenAreUnknownInTraining(Hidden hidden) {
        ColdStartStudy study = cold(hidden);

        for (Ratings part :
                List.of(study.bed().split().validation(), study.bed().split().test())) {
            int[] counts = counts(hidden, study.bed().split().train());
            int[] others = counts(hidden, part);
            assertThat(part.size()).isPositive();
            for (int k = 0; k < counts.length; k++) {
                assertThat(Math.min(counts[k], others[k])).isZero();
            }
        }
        assertThat(study.trials()).extracting(Trial::hiddenIds).containsExactly(0.0, .25);
        assertThat(study.trials())
                .allMatch(trial -> trial.rmse() >= study.best().rmse());
    }

    private static int[] counts(Hidden hidden, Ratings part) {
        return hidden == Hidden.USERS ? part.countsByUser() : part.countsByItem();
    }

    private ColdStartStudy cold(Hidden hidden) {
        return new ColdStartStudy(DATASET, hidden, options(1), 5, this::shown);
    }

    @Test
    void theNetworkIsComparedWithEveryPointOfReference() {
        ColdStartStudy study = cold(Hidden.USERS);
        Map<String, StarPredictions> models = study.models();

        assertThat(models).hasSize(6).containsKey(ColdStartStudy.NETWORK);
        List<StarComparison> comparisons = study.comparisons();
        assertThat(comparisons)
                .extracting(StarComparison::first)
                .containsExactly("global mean", "item mean", "biases alone", "ALS", "ALS with genres");
        assertThat(comparisons)
                .allMatch(comparison -> comparison.second().equals(ColdStartStudy.NETWORK))
                .allMatch(comparison -> comparison.difference().n() == 8);
        assertThat(study.informed()).hasSize(6);
        assertThat(study.worth())
                .hasSize(5)
                .allMatch(comparison -> comparison.second().equals(NetworkInputs.ALL.label()));
    }

    @Test
    void hiddenMoviesAreWhatIsDrawnAgain() {
        ColdStartStudy study = cold(Hidden.MOVIES);

        assertThat(study.comparisons())
                .allMatch(comparison -> comparison.difference().n() == 8);
        assertThat(study.informed().keySet()).endsWith(NetworkInputs.ALL.label());
        assertThat(study.models().get("item mean").stars())
                .containsExactly(study.models().get("global mean").stars());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -.5})
    void aShareOfTheHiddenMustLeaveSome(double hidden) {
        RatingNetworkStudyOptions good = options(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RatingNetworkStudyOptions(
                        good.network(),
                        good.fitting(),
                        good.narrow(),
                        good.narrowFitting(),
                        good.mlp(),
                        good.mlpFitting(),
                        good.factors(),
                        good.hiddenIds(),
                        hidden,
                        1))
                .withMessageContaining("(0, 1), not " + hidden);
    }

    @Test
    void optionsFitTheDataAndCanBeFast() {
        RatingNetworkStudyOptions small = RatingNetworkStudyOptions.of(DATASET, 9);
        RatingNetworkStudyOptions usual = RatingNetworkStudyOptions.defaults(9);

        assertThat(small.fitting().batchSize()).isLessThan(usual.fitting().batchSize());
        assertThat(small.fitting().seed()).isEqualTo(9);
        assertThat(small.factors().seed()).isEqualTo(9);
        assertThat(small.fast().fitting().epochs()).isEqualTo(2);
        assertThat(usual.fast().hiddenIds()).isEqualTo(usual.hiddenIds().subList(0, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RatingNetworkStudyOptions(
                        usual.network(),
                        usual.fitting(),
                        usual.narrow(),
                        usual.narrowFitting(),
                        usual.mlp(),
                        usual.mlpFitting(),
                        usual.factors(),
                        List.of(),
                        .1,
                        1))
                .withMessageContaining("to choose from");
    }
}
