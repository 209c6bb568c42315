package kinoscope.bench.als;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kinoscope.compute.Simd;
import kinoscope.model.factor.BiasedAlsOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AlsComparisonTest {
    /** The error of the mean of all stars, half of which are one and half five. */
    private static final double RMSE_OF_THE_MEAN = 2;

    private static AlsReport report;

    @BeforeAll
    static void compare() {
        BiasedAlsOptions options = BiasedAlsOptions.defaults().withRegularization(.1);
        report = new AlsComparison(options, List.of(2, 3), List.of(1, 2), 4)
                .run(PlantedStars.data(), new Spark("", "1g", .05));
    }

    @Test
    void eachKernelHasARowForEachWidth() {
        assertThat(report.trained()).isEqualTo(1440);
        assertThat(report.tested()).isEqualTo(160);
        Set<String> plain = Set.of("plain 2 2 3", "plain 3 2 3");
        Set<String> vector = Set.of("vector 2 1 4", "vector 2 2 4", "vector 3 1 4", "vector 3 2 4");

        Set<String> rows = report.rows().stream()
                .map(row -> row.engine() + " " + row.factors() + " " + row.threads() + " " + row.epochs())
                .collect(Collectors.toSet());

        assertThat(rows).containsAll(plain).hasSize(Simd.isPresent() ? 6 : 2);
        if (Simd.isPresent()) {
            assertThat(rows).containsAll(vector);
        }
    }

    @Test
    void learnsAndDoesNotDependOnThreads() {
        assertThat(report.rows()).allSatisfy(row -> {
            assertThat(row.testRmse()).isLessThan(RMSE_OF_THE_MEAN / 4);
            assertThat(row.sweep().wallSeconds()).isPositive();
            assertThat(row.errorPass().wallSeconds()).isPositive();
            assertThat(row.peakBytes()).isPositive();
        });
        assertThat(report.rows()).allSatisfy(row -> assertThat(row.testRmse())
                .isCloseTo(
                        report.rows().stream()
                                .filter(other ->
                                        other.engine().equals(row.engine()) && other.factors() == row.factors())
                                .findFirst()
                                .orElseThrow()
                                .testRmse(),
                        within(0.0)));
    }

    @Test
    void saysThatSparkIsLeftOutAndWhy() {
        assertThat(report.notes())
                .containsExactly(
                        "Spark MLlib is left out: its jars are not there (./kinoscope bench als --spark fetches them)");
    }
}
