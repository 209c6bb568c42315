package kinoscope.model.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kinoscope.compute.NormalEquations;
import kinoscope.model.Histories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Half steps against their definition in double precision, for both kernels. */
class HalfStepTest {
    private static final Histories HISTORIES = PlantedHistories.draw(3);

    static Stream<Arguments> kernelsAndOptions() {
        ImplicitAlsOptions options =
                ImplicitAlsOptions.defaults().withRegularization(.05).withThreads(2);
        return Stream.of(NormalEquations.plain(), NormalEquations.fastest())
                .flatMap(kernel -> Stream.of(
                        Arguments.of(kernel, options.withFactors(5).withUnobservedWeight(.3)),
                        Arguments.of(kernel, options.withFactors(16).withFrequencyScale(.5)),
                        Arguments.of(kernel, options.withFactors(20).withFrequencyScale(0)),
                        Arguments.of(kernel, options.withFactors(64).withInitStddev(1))));
    }

    @ParameterizedTest
    @MethodSource("kernelsAndOptions")
    void threeEpochsAreThoseOfTheDefinition(NormalEquations kernel, ImplicitAlsOptions options) {
        int factors = options.factors();
        FactorMatrix users =
                FactorMatrix.gaussian(PlantedHistories.USERS, factors, options.initStddev(), new SplittableRandom(4));
        FactorMatrix items = new FactorMatrix(PlantedHistories.ITEMS, factors);
        NaiveAls naive = new NaiveAls(options, HISTORIES, rows(users), rows(items));
        HalfStep ofItems = new HalfStep(kernel, options, Incidence.usersByItem(HISTORIES));
        HalfStep ofUsers = new HalfStep(kernel, options, Incidence.itemsByUser(HISTORIES));
        double before = Double.POSITIVE_INFINITY;
        try (Workers workers = new Workers(options.threads())) {
            for (int epoch = 1; epoch <= 3; epoch++) {
                double left = ofItems.solve(users, items, workers, rows -> {});
                naive.solveItems();
                assertClose(items, naive.items);
                double objective = left + ofUsers.penalty(users, PlantedHistories.ITEMS);
                assertThat(objective)
                        .isCloseTo(naive.objective(), within(1e-4 * objective))
                        .isLessThan(before);

                before = objective;
                left = ofUsers.solve(items, users, workers, rows -> {});
                naive.solveUsers();
                assertClose(users, naive.users);
                objective = left + ofItems.penalty(items, PlantedHistories.USERS);
                assertThat(objective)
                        .isCloseTo(naive.objective(), within(1e-4 * objective))
                        .isLessThan(before);
                before = objective;
            }
        }
    }

    private static void assertClose(FactorMatrix actual, double[][] expected) {
        double size = Arrays.stream(expected)
                .flatMapToDouble(Arrays::stream)
                .map(Math::abs)
                .max()
                .orElseThrow();
        double[][] rows = rows(actual);
        for (int row = 0; row < rows.length; row++) {
            assertThat(rows[row]).containsExactly(expected[row], within(2e-4 * size));
        }
    }

    private static double[][] rows(FactorMatrix matrix) {
        float[] values = matrix.toArray();
        int factors = matrix.factors();
        return IntStream.range(0, matrix.rows())
                .mapToObj(row -> IntStream.range(0, factors)
                        .mapToDouble(k -> values[row * factors + k])
                        .toArray())
                .toArray(double[][]::new);
    }
}
