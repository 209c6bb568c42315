package kinoscope.model.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kinoscope.data.InputException;
import kinoscope.data.RatingScale;
import kinoscope.data.Ratings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BiasedAlsTrainerTest {
    private static final BiasedAlsOptions OPTIONS = BiasedAlsOptions.defaults()
            .withFactors(6)
            .withRegularization(1)
            .withBiasRegularization(.5)
            .withFrequencyScale(0)
            .withEpochs(10)
            .withThreads(2);
    private static final Ratings ALL = PlantedRatings.draw(1);
    private static final Ratings TRAIN = PlantedRatings.train(ALL);
    private static final Ratings HELD_OUT = PlantedRatings.heldOut(ALL);

    static Stream<BiasedAlsOptions> variants() {
        return Stream.of(
                OPTIONS,
                OPTIONS.withFactors(0),
                OPTIONS.withFactors(40),
                OPTIONS.withJointBiases(false),
                OPTIONS.withFactors(200).withEpochs(3),
                OPTIONS.withGlobalMean(false).withBiasRegularization(.01),
                OPTIONS.withFrequencyScale(1).withRegularization(.05).withBiasRegularization(.01),
                OPTIONS.withErrorWeight(3).withSeed(8));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void objectiveNeverRises(BiasedAlsOptions options) {
        List<BiasedAlsEpoch> epochs = new BiasedAlsTrainer(options).train(TRAIN).epochs();
        assertThat(epochs).hasSize(options.epochs());
        for (int k = 1; k < epochs.size(); k++) {
            double before = epochs.get(k - 1).objective();
            assertThat(epochs.get(k).objective()).isPositive().isLessThanOrEqualTo(before * (1 + 1e-6));
        }
        assertThat(epochs.get(epochs.size() - 1).objective())
                .isLessThan(epochs.get(0).objective());
    }

    @ParameterizedTest
    @MethodSource("variants")
    void objectiveNeverRisesWithGenres(BiasedAlsOptions options) {
        List<BiasedAlsEpoch> epochs = new BiasedAlsTrainer(options)
                .withGenres(PlantedRatings.genres(ALL))
                .train(TRAIN)
                .epochs();
        for (int k = 1; k < epochs.size(); k++) {
            double before = epochs.get(k - 1).objective();
            assertThat(epochs.get(k).objective()).isPositive().isLessThanOrEqualTo(before * (1 + 1e-6));
        }
    }

    @Test
    void watchedErrorsAreThoseOfTheModelAndChangeNothing() {
        BiasedAlsResult alone = new BiasedAlsTrainer(OPTIONS).validatedOn(TRAIN).train(TRAIN);
        BiasedAlsResult watched = new BiasedAlsTrainer(OPTIONS)
                .validatedOn(TRAIN)
                .watching(HELD_OUT)
                .train(TRAIN);
        BiasedAlsResult validated =
                new BiasedAlsTrainer(OPTIONS).validatedOn(HELD_OUT).train(TRAIN);

        assertThat(watched.best().itemFactors()).isEqualTo(alone.best().itemFactors());
        assertThat(watched.bestEpoch()).isEqualTo(alone.bestEpoch());
        assertThat(alone.last().testRmse()).isNaN();
        for (int k = 0; k < OPTIONS.epochs(); k++) {
            assertThat(watched.epochs().get(k).testRmse())
                    .isEqualTo(validated.epochs().get(k).validationRmse());
            assertThat(watched.epochs().get(k).testMae())
                    .isEqualTo(validated.epochs().get(k).validationMae());
        }
        assertThatThrownBy(() -> new BiasedAlsTrainer(OPTIONS).watching(TRAIN.subset(new int[0])))
                .hasMessage("there are no ratings to watch");
    }

    /** What is known of the last item are its genres, which tell its tastes. */
    @Test
    void genresSayWhoLikesAnItemWithoutRatings() {
        Ratings unseen = PlantedRatings.ofLastItem(ALL);
        BiasedAls plain = BiasedAls.fit(TRAIN, OPTIONS);
        BiasedAls withGenres = new BiasedAlsTrainer(OPTIONS)
                .withGenres(PlantedRatings.genres(ALL))
                .train(TRAIN)
                .model();
        assertThat(withGenres.name()).isEqualTo("ALS with genres");
        assertThat(rmse(withGenres, unseen)).isLessThan(rmse(plain, unseen) - .1);
        int item = ALL.items().size() - 1;
        ItemGenres genres = withGenres.itemGenres().orElseThrow();
        int[] own = Arrays.copyOfRange(genres.indices(), genres.starts()[item], genres.starts()[item + 1]);
        for (int user = 0; user < withGenres.users(); user++) {
            assertThat(withGenres.predictByGenres(user, own)).isCloseTo(withGenres.predict(user, item), within(1e-6f));
        }
        assertThatThrownBy(() -> withGenres.predictByGenres(0, 99)).hasMessageStartingWith("unknown genre index 99");
        assertThatThrownBy(() -> plain.predictByGenres(0, 0)).hasMessage("the model was fitted without genres");
    }

    /** The noise is a seventh of a star, to which rounding to half stars adds as much. */
    @Test
    void findsThePlantedTastes() {
        BiasedAlsResult result =
                new BiasedAlsTrainer(OPTIONS).validatedOn(HELD_OUT).train(knownOnly());
        BiasedAlsResult biases = new BiasedAlsTrainer(OPTIONS.withFactors(0))
                .validatedOn(HELD_OUT)
                .train(knownOnly());
        assertThat(result.last().validationRmse()).isLessThan(.35);
        assertThat(biases.last().validationRmse()).isGreaterThan(.6);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7})
    void modelDoesNotDependOnTheNumberOfThreads(int threads) {
        BiasedAlsResult expected =
                new BiasedAlsTrainer(OPTIONS).validatedOn(HELD_OUT).train(TRAIN);
        BiasedAlsResult actual = new BiasedAlsTrainer(OPTIONS.withThreads(threads))
                .validatedOn(HELD_OUT)
                .train(TRAIN);
        assertThat(actual.model().userFactors())
                .containsExactly(expected.model().userFactors());
        assertThat(actual.model().itemFactors())
                .containsExactly(expected.model().itemFactors());
        assertThat(actual.model().userBiases()).containsExactly(expected.model().userBiases());
        assertThat(actual.model().itemBiases()).containsExactly(expected.model().itemBiases());
        assertThat(PlantedRatings.untimed(actual.epochs())).isEqualTo(PlantedRatings.untimed(expected.epochs()));
    }

    @Test
    void seedMattersAndKernelDoesNotBeyondRounding() {
        BiasedAls model = new BiasedAlsTrainer(OPTIONS).train(TRAIN).model();
        assertThat(BiasedAls.fit(TRAIN, OPTIONS.withSeed(9)).itemFactors()).isNotEqualTo(model.itemFactors());
        BiasedAls plain = new BiasedAlsTrainer(OPTIONS)
                .computingWith(BiasedKernels.PLAIN)
                .train(TRAIN)
                .model();
        assertThat(plain.itemFactors()).containsExactly(model.itemFactors(), within(1e-3f));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void errorsAreThoseOfThePredictions(boolean clip) {
        BiasedAlsResult result = new BiasedAlsTrainer(OPTIONS.withClip(clip))
                .validatedOn(HELD_OUT)
                .train(TRAIN);
        BiasedAlsEpoch last = result.last();
        assertThat(last.trainRmse()).isCloseTo(rmse(result.model(), TRAIN), within(1e-5));
        assertThat(last.trainMae()).isCloseTo(mae(result.model(), TRAIN), within(1e-5));
        assertThat(last.validationRmse()).isCloseTo(rmse(result.model(), HELD_OUT), within(1e-5));
        assertThat(last.validationMae()).isCloseTo(mae(result.model(), HELD_OUT), within(1e-5));
    }

    /** Where all opinions are turned round, each epoch makes it worse. */
    @Test
    void bestEpochHasTheLowestValidationAndPatienceEndsTheTraining() {
        Ratings validation = PlantedRatings.opposite(ALL);

        BiasedAlsResult result = new BiasedAlsTrainer(OPTIONS.withPatience(3))
                .validatedOn(validation)
                .train(TRAIN);

        assertThat(result.bestEpoch()).isEqualTo(1);
        assertThat(result.epochs()).hasSize(4);
        assertThat(rmse(result.best(), validation))
                .isLessThan(rmse(result.model(), validation))
                .isCloseTo(result.epochs().get(0).validationRmse(), within(1e-5));
    }

    @Test
    void withoutValidationTheLastEpochIsTheBest() {
        BiasedAlsResult result = new BiasedAlsTrainer(OPTIONS.withPatience(1)).train(TRAIN);
        assertThat(result.bestEpoch()).isEqualTo(10);
        assertThat(result.best()).isSameAs(result.model());
        assertThat(result.last().validationRmse()).isNaN();
    }

    @Test
    void progressCountsUsersAndItemsOfAllEpochs() {
        List<Long> done = new ArrayList<>();
        List<Integer> epochs = new ArrayList<>();
        long rows = ALL.users().size() + ALL.items().size();
        new BiasedAlsTrainer(OPTIONS)
                .onEpoch(epoch -> epochs.add(epoch.epoch()))
                .showing((now, total, note) -> {
                    assertThat(total).isEqualTo(10 * rows);
                    assertThat(note).matches("epoch \\d+ of 10");
                    done.add(now);
                })
                .train(TRAIN);
        assertThat(done).isSorted().doesNotHaveDuplicates().startsWith(0L).endsWith(10 * rows);
        assertThat(epochs).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    }

    @Test
    void emptyOrForeignRatingsAreRefused() {
        BiasedAlsTrainer trainer = new BiasedAlsTrainer(OPTIONS);
        Ratings none = TRAIN.subset(new int[0]);
        assertThatThrownBy(() -> trainer.train(none))
                .isInstanceOf(InputException.class)
                .hasMessage("there are no ratings to train on");
        assertThatThrownBy(() -> trainer.validatedOn(none))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there are no ratings to validate on");
        Ratings foreign =
                Ratings.builder(RatingScale.HALF_STARS).add(1, 1, 3, 0).build();
        assertThatThrownBy(() -> trainer.validatedOn(foreign).train(TRAIN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the validation ratings are of 1 users and 1 items, the training ratings of 80");
    }

    @Test
    void genresOfOtherItemsAreRefused() {
        BiasedAlsTrainer trainer = new BiasedAlsTrainer(OPTIONS).withGenres(ItemGenres.of(1, new int[][] {{0}}));
        assertThatThrownBy(() -> trainer.train(TRAIN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the genres are of 1 items, the training ratings of 100");
    }

    @Test
    void interruptedThreadStopsAndStaysInterrupted() {
        BiasedAlsTrainer trainer = new BiasedAlsTrainer(OPTIONS)
                .onEpoch(epoch -> Thread.currentThread().interrupt());
        try {
            assertThatThrownBy(() -> trainer.train(TRAIN)).isInstanceOf(CancellationException.class);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }

    /** Training ratings with those of the last user and item, so that all are known. */
    private static Ratings knownOnly() {
        int[] rows = IntStream.range(0, ALL.size()).filter(row -> row % 5 > 0).toArray();
        return ALL.subset(rows);
    }

    private static double rmse(BiasedAls model, Ratings ratings) {
        double sum = 0;
        for (int row = 0; row < ratings.size(); row++) {
            sum += Math.pow(error(model, ratings, row), 2);
        }
        return Math.sqrt(sum / ratings.size());
    }

    private static double mae(BiasedAls model, Ratings ratings) {
        double sum = 0;
        for (int row = 0; row < ratings.size(); row++) {
            sum += Math.abs(error(model, ratings, row));
        }
        return sum / ratings.size();
    }

    private static double error(BiasedAls model, Ratings ratings, int row) {
        return model.predict(ratings.user(row), ratings.item(row)) - ratings.rating(row);
    }
}
