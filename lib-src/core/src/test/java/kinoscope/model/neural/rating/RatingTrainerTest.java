package kinoscope.model.neural.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import kinoscope.data.Dataset;
import kinoscope.data.InputException;
import kinoscope.data.Ratings;
import kinoscope.split.RandomSplitter;
import kinoscope.split.Split;
import kinoscope.split.SplitShares;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RatingTrainerTest {
    private static final Dataset DATA = PlantedStars.dataset(1);
    private static final Split SPLIT = new RandomSplitter(new SplitShares(.8, .2, 0), 1).split(DATA.ratings());
    private static final RatingMlp MLP = new RatingMlp(List.of(8, 16, 8), .1, true, false, 0, .1);

    private static RatingFitting fitting(RatingOptimizer optimizer, double rate, Schedule schedule, int epochs) {
        return new RatingFitting(optimizer, rate, schedule, 1e-5, .001, 32, epochs, 0, true, 7);
    }

    private static RatingTrainer trainer(RatingArchitecture architecture, RatingFitting fitting) {
        return new RatingTrainer(RatingEngine.fused(1), "planted", architecture, fitting)
                .knowing(PlantedStars.demographics(DATA), PlantedStars.genres(DATA));
    }

    /** Root mean squared error of always saying the mean. */
    private static double spread(Ratings ratings) {
        double sum = 0;
        for (int row = 0; row < ratings.size(); row++) {
            sum += Math.pow(ratings.rating(row) - ratings.mean(), 2);
        }
        return Math.sqrt(sum / ratings.size());
    }

    private static double rmse(RatingNetworkModel model, Ratings ratings) {
        double sum = 0;
        for (int row = 0; row < ratings.size(); row++) {
            sum += Math.pow(model.predict(ratings.user(row), ratings.item(row)) - ratings.rating(row), 2);
        }
        return Math.sqrt(sum / ratings.size());
    }

    @ParameterizedTest
    @CsvSource({"ADAM, .005, COSINE", "SGD, .02, PLATEAU", "RMSPROP, .001, CONSTANT"})
    void learnsWhatStarsFollowFrom(RatingOptimizer optimizer, double rate, Schedule schedule) {
        RatingNetworkModel model = trainer(MLP.architecture(), fitting(optimizer, rate, schedule, 25))
                .validatedOn(SPLIT.validation())
                .train(SPLIT.train());
        assertThat(rmse(model, SPLIT.validation())).isLessThan(.55 * spread(SPLIT.validation()));
    }

    @Test
    void theModelSaysWhatTheNetworkSaid() {
        for (RatingArchitecture architecture : List.of(
                new RatingMlp(List.of(8, 16, 8), .1, true, true, .1, .1).architecture(),
                DemographicsNetwork.defaults().architecture())) {
            RatingNetworkModel model = trainer(architecture, fitting(RatingOptimizer.ADAM, .005, Schedule.COSINE, 4))
                    .validatedOn(SPLIT.validation())
                    .train(SPLIT.train());
            assertThat(rmse(model, SPLIT.validation()))
                    .isCloseTo(model.history().best().validationRmse(), within(1e-5));
            float[] all = new float[model.items()];
            float[] some = new float[2];
            model.score(5, all);
            model.predict(5, new int[] {41, 2}, some);
            assertThat(some[0]).isCloseTo(model.scale().clip(all[41]), within(1e-5f));
            assertThat(some[1]).isCloseTo(model.scale().clip(all[2]), within(1e-5f));
        }
    }

    @ParameterizedTest
    @EnumSource(Schedule.class)
    void anInterruptedTrainingComesToTheSameModel(Schedule schedule, @TempDir Path folder) {
        RatingFitting fitting = fitting(RatingOptimizer.RMSPROP, .002, schedule, 6);
        RatingNetworkModel whole = trainer(MLP.architecture(), fitting)
                .validatedOn(SPLIT.validation())
                .train(SPLIT.train());
        Path file = folder.resolve("checkpoint");
        RatingTrainer interrupted = trainer(MLP.architecture(), fitting)
                .validatedOn(SPLIT.validation())
                .checkpointedIn(file)
                .onEpoch(epoch -> {
                    if (epoch.epoch() == 3) {
                        throw new CancellationException();
                    }
                });
        assertThatThrownBy(() -> interrupted.train(SPLIT.train())).isInstanceOf(CancellationException.class);
        RatingNetworkModel resumed = trainer(MLP.architecture(), fitting)
                .validatedOn(SPLIT.validation())
                .checkpointedIn(file)
                .train(SPLIT.train());
        assertThat(resumed.weights()).isEqualTo(whole.weights());
        assertThat(resumed.history().epochs())
                .extracting(RatingEpoch::validationRmse, RatingEpoch::learningRate)
                .isEqualTo(whole.history().epochs().stream()
                        .map(epoch -> tuple(epoch.validationRmse(), epoch.learningRate()))
                        .toList());
    }

    @Test
    void aCheckpointOfAnotherTrainingIsRefused(@TempDir Path folder) {
        Path file = folder.resolve("checkpoint");
        RatingFitting fitting = fitting(RatingOptimizer.ADAM, .002, Schedule.CONSTANT, 1);
        trainer(MLP.architecture(), fitting).checkpointedIn(file).train(SPLIT.train());
        RatingTrainer other = trainer(MLP.architecture(), fitting(RatingOptimizer.ADAM, .003, Schedule.CONSTANT, 1))
                .checkpointedIn(file);
        assertThatThrownBy(() -> other.train(SPLIT.train()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("the checkpoint belongs to a training with other options or data");
    }

    @Test
    void patienceAndWatchEndATraining() {
        RatingFitting hasty = new RatingFitting(RatingOptimizer.ADAM, .05, Schedule.CONSTANT, 0, 0, 16, 60, 2, true, 7);
        RatingHistory history = trainer(MLP.architecture(), hasty)
                .validatedOn(SPLIT.validation())
                .train(SPLIT.train())
                .history();
        assertThat(history.stoppedEarly()).isTrue();
        assertThat(history.epochs()).hasSize(history.bestEpoch() + 2);
        RatingHistory watched = trainer(MLP.architecture(), fitting(RatingOptimizer.ADAM, .001, Schedule.COSINE, 20))
                .validatedOn(SPLIT.validation())
                .watchedBy((epoch, error) -> epoch < 3)
                .train(SPLIT.train())
                .history();
        assertThat(watched.epochs()).hasSize(3);
        assertThat(watched.stoppedEarly()).isTrue();
    }

    /** Occupation and genre say most; of the hidden users the network knows nothing else. */
    @Test
    void demographicsTellOfUsersWithoutRatings() {
        Ratings known = DATA.ratings().where(row -> DATA.ratings().user(row) >= 20);
        Ratings hidden = DATA.ratings().where(row -> DATA.ratings().user(row) < 20);
        RatingArchitecture architecture =
                DemographicsNetwork.defaults().withHiddenIds(.3).architecture();
        RatingNetworkModel model = trainer(architecture, fitting(RatingOptimizer.ADAM, .005, Schedule.COSINE, 20))
                .train(known);
        assertThat(rmse(model, hidden)).isLessThan(.7 * spread(hidden));
    }

    @Test
    void missingDemographicsAreSaid() {
        RatingTrainer trainer = new RatingTrainer(
                        RatingEngine.fused(1),
                        "planted",
                        DemographicsNetwork.defaults().architecture(),
                        fitting(RatingOptimizer.ADAM, .005, Schedule.CONSTANT, 1))
                .knowing(Optional.empty(), PlantedStars.genres(DATA));
        assertThatThrownBy(() -> trainer.train(SPLIT.train()))
                .isInstanceOf(InputException.class)
                .hasMessage("the network is to be told gender, which these data do not have");
    }
}
