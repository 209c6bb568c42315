package kinoscope.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values from outside, or worked out by hand beside the test. */
class MetricGoldenTest {
    private static final double[] WIKIPEDIA_GRADES = {3, 2, 3, 0, 1, 2};

    /**
     * The worked example of Wikipedia's article on discounted cumulative gain: DCG 6.861; the ideal order of the six shown
     * documents has 7.141, that of all known documents, which include one more of grade 3 and one of grade 2, has 8.740.
     */
    @Test
    void wikipediaExampleWithIdealFromAllDocuments() {
        double[] grades = {3, 2, 3, 0, 1, 2, 3, 2};
        Ranking ranking = Rankings.inOrder(8, 0);

        assertThat(graded(6, grades, Ideal.CATALOGUE).of(ranking)).isCloseTo(.785, within(5e-4));
        assertThat(graded(6, grades, Ideal.SAME_LIST).of(ranking)).isCloseTo(.961, within(5e-4));
    }

    @Test
    void wikipediaExampleStepByStep() {
        assertThat(Dcg.of(WIKIPEDIA_GRADES, 6)).isCloseTo(6.861, within(5e-4));
        assertThat(Dcg.of(new double[] {3, 3, 2, 2, 1, 0}, 6)).isCloseTo(7.141, within(5e-4));
        assertThat(Dcg.of(new double[] {3, 3, 3, 2, 2, 2}, 6)).isCloseTo(8.740, within(5e-4));
    }

    /** Järvelin and Kekäläinen's first ranks: 1, 1/log2(3) = 0.6309, 1/2, 1/log2(5) = 0.4307. */
    @Test
    void discounts() {
        assertThat(Dcg.discount(1)).isEqualTo(1);
        assertThat(Dcg.discount(2)).isCloseTo(.6309, within(5e-5));
        assertThat(Dcg.discount(3)).isCloseTo(.5, within(1e-15));
        assertThat(Dcg.discounts(0, 4)).isCloseTo(1 + .6309 + .5 + .4307, within(1e-4));
    }

    /** The example in scikit-learn's documentation of ndcg_score: 9.4995 / 13.6546 = .6957. */
    @Test
    void gradedNdcgLikeScikitLearn() {
        double[] grades = {10, 0, 0, 1, 5};
        Ranking ranking = Rankings.of(new float[] {.1f, .2f, .3f, 4, 70}, 0);

        assertThat(graded(5, grades, Ideal.CATALOGUE).of(ranking)).isCloseTo(.69569, within(1e-4));
    }

    /** Also from there: items of gain 10 and 5 tie for the first place, so the expected gain is 7.5 of 10. */
    @Test
    void tiedFirstPlaceLikeScikitLearn() {
        double[] grades = {10, 0, 0, 1, 5};
        Ranking ranking = Rankings.of(new float[] {1, 0, 0, 0, 1}, 0);

        assertThat(graded(1, grades, Ideal.CATALOGUE).of(ranking)).isCloseTo(.75, within(1e-12));
    }

    /** Labels 0 0 1 1 with scores .1 .4 .35 .8, as in scikit-learn's examples of roc_auc_score and average_precision_score. */
    @Test
    void aucAndAveragePrecisionLikeScikitLearn() {
        Ranking ranking = Rankings.of(new float[] {.1f, .4f, .35f, .8f}, 2, 3);

        assertThat(new Auc().of(ranking)).isEqualTo(.75);
        assertThat(new AveragePrecision(4).of(ranking)).isCloseTo((1 + 2 / 3.0) / 2, within(1e-12));
    }

