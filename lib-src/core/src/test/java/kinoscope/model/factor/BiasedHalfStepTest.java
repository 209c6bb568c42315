package kinoscope.model.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import kinoscope.data.InputException;
import kinoscope.data.Ratings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Half steps against their definition in double precision, for both kernels. */
class BiasedHalfStepTest {
    private static final BiasedAlsOptions OPTIONS = BiasedAlsOptions.defaults()
            .withRegularization(2)
            .withBiasRegularization(.5)
            .withThreads(2);
    private static final Ratings TRAIN = PlantedRatings.train(PlantedRatings.draw(3));

    static Stream<Arguments> kernelsAndOptions() {
        return Stream.of(BiasedKernels.PLAIN, BiasedKernels.FASTEST)
                .flatMap(kernels -> Stream.of(
                        Arguments.of(kernels, OPTIONS.withFactors(0)),
                        Arguments.of(kernels, OPTIONS.withFactors(5).withErrorWeight(2.5)),
                        Arguments.of(kernels, OPTIONS.withFactors(16).withGlobalMean(false)),
                        Arguments.of(kernels, OPTIONS.withFactors(20).withBiasRegularization(0)),
                        Arguments.of(kernels, OPTIONS.withFactors(0).withJointBiases(false)),
                        Arguments.of(kernels, OPTIONS.withFactors(6).withJointBiases(false)),
                        Arguments.of(
                                kernels,
                                OPTIONS.withFactors(40).withJointBiases(false).withFrequencyScale(1)),
                        Arguments.of(
                                kernels,
                                OPTIONS.withFactors(33).withRegularization(.05).withFrequencyScale(1)),
                        Arguments.of(kernels, OPTIONS.withFactors(150).withFrequencyScale(.5))));
    }

