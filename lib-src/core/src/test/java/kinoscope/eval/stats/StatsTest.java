package kinoscope.eval.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Golden values are SciPy's (1.17) unless a comment works them out. */
class StatsTest {
    /** Hollander and Wolfe's depression scores, the example of R's wilcox.test. */
    private static final double[] BEFORE = {1.83, .50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30};

    private static final double[] AFTER = {.878, .647, .598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29};

    @Test
    void wilcoxonLikeSciPy() {
        assertThat(PairedTest.wilcoxon(BEFORE, AFTER).p()).isCloseTo(.038151710173415135, within(1e-12));
        assertThat(PairedTest.wilcoxon(AFTER, BEFORE).p()).isCloseTo(.038151710173415135, within(1e-12));
    }

    @Test
    void wilcoxonWithTiesAndZerosLikeSciPy() {
        double[] differences = {1, 1, -1, 2, 2, -3, 0, 0, 4, 4, 4, 5, -2, 1, 3};

        assertThat(PairedTest.wilcoxon(new double[15], differences).p()).isCloseTo(.04513498511050462, within(1e-12));
    }

    /** Of the 64 sign patterns, 8 give a mean at least as far from 0: p = .125. */
    @Test
    void randomizationApproachesTheExactValue() {
        double[] differences = {.3, .1, -.2, .5, .4, .2};
        PairedTest test = PairedTest.randomization(new double[6], differences, 100_000, 1);

        assertThat(test.p()).isCloseTo(.125, within(.005));
        assertThat(test.meanDifference()).isCloseTo(1.3 / 6, within(1e-12));
        assertThat(test.n()).isEqualTo(6);
    }

    @Test
    void randomizationIsNeverZeroAndRepeats() {
        double[] ones = new double[100];
        Arrays.fill(ones, 1);
        PairedTest test = PairedTest.randomization(new double[100], ones, 999, 5);

        assertThat(test.p()).isEqualTo(.001);
        assertThat(PairedTest.randomization(BEFORE, AFTER, 999, 5))
                .isEqualTo(PairedTest.randomization(BEFORE, AFTER, 999, 5));
    }

    @Test
    void alikeModelsHavePOne() {
        assertThat(PairedTest.randomization(BEFORE, BEFORE, 999, 1).p()).isEqualTo(1);
        assertThat(PairedTest.wilcoxon(BEFORE, BEFORE).p()).isEqualTo(1);
    }

    @Test
    void pairsWithoutAValueAreLeftOut() {
        double[] first = {1, Double.NaN, 3, 4};
        double[] second = {2, 5, Double.NaN, 6};

        assertThat(PairedTest.wilcoxon(first, second).n()).isEqualTo(2);
        assertThat(PairedTest.randomization(first, second, 100, 1).meanDifference())
                .isEqualTo(1.5);
        assertThat(Bootstrap.defaults(1).difference(first, second).estimate()).isEqualTo(1.5);
    }

    /** Without a difference, p is at most .05 in about 5 % of the cases. */
    @Test
    void testsKeepTheirLevel() {
        SplittableRandom random = new SplittableRandom(11);
        int randomization = 0;
        int wilcoxon = 0;
        for (int repeat = 0; repeat < 1000; repeat++) {
            double[] first = random.doubles(60).toArray();
            double[] second = random.doubles(60).toArray();
            randomization +=
                    PairedTest.randomization(first, second, 400, repeat).p() <= .05 ? 1 : 0;
            wilcoxon += PairedTest.wilcoxon(first, second).p() <= .05 ? 1 : 0;
        }
        assertThat(randomization).isBetween(30, 72);
        assertThat(wilcoxon).isBetween(30, 72);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "0.1, 0.920344325445942",
        "-1, 0.31731050786291415",
        "1.959963984540054, 0.05",
        "3, 0.0026997960632601866",
        "3.6, 0.00031821718031506727",
        "5, 5.733031437583866e-07",
        "8, 1.244192114854348e-15",
        "30, 9.813427854295816e-198",
    })
    void normalTailLikeSciPy(double z, double p) {
        assertThat(NormalTail.twoSided(z)).isCloseTo(p, within(1e-11 * p));
    }

    /** SciPy's percentile bootstrap with 200,000 resamples: [.2917, .8125] around .5625. */
    @Test
    void bootstrapLikeSciPy() {
        double[] values = {0, 1, Double.NaN, 1, 0, 1, 0, 0, 1, 1, 1, .5, .25};
        Interval interval = new Bootstrap(20_000, .95, 3).mean(values);

        assertThat(interval.estimate()).isCloseTo(.5625, within(1e-12));
        assertThat(interval.low()).isCloseTo(.2917, within(.022));
        assertThat(interval.high()).isCloseTo(.8125, within(.022));
        assertThat(interval.n()).isEqualTo(12);
    }

    /** For a mean of many values the interval is 1.96 standard errors to each side. */
    @ParameterizedTest
    @ValueSource(ints = {4000, 4001})
    void bootstrapOfManyValuesIsNormal(int n) {
        double[] values = new SplittableRandom(2).doubles(n).toArray();
        Interval interval = Bootstrap.defaults(4).mean(values);
        double error = 1.96 * Math.sqrt(1 / 12.0 / n);

        assertThat(interval.high() - interval.estimate()).isCloseTo(error, within(.1 * error));
        assertThat(interval.estimate() - interval.low()).isCloseTo(error, within(.1 * error));
        assertThat(interval).isEqualTo(Bootstrap.defaults(4).mean(values));
        assertThat(interval).isNotEqualTo(Bootstrap.defaults(5).mean(values));
    }

    @Test
    void bootstrapCoversTheTruth() {
        SplittableRandom random = new SplittableRandom(17);
        int covered = 0;
        for (int repeat = 0; repeat < 400; repeat++) {
            double[] values = random.doubles(100).toArray();
            covered += new Bootstrap(500, .95, repeat).mean(values).contains(.5) ? 1 : 0;
        }
        assertThat(covered / 400.0).isBetween(.92, .98);
    }

    @Test
    void ratioWeighsByCount() {
        Interval interval = Bootstrap.defaults(1).ratio(new double[] {1, 9}, new double[] {1, 3});

        assertThat(interval.estimate()).isEqualTo(2.5);
        assertThat(interval.low()).isEqualTo(1);
        assertThat(interval.high()).isEqualTo(3);
    }

    @Test
    void nothingToMeasureGivesNaN() {
        Interval interval = Bootstrap.defaults(1).mean(new double[] {Double.NaN});

        assertThat(interval.estimate()).isNaN();
        assertThat(interval.n()).isZero();
    }

    /** R: p.adjust(c(.01, .04, .03, .005), "holm") gives .03 .06 .06 .02. */
    @Test
    void holmLikeR() {
        assertThat(Holm.adjust(.01, .04, .03, .005)).containsExactly(new double[] {.03, .06, .06, .02}, within(1e-12));
        assertThat(Holm.adjust(.6, .7)).containsExactly(1, 1);
        assertThat(Holm.adjust()).isEmpty();
    }

    @Test
    void refusesUnusableOptions() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bootstrap(99, .95, 1))
                .withMessageContaining("99");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bootstrap(100, 1, 1))
                .withMessageContaining("1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Holm.adjust(.5, 1.5))
                .withMessageContaining("1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairedTest.wilcoxon(new double[2], new double[3]))
                .withMessage("not paired: 2 values against 3 values");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PairedTest.randomization(BEFORE, AFTER, 9, 1))
                .withMessageContaining("9");
    }
}