    /** Ranks 1, 3 and 6 of ten are relevant: precisions there are 1, 2/3 and 3/6. */
    @Test
    void threeRelevantOfTen() {
        Ranking ranking = Rankings.inOrder(10, 0, 2, 5);

        assertThat(new HitRate(1).of(ranking)).isEqualTo(1);
        assertThat(new Precision(5).of(ranking)).isCloseTo(.4, within(1e-12));
        assertThat(new Precision(10).of(ranking)).isCloseTo(.3, within(1e-12));
        assertThat(new Recall(5).of(ranking)).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(new Recall(2, Recall.Divisor.CAPPED).of(ranking)).isCloseTo(.5, within(1e-12));
        assertThat(new AveragePrecision(10).of(ranking)).isCloseTo((1 + 2 / 3.0 + .5) / 3, within(1e-12));
        assertThat(new AveragePrecision(2).of(ranking)).isCloseTo(.5, within(1e-12));
        assertThat(new Ndcg(5).of(ranking)).isCloseTo(1.5 / (1 + .63093 + .5), within(1e-5));
        // pairs: rank 1 beats 7, rank 3 beats 6, rank 6 beats 4, of 3 x 7
        assertThat(new Auc().of(ranking)).isCloseTo(17 / 21.0, within(1e-12));
    }

    /** Wikipedia's example of the mean reciprocal rank: ranks 3, 2 and 1. */
    @Test
    void reciprocalRanks() {
        ReciprocalRank metric = new ReciprocalRank();
        double sum = metric.of(Rankings.inOrder(3, 2))
                + metric.of(Rankings.inOrder(3, 1))
                + metric.of(Rankings.inOrder(3, 0));

        assertThat(sum / 3).isCloseTo(11 / 18.0, within(1e-12));
        assertThat(new ReciprocalRank(2).of(Rankings.inOrder(3, 2))).isZero();
    }

    /** The NCF papers write ln 2 / ln(rank + 1). */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 10})
    void oneRelevantItemGivesTheNcfForms(int rank) {
        Ranking ranking = Rankings.inOrder(100, rank - 1);

        assertThat(new Ndcg(10).of(ranking)).isCloseTo(Math.log(2) / Math.log(rank + 1), within(1e-12));
        assertThat(new HitRate(10).of(ranking)).isEqualTo(1);
        assertThat(new Recall(10).of(ranking)).isEqualTo(1);
        assertThat(new Precision(10).of(ranking)).isCloseTo(.1, within(1e-12));
    }

    @Test
    void beyondTheCutoffNothingCounts() {
        Ranking ranking = Rankings.inOrder(100, 10);

        assertThat(new HitRate(10).of(ranking)).isZero();
        assertThat(new Ndcg(10).of(ranking)).isZero();
        assertThat(new AveragePrecision(10).of(ranking)).isZero();
    }

    @Test
    void gradedNdcgWithoutAnyGain() {
        Ranking ranking = Rankings.inOrder(3, 0);

        assertThat(graded(2, new double[3], Ideal.CATALOGUE).of(ranking)).isNaN();
        assertThat(graded(2, new double[3], Ideal.SAME_LIST).of(ranking)).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        graded(2, new double[] {1, -1, 0}, Ideal.CATALOGUE).of(ranking))
                .withMessageContaining("gain -1.0 of item 1");
    }

    static List<IntFunction<RankingMetric>> metricsWithCutoff() {
        return List.of(
                HitRate::new,
                Precision::new,
                Recall::new,
                Ndcg::new,
                AveragePrecision::new,
                ReciprocalRank::new,
                k -> new GradedNdcg(k, (user, item) -> 1, Ideal.CATALOGUE),
                k -> new GenreNdcg(k, null, Ideal.CATALOGUE));
    }

    @ParameterizedTest
    @MethodSource("metricsWithCutoff")
    void cutoffIsAtLeastOneAndStandsInTheName(IntFunction<RankingMetric> metric) {
        assertThat(metric.apply(5).name()).contains("@5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> metric.apply(0))
                .withMessage("cutoff k = 0 is not at least 1");
    }

    private static GradedNdcg graded(int k, double[] grades, Ideal ideal) {
        return new GradedNdcg(k, (user, item) -> grades[item], ideal);
    }
}
