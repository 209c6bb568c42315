package kinoscope.model.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kinoscope.compute.NormalEquations;
import kinoscope.data.InputException;
import kinoscope.model.Histories;
import kinoscope.model.Recommender;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImplicitAlsTrainerTest {
    private static final Histories HISTORIES = PlantedHistories.draw(1);
    private static final ImplicitAlsOptions OPTIONS = ImplicitAlsOptions.defaults()
            .withFactors(12)
            .withRegularization(.02)
            .withEpochs(5)
            .withThreads(2);

    @Test
    void objectiveFallsInEveryEpoch() {
        List<ImplicitAlsEpoch> epochs = trainer().train(HISTORIES).epochs();
        assertThat(epochs).extracting(ImplicitAlsEpoch::epoch).containsExactly(1, 2, 3, 4, 5);
        for (int k = 1; k < epochs.size(); k++) {
            assertThat(epochs.get(k).objective())
                    .isPositive()
                    .isLessThan(epochs.get(k - 1).objective());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7})
    void vectorsDoNotDependOnTheNumberOfThreads(int threads) {
        assertSame(
                new ImplicitAlsTrainer(OPTIONS.withThreads(threads))
                        .train(HISTORIES)
                        .model(),
                trainer().train(HISTORIES).model());
    }

    @Test
    void seedMattersAndKernelDoesNotBeyondRounding() {
        ImplicitAls model = trainer().train(HISTORIES).model();
        assertThat(ImplicitAls.fit(HISTORIES, OPTIONS.withSeed(9)).itemFactors())
                .isNotEqualTo(model.itemFactors());
        float[] plain = trainer()
                .computingWith(NormalEquations.plain())
                .train(HISTORIES)
                .model()
                .itemFactors();
        assertThat(plain).containsExactly(model.itemFactors(), within(1e-3f));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void trainingThatGoesOnEndsAsOneWithoutBreak(boolean validated) {
        ToDoubleFunction<Recommender> measure = model -> -scoreOf(model, 0, 0);
        List<ImplicitAlsState> saved = new ArrayList<>();
        ImplicitAlsTrainer first = trainer().onEpoch(state -> {
            saved.add(copy(state));
            if (state.epoch() == 2) {
                throw new IllegalStateException("killed");
            }
        });
        ImplicitAlsTrainer second = trainer();
        ImplicitAlsTrainer unbroken = trainer();
        if (validated) {
            Stream.of(first, second, unbroken).forEach(trainer -> trainer.validatedBy(measure));
        }
        assertThatThrownBy(() -> first.train(HISTORIES)).hasMessage("killed");
        List<Integer> seen = new ArrayList<>();

        ImplicitAlsState resumed = second.resuming(saved.get(1))
                .onEpoch(state -> seen.add(state.epoch()))
                .train(HISTORIES);

        ImplicitAlsState whole = unbroken.train(HISTORIES);
        assertThat(seen).containsExactly(3, 4, 5);
        assertSame(resumed.model(), whole.model());
        assertSame(resumed.best(), whole.best());
        assertThat(resumed.bestEpoch()).isEqualTo(whole.bestEpoch());
        assertThat(resumed.epochs())
                .extracting(ImplicitAlsEpoch::objective, ImplicitAlsEpoch::validation)
                .isEqualTo(courseOf(whole));
    }

    @Test
    void moreEpochsCanFollowLaterAndFinishedTrainingStays() {
        ImplicitAlsState five = trainer().train(HISTORIES);
        assertThat(trainer().resuming(five).train(HISTORIES)).isSameAs(five);
        ImplicitAlsOptions longer = OPTIONS.withEpochs(7).withThreads(1);
        assertSame(
                new ImplicitAlsTrainer(longer).resuming(five).train(HISTORIES).model(),
                ImplicitAls.fit(HISTORIES, longer));
    }

    static Stream<UnaryOperator<ImplicitAlsOptions>> otherOptions() {
        return Stream.of(
                o -> o.withFactors(13),
                o -> o.withRegularization(.03),
                o -> o.withUnobservedWeight(.2),
                o -> o.withFrequencyScale(.9),
                o -> o.withInitStddev(.2),
                o -> o.withSeed(2));
    }

    @ParameterizedTest
    @MethodSource("otherOptions")
    void otherTrainingIsNotContinued(UnaryOperator<ImplicitAlsOptions> change) {
        ImplicitAlsState state = new ImplicitAlsTrainer(OPTIONS.withEpochs(1)).train(HISTORIES);
        ImplicitAlsTrainer other = new ImplicitAlsTrainer(change.apply(OPTIONS)).resuming(state);
        assertThatThrownBy(() -> other.train(HISTORIES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the training to go on with has other options: ImplicitAlsOptions[factors=12");
    }

    @Test
    void trainingOfOtherSizeIsNotContinued() {
        ImplicitAlsState state = trainer().train(HISTORIES);
        Histories other = new Histories(new int[] {0, 1}, new int[] {0}, 3);
        assertThatThrownBy(() -> trainer().resuming(state).train(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("60 users and 90 items, the histories have 1 and 3");
    }

    @Test
    void bestEpochIsTheEarliestWithTheHighestValidation() {
        double[] values = {.1, .4, .3, .4, .2};
        int[] calls = {0};
        List<ImplicitAls> models = new ArrayList<>();
        ImplicitAlsState state = trainer()
                .validatedBy(model -> values[calls[0]++])
                .onEpoch(reached -> models.add(reached.model()))
                .train(HISTORIES);
        assertThat(state.bestEpoch()).isEqualTo(2);
        assertThat(state.best()).isSameAs(models.get(1));
        assertThat(state.model()).isSameAs(models.get(4));
        assertThat(state.epochs()).extracting(ImplicitAlsEpoch::validation).containsExactly(.1, .4, .3, .4, .2);
        assertThat(trainer().train(HISTORIES).bestEpoch()).isEqualTo(5);
    }

    @Test
    void validationMustBeANumber() {
        assertThatThrownBy(() -> trainer().validatedBy(model -> Double.NaN).train(HISTORIES))
                .isInstanceOf(InputException.class)
                .hasMessage("the validation is NaN after epoch 1");
    }

    @Test
    void progressCountsUsersAndItemsOfAllEpochs() {
        List<Long> done = new ArrayList<>();
        trainer()
                .showing((now, total, note) -> {
                    assertThat(total).isEqualTo(5 * (PlantedHistories.USERS + PlantedHistories.ITEMS));
                    assertThat(note).matches("epoch [1-5] of 5");
                    done.add(now);
                })
                .train(HISTORIES);
        assertThat(done).isSorted().doesNotHaveDuplicates().endsWith(5L * 150);
    }

    @Test
    void emptyTrainingIsRefused() {
        assertThatThrownBy(() -> trainer().train(new Histories(new int[] {0, 0}, new int[0], 4)))
                .isInstanceOf(InputException.class)
                .hasMessage("there are no interactions to train on");
    }

    @Test
    void regularizationThatVanishesInSinglePrecisionIsNamed() {
        ImplicitAlsTrainer weak = new ImplicitAlsTrainer(
                OPTIONS.withFactors(100).withRegularization(1e-60).withFrequencyScale(0));
        assertThatThrownBy(() -> weak.train(HISTORIES))
                .isInstanceOf(InputException.class)
                .hasMessageMatching(
                        "the matrix is not positive definite: pivot \\d+ is .*; raise the regularization \\(now 1.0E-60\\)");
    }

    @Test
    void interruptedThreadStopsAndStaysInterrupted() {
        ImplicitAlsTrainer trainer =
                trainer().onEpoch(state -> Thread.currentThread().interrupt());
        try {
            assertThatThrownBy(() -> trainer.train(HISTORIES)).isInstanceOf(CancellationException.class);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }

    private static List<Tuple> courseOf(ImplicitAlsState state) {
        return state.epochs().stream()
                .map(epoch -> tuple(epoch.objective(), epoch.validation()))
                .toList();
    }

    private static ImplicitAlsTrainer trainer() {
        return new ImplicitAlsTrainer(OPTIONS);
    }

    /** As after a way through a file. */
    private static ImplicitAlsState copy(ImplicitAlsState state) {
        return new ImplicitAlsState(state.epochs(), copy(state.model()), state.bestEpoch(), copy(state.best()));
    }

    private static ImplicitAls copy(ImplicitAls model) {
        return new ImplicitAls(model.options(), HISTORIES, model.userFactors(), model.itemFactors());
    }

    private static void assertSame(ImplicitAls actual, ImplicitAls expected) {
        assertThat(actual.userFactors()).containsExactly(expected.userFactors());
        assertThat(actual.itemFactors()).containsExactly(expected.itemFactors());
    }

    private static double scoreOf(Recommender model, int user, int item) {
        float[] scores = new float[model.items()];
        model.score(user, scores);
        return scores[item];
    }
}