    @ParameterizedTest
    @MethodSource("kernelsAndOptions")
    void threeEpochsAreThoseOfTheDefinitionAndTheObjectiveNeverRises(BiasedKernels kernels, BiasedAlsOptions options) {
        float mean = options.globalMean() ? (float) TRAIN.mean() : 0;
        RatedPairs byUser = RatedPairs.byUser(TRAIN);
        BiasedFactors users = drawn(byUser.rows(), options.factors());
        BiasedFactors items = BiasedFactors.zeros(TRAIN.items().size(), options.factors());
        NaiveBiasedAls naive = new NaiveBiasedAls(options, TRAIN, mean, users, items);
        BiasedHalfStep ofUsers = new BiasedHalfStep(kernels, options, byUser, mean);
        BiasedHalfStep ofItems = new BiasedHalfStep(kernels, options, byUser.transposed(items.rows()), mean);
        double before = naive.objective();
        try (Workers workers = new Workers(options.threads())) {
            for (int epoch = 1; epoch <= 3; epoch++) {
                ofItems.solve(users, items, RowPrior.ZERO, workers, rows -> {});
                naive.solveItems();
                assertClose(items, naive.items);
                assertThat(naive.objective()).isLessThan(before);
                before = objective(options, ofUsers, ofItems, RowPrior.ZERO, users, items, workers);
                assertThat(before).isCloseTo(naive.objective(), within(1e-4 * before));

                ofUsers.solve(items, users, RowPrior.ZERO, workers, rows -> {});
                naive.solveUsers();
                assertClose(users, naive.users);
                double after = objective(options, ofUsers, ofItems, RowPrior.ZERO, users, items, workers);
                assertThat(after)
                        .isCloseTo(naive.objective(), within(1e-4 * after))
                        .isLessThan(before);
                before = naive.objective();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kernelsAndOptions")
    void itemsArePulledToTheirPrior(BiasedKernels kernels, BiasedAlsOptions options) {
        RatedPairs byUser = RatedPairs.byUser(TRAIN);
        BiasedFactors users = drawn(byUser.rows(), options.factors());
        BiasedFactors items = BiasedFactors.zeros(TRAIN.items().size(), options.factors());
        NaiveBiasedAls naive = new NaiveBiasedAls(options, TRAIN, 3, users, items);
        int[][] genres = new int[items.rows()][];
        Arrays.setAll(genres, item -> item % 3 == 0 ? new int[] {0, 1} : new int[] {item % 2});
        GenrePrior prior = new GenrePrior(
                ItemGenres.of(2, genres), drawn(2, options.factors()).vectors());
        float[] mean = new float[items.vectors().width()];
        for (int item = 0; item < items.rows(); item++) {
            prior.read(item, mean);
            for (int k = 0; k < options.factors(); k++) {
                naive.priors[item][k] = mean[k];
            }
        }
        BiasedHalfStep ofItems = new BiasedHalfStep(kernels, options, byUser.transposed(items.rows()), 3);
        BiasedHalfStep ofUsers = new BiasedHalfStep(kernels, options, byUser, 3);
        try (Workers workers = new Workers(2)) {
            ofItems.solve(users, items, prior, workers, rows -> {});
            naive.solveItems();
            assertClose(items, naive.items);
            double objective = objective(options, ofUsers, ofItems, prior, users, items, workers);
            assertThat(objective).isCloseTo(naive.objective(), within(1e-4 * objective));
        }
    }

    @Test
    void rowsWithoutRatingsAreZero() {
        BiasedFactors users = drawn(TRAIN.users().size(), 4);
        BiasedFactors items = drawn(TRAIN.items().size(), 4);
        RatedPairs byItem = RatedPairs.byUser(TRAIN).transposed(items.rows());
        try (Workers workers = new Workers(1)) {
            new BiasedHalfStep(BiasedKernels.FASTEST, OPTIONS.withFactors(4), byItem, 3)
                    .solve(users, items, RowPrior.ZERO, workers, rows -> {});
        }
        double[][] rows = NaiveBiasedAls.rows(items);
        assertThat(byItem.count(items.rows() - 1)).isZero();
        assertThat(rows[items.rows() - 1]).containsOnly(0);
        assertThat(rows[0]).doesNotContain(0);
    }

    @Test
    void biasesMustBeNumbers() {
        assertThatThrownBy(() -> BiasedFactors.of(new float[4], new float[] {0, Float.NaN}, 2, "users"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a bias of the users is NaN");
    }

    @Test
    void systemWithoutSolutionNamesTheRegularization() {
        BiasedAlsOptions weak = OPTIONS.withFactors(120).withRegularization(1e-60);
        RatedPairs byUser = RatedPairs.byUser(TRAIN);
        BiasedFactors items = drawn(TRAIN.items().size(), 120);
        BiasedHalfStep step = new BiasedHalfStep(BiasedKernels.FASTEST, weak, byUser, 3);
        try (Workers workers = new Workers(2)) {
            assertThatThrownBy(() -> step.solve(
                            items, BiasedFactors.zeros(byUser.rows(), 120), RowPrior.ZERO, workers, rows -> {}))
                    .isInstanceOf(InputException.class)
                    .hasMessageMatching("the matrix is not positive definite at pivot \\d+; raise the regularization "
                            + "\\(now 1.0E-60 for vectors and 0.5 for biases, errors weigh 1.0\\)");
        }
    }

    private static double objective(
            BiasedAlsOptions options,
            BiasedHalfStep ofUsers,
            BiasedHalfStep ofItems,
            RowPrior prior,
            BiasedFactors users,
            BiasedFactors items,
            Workers workers) {
        RatingErrors errors = new RatingErrors(users.rows(), TRAIN.size(), TRAIN.scale(), true);
        ofUsers.measure(items, users, errors, workers);
        return .5
                * (options.errorWeight() * errors.squares()
                        + ofUsers.penalty(users, RowPrior.ZERO)
                        + ofItems.penalty(items, prior));
    }

    private static BiasedFactors drawn(int rows, int factors) {
        SplittableRandom random = new SplittableRandom(rows);
        return new BiasedFactors(FactorMatrix.gaussian(rows, factors, .5, random), new float[rows]);
    }

    private static void assertClose(BiasedFactors actual, double[][] expected) {
        double[][] rows = NaiveBiasedAls.rows(actual);
        double size = Arrays.stream(expected)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElseThrow();
        for (int row = 0; row < rows.length; row++) {
            assertThat(rows[row]).containsExactly(expected[row], within(3e-4 * size));
        }
    }
}
