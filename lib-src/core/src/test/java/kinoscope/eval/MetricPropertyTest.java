package kinoscope.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricPropertyTest {
    private static final int ITEMS = 40;

    private static List<RankingMetric> all() {
        List<RankingMetric> metrics = new ArrayList<>();
        for (int k : new int[] {1, 3, 10, ITEMS}) {
            metrics.addAll(RankingMetric.standard(k));
            metrics.add(new Recall(k, Recall.Divisor.CAPPED));
            metrics.add(new ReciprocalRank(k));
            metrics.add(new GradedNdcg(k, MetricPropertyTest::gain, Ideal.CATALOGUE));
            metrics.add(new GradedNdcg(k, MetricPropertyTest::gain, Ideal.SAME_LIST));
        }
        return metrics;
    }

    private static double gain(int user, int item) {
        return item % 4;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void valuesAreInTheUnitInterval(long seed) {
        float[] scores = new float[ITEMS];
        Query query = Rankings.randomQuery(new SplittableRandom(seed), scores, 1 + (int) seed * 3);
        for (RankingMetric metric : all()) {
            assertThat(metric.of(Ranking.of(query, scores, metric.depth())))
                    .as(metric.name())
                    .isBetween(0.0, 1 + 1e-12);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void deeperSortingChangesNothing(long seed) {
        float[] scores = new float[ITEMS];
        Query query = Rankings.randomQuery(new SplittableRandom(seed), scores, 12);
        for (RankingMetric metric : all()) {
            assertThat(metric.of(Ranking.of(query, scores, metric.depth())))
                    .as(metric.name())
                    .isEqualTo(metric.of(Ranking.of(query, scores, ITEMS)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void scalingAndShiftingScoresChangesNothing(long seed) {
        float[] scores = new float[ITEMS];
        Query query = Rankings.randomQuery(new SplittableRandom(seed), scores, 12);
        float[] moved = new float[ITEMS];
        for (int i = 0; i < ITEMS; i++) {
            moved[i] = 4 * scores[i] + 32;
        }
        for (RankingMetric metric : all()) {
            assertThat(metric.of(Ranking.of(query, moved, ITEMS)))
                    .as(metric.name())
                    .isEqualTo(metric.of(Ranking.of(query, scores, ITEMS)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void renumberingItemsChangesNothing(long seed) {
        float[] scores = new float[ITEMS];
        Query query = Rankings.randomQuery(new SplittableRandom(seed), scores, 6);
        float[] mirrored = new float[ITEMS];
        for (int i = 0; i < ITEMS; i++) {
            mirrored[ITEMS - 1 - i] = scores[i];
        }
        int[] relevant =
                IntStream.of(query.relevant()).map(i -> ITEMS - 1 - i).sorted().toArray();
        Query other = new Query(0, query.candidates(), relevant);
        for (RankingMetric metric : RankingMetric.standard(10)) {
            assertThat(metric.of(Ranking.of(other, mirrored, ITEMS)))
                    .as(metric.name())
                    .isCloseTo(metric.of(Ranking.of(query, scores, ITEMS)), within(1e-14));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 10, 39})
    void perfectRankingIsOne(int relevant) {
        Ranking ranking = Rankings.inOrder(ITEMS, IntStream.range(0, relevant).toArray());
        for (int k : new int[] {1, 3, 10, ITEMS}) {
            for (RankingMetric metric : List.of(
                    new HitRate(k),
                    new Ndcg(k),
                    new AveragePrecision(k),
                    new ReciprocalRank(k),
                    new Auc(),
                    new Recall(k, Recall.Divisor.CAPPED))) {
                assertThat(metric.of(ranking)).as(metric.name()).isCloseTo(1, within(1e-12));
            }
            assertThat(new Precision(k).of(ranking)).isCloseTo(Math.min(k, relevant) / (double) k, within(1e-12));
            assertThat(new Recall(k).of(ranking)).isCloseTo(Math.min(k, relevant) / (double) relevant, within(1e-12));
        }
    }

    /** Moving a relevant item up by one place past one that is not never lowers a metric, and raises the area. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void improvingSwapNeverHurts(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        boolean[] relevantAt = new boolean[ITEMS];
        for (int i = 0; i < ITEMS; i++) {
            relevantAt[i] = random.nextInt(4) == 0;
        }
        relevantAt[ITEMS - 1] = true;
        for (int i = 1; i < ITEMS; i++) {
            if (relevantAt[i] && !relevantAt[i - 1]) {
                Ranking before = ranking(relevantAt);
                relevantAt[i] = false;
                relevantAt[i - 1] = true;
                Ranking after = ranking(relevantAt);
                for (RankingMetric metric : RankingMetric.standard(10)) {
                    assertThat(metric.of(after)).as(metric.name()).isGreaterThanOrEqualTo(metric.of(before) - 1e-12);
                }
                assertThat(new Auc().of(after)).isGreaterThan(new Auc().of(before));
            }
        }
    }

    private static Ranking ranking(boolean[] relevantAt) {
        return Rankings.inOrder(
                ITEMS, IntStream.range(0, ITEMS).filter(i -> relevantAt[i]).toArray());
    }
}
