package kinoscope.model.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import kinoscope.data.InputException;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import kinoscope.model.DrawnFeatures;
import kinoscope.model.baseline.Popularity;
import kinoscope.model.neural.fused.FusedEngine;
import kinoscope.sample.InteractionSource;
import kinoscope.sample.Interactions;
import kinoscope.sample.LabelledPairs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NcfTrainerTest {
    private static final PlantedTaste DATA = new PlantedTaste(1);
    private static final InteractionSource SOURCE = DATA.source(2);
    private static final NcfOptions OPTIONS = NcfOptions.defaults()
            .withFactors(6)
            .withLayers(List.of(16, 12, 6))
            .withLearningRate(.01)
            .withBatchSize(128)
            .withEpochs(4);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(NcfArchitecture.class)
    void plantedTasteIsFoundWherePopularityFindsNothing(NcfArchitecture architecture) {
        NcfModel model =
                trainer(OPTIONS.withArchitecture(architecture).withEpochs(12)).train(DATA.train(), SOURCE);
        assertThat(DATA.auc(Popularity.of(DATA.train()))).isBetween(.4, .6);
        assertThat(DATA.auc(model)).isGreaterThan(.95);
        List<EpochResult> epochs = model.history().epochs();
        assertThat(epochs.get(11).loss()).isLessThan(epochs.get(0).loss() / 2);
    }

    @Test
    void oneSeedGivesOneModel() {
        NcfOptions options = OPTIONS.withDropout(.2);
        NetworkWeights first = trainer(options).train(DATA.train(), SOURCE).weights();
        assertThat(trainer(options).train(DATA.train(), SOURCE).weights()).isEqualTo(first);
        assertThat(trainer(options.withSeed(7)).train(DATA.train(), SOURCE).weights())
                .isNotEqualTo(first);
    }

    @Test
    void interruptedTrainingEndsWithTheSameWeights() {
        NcfOptions options = OPTIONS.withDropout(.2).withRegularization(1e-4);
        NcfModel whole = trainer(options).validatedBy(DATA::auc).train(DATA.train(), SOURCE);

        Path file = folder.resolve("run.checkpoint");
        NcfTrainer killed = trainer(options)
                .validatedBy(DATA::auc)
                .checkpointedIn(file)
                .onEpoch(result -> {
                    if (result.epoch() == 2) {
                        throw new IllegalStateException("killed");
                    }
                });
        assertThatThrownBy(() -> killed.train(DATA.train(), SOURCE)).hasMessage("killed");
        List<Integer> seen = new ArrayList<>();
        NcfModel resumed = trainer(options)
                .validatedBy(DATA::auc)
                .checkpointedIn(file)
                .onEpoch(result -> seen.add(result.epoch()))
                .train(DATA.train(), SOURCE);

        assertThat(seen).containsExactly(3, 4);
        assertThat(resumed.weights()).isEqualTo(whole.weights());
        assertThat(losses(resumed)).isEqualTo(losses(whole));
        assertThat(resumed.history().bestEpoch()).isEqualTo(whole.history().bestEpoch());
    }

    @Test
    void finishedTrainingGoesOnWithMoreEpochs() {
        Path file = folder.resolve("run.checkpoint");
        trainer(OPTIONS.withEpochs(2)).checkpointedIn(file).train(DATA.train(), SOURCE);
        NcfModel longer = trainer(OPTIONS.withEpochs(3)).checkpointedIn(file).train(DATA.train(), SOURCE);
        assertThat(longer.weights())
                .isEqualTo(trainer(OPTIONS.withEpochs(3))
                        .train(DATA.train(), SOURCE)
                        .weights());
    }

    @Test
    void checkpointOfAnotherTrainingIsRefused() {
        Path file = folder.resolve("run.checkpoint");
        trainer(OPTIONS.withEpochs(1)).checkpointedIn(file).train(DATA.train(), SOURCE);
        for (NcfOptions other : List.of(OPTIONS.withLearningRate(.02), OPTIONS.withSeed(5))) {
            NcfTrainer trainer = trainer(other).checkpointedIn(file);
            assertThatThrownBy(() -> trainer.train(DATA.train(), SOURCE))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageContaining("other options, data or interactions");
        }
        NcfTrainer otherRows = trainer(OPTIONS).checkpointedIn(file);
        assertThatThrownBy(() -> otherRows.train(DATA.train(), DATA.source(99))).isInstanceOf(InputException.class);
    }

    @Test
    void damagedCheckpointIsRefused() throws Exception {
        Path file =
                Files.writeString(folder.resolve("run.checkpoint"), "KINOSCPE and nothing that makes sense after it");
        NcfTrainer trainer = trainer(OPTIONS).checkpointedIn(file);
        assertThatThrownBy(() -> trainer.train(DATA.train(), SOURCE)).isInstanceOf(InputException.class);
    }

    @Test
    void trainingStopsWithoutABetterValidationAndKeepsTheBestWeights() {
        Iterator<Double> values = List.of(.1, .3, .3, .2).iterator();
        List<Integer> seen = new ArrayList<>();
        NcfModel model = trainer(OPTIONS.withEpochs(9).withPatience(2))
                .validatedBy(recommender -> values.next())
                .onEpoch(result -> seen.add(result.epoch()))
                .train(DATA.train(), SOURCE);
        assertThat(seen).containsExactly(1, 2, 3, 4);
        assertThat(model.history().bestEpoch()).isEqualTo(2);
        assertThat(model.history().best().validation()).isEqualTo(.3);
        assertThat(model.history().stoppedEarly()).isTrue();
        assertThat(model.weights())
                .isEqualTo(trainer(OPTIONS.withEpochs(2))
                        .train(DATA.train(), SOURCE)
                        .weights());
    }

    @Test
    void watchEndsTheTrainingWhichCanGoOnLater() {
        NcfModel whole = trainer(OPTIONS).validatedBy(DATA::auc).train(DATA.train(), SOURCE);
        Path file = folder.resolve("run.checkpoint");
        List<Integer> seen = new ArrayList<>();

        NcfModel ended = trainer(OPTIONS)
                .validatedBy(DATA::auc)
                .checkpointedIn(file)
                .watchedBy((epoch, validation) -> {
                    seen.add(epoch);
                    assertThat(validation)
                            .isEqualTo(whole.history().epochs().get(epoch - 1).validation());
                    return epoch < 2;
                })
                .train(DATA.train(), SOURCE);
        NcfModel resumed = trainer(OPTIONS)
                .validatedBy(DATA::auc)
                .checkpointedIn(file)
                .watchedBy((epoch, validation) -> seen.add(epoch))
                .train(DATA.train(), SOURCE);

        assertThat(seen).containsExactly(1, 2, 3, 4);
        assertThat(ended.history().epochs()).hasSize(2);
        assertThat(ended.history().stoppedEarly()).isTrue();
        assertThat(resumed.weights()).isEqualTo(whole.weights());
    }

    @Test
    void patienceOfZeroNeverStops() {
        Iterator<Double> values = List.of(.4, .3, .2, .1).iterator();
        NcfModel model = trainer(OPTIONS.withPatience(0))
                .validatedBy(recommender -> values.next())
                .train(DATA.train(), SOURCE);
        assertThat(model.history().epochs()).hasSize(4);
        assertThat(model.history().bestEpoch()).isEqualTo(1);
        assertThat(model.history().stoppedEarly()).isFalse();
    }

    @Test
    void fineTuningStartsWhereTheModelEnded() {
        NcfModel model = trainer(OPTIONS.withEpochs(10)).train(DATA.train(), SOURCE);
        NcfModel tuned = trainer(model.options().withLearningRate(.001).withEpochs(1))
                .startingFrom(model)
                .train(DATA.train(), DATA.source(5));
        double firstLoss = model.history().epochs().get(0).loss();
        assertThat(tuned.history().epochs()).singleElement().satisfies(epoch -> assertThat(epoch.loss())
                .isLessThan(firstLoss / 2));
        assertThat(tuned.weights()).isNotEqualTo(model.weights());
    }

    @Test
    void modelOfOtherDataCannotBeFineTuned() {
        NcfModel model = trainer(OPTIONS.withEpochs(1)).train(DATA.train(), SOURCE);
        Ratings.Builder other = Ratings.builder(RatingScale.WHOLE_STARS);
        other.add(1, 1, 5, 0);
        NcfTrainer trainer = trainer(OPTIONS).startingFrom(model);
        assertThatThrownBy(() -> trainer.train(other.build(), SOURCE))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("does not belong to these data");
    }

    @Test
    void lossThatIsNoNumberStopsTheTraining() {
        NcfTrainer trainer = trainer(OPTIONS.withLearningRate(1e20));
        assertThatThrownBy(() -> trainer.train(DATA.train(), SOURCE))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("epoch 1, batch 2 of")
                .hasMessageContaining("lower the learning rate (now 1.0E20)");
    }

    @Test
    void learningRateDecaysFromEpochToEpoch() {
        List<Double> rates = new ArrayList<>();
        NcfEngine engine = new RecordingEngine(new FusedEngine(), rates::add);
        new NcfTrainer(
                        engine,
                        OPTIONS.withLearningRate(.01).withLearningRateDecay(.5).withEpochs(3))
                .train(DATA.train(), SOURCE);
        assertThat(rates).containsExactly(.01, .005, .0025);
    }

    @Test
    void weightsThatAreNoNumbersStopTheTraining() {
        NcfTrainer trainer = new NcfTrainer(new OverflowingEngine(), OPTIONS);
        assertThatThrownBy(() -> trainer.train(DATA.train(), SOURCE))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("weights became NaN or infinite in epoch 1");
    }

    @Test
    void validationThatIsNoNumberStopsTheTraining() {
        NcfTrainer trainer = trainer(OPTIONS).validatedBy(recommender -> Double.NaN);
        assertThatThrownBy(() -> trainer.train(DATA.train(), SOURCE))
                .isInstanceOf(TrainingException.class)
                .hasMessage("the validation is NaN after epoch 1");
    }

    @Test
    void progressGrowsToTheEnd() {
        List<Long> done = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        LabelledPairs rows = SOURCE.epoch(0);
        trainer(OPTIONS.withEpochs(2))
                .showing((now, total, note) -> {
                    assertThat(total).isEqualTo(2L * rows.size());
                    done.add(now);
                    notes.add(note);
                })
                .train(DATA.train(), epoch -> rows);
        assertThat(done).isSorted().hasSizeGreaterThan(10).endsWith(2L * rows.size());
        assertThat(notes.get(0)).matches("epoch 1 of 2, loss 0\\.69\\d\\d");
    }

    @Test
    void noInteractionsAreRefused() {
        assertThatThrownBy(() -> trainer(OPTIONS).train(DATA.train(), new Interactions.Builder().build()))
                .isInstanceOf(InputException.class)
                .hasMessage("there are no interactions to train on in epoch 1");
    }

    @Test
    void unknownItemIsRefusedBeforeItReachesTheEngine() {
        Interactions rows =
                new Interactions.Builder().add(0, PlantedTaste.ITEMS, 1, 5).build();
        assertThatThrownBy(() -> trainer(OPTIONS).train(DATA.train(), rows))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("item index 48 is not in 0..47");
    }

    private static NcfTrainer trainer(NcfOptions options) {
        return new NcfTrainer(new Dl4jEngine(), options).seeing(DrawnFeatures.of(PlantedTaste.ITEMS, 5, 2));
    }

    private static List<Double> losses(NcfModel model) {
        return model.history().epochs().stream().map(EpochResult::loss).toList();
    }
}
