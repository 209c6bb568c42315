package kinoscope.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each metric of tied scores against the mean of its plain definition over all orders of the ties. */
class TieExpectationTest {
    private static final int ITEMS = 7;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void tiesHaveTheMeanOverAllOrders(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] scores = new float[ITEMS];
        Query query = Rankings.randomQuery(random, scores, 1 + (int) (seed % 4));
        List<int[]> orders = Rankings.orders(scores);
        for (int k = 1; k <= ITEMS + 1; k++) {
            check(new HitRate(k), query, scores, orders, binary(query, k, TieExpectationTest::hitRate));
            check(new Precision(k), query, scores, orders, binary(query, k, TieExpectationTest::precision));
            check(new Recall(k), query, scores, orders, binary(query, k, TieExpectationTest::recall));
            check(new Ndcg(k), query, scores, orders, binary(query, k, TieExpectationTest::ndcg));
            check(
                    new AveragePrecision(k),
                    query,
                    scores,
                    orders,
                    binary(query, k, TieExpectationTest::averagePrecision));
            check(new ReciprocalRank(k), query, scores, orders, binary(query, k, TieExpectationTest::reciprocalRank));
        }
        check(new ReciprocalRank(), query, scores, orders, binary(query, ITEMS, TieExpectationTest::reciprocalRank));
        if (query.relevant().length < ITEMS) {
            check(new Auc(), query, scores, orders, binary(query, ITEMS, TieExpectationTest::auc));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void gradedTiesHaveTheMeanOverAllOrders(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] scores = new float[ITEMS];
        Query query = Rankings.randomQuery(random, scores, 1 + (int) (seed % 4));
        double[] gains = random.doubles(ITEMS).map(g -> Math.floor(g * 5) / 4).toArray();
        gains[random.nextInt(ITEMS)] = 1;
        List<int[]> orders = Rankings.orders(scores);
        for (int k = 1; k <= ITEMS + 1; k++) {
            int cutoff = k;
            double dcg = mean(orders, order -> dcg(gained(order, gains), cutoff));
            double sameList = mean(orders, order -> idealDcg(cut(order, gains, cutoff)));
            Ranking ranking = Ranking.of(query, scores, k);

            assertThat(new GradedNdcg(k, (user, item) -> gains[item], Ideal.CATALOGUE).of(ranking))
                    .isCloseTo(dcg / dcg(sortedDescending(gains), k), within(1e-12));
            assertThat(new GradedNdcg(k, (user, item) -> gains[item], Ideal.SAME_LIST).of(ranking))
                    .isCloseTo(sameList == 0 ? 0 : dcg / sameList, within(1e-12));
        }
    }

    @Test
    void aModelThatScoresAllAlikeIsAsGoodAsChance() {
        Ranking ranking = Rankings.of(new float[1000], 3);

        assertThat(new HitRate(10).of(ranking)).isCloseTo(.01, within(1e-12));
        assertThat(new Precision(10).of(ranking)).isCloseTo(.001, within(1e-12));
        assertThat(new Auc().of(ranking)).isEqualTo(.5);
        assertThat(new GradedNdcg(10, (user, item) -> item == 3 ? 1 : 0, Ideal.SAME_LIST).of(ranking))
                .isLessThan(.5);
    }

    private static void check(
            RankingMetric metric, Query query, float[] scores, List<int[]> orders, ToDoubleFunction<int[]> plain) {
        assertThat(metric.of(Ranking.of(query, scores, metric.depth())))
                .as(metric.name() + " of " + Arrays.toString(scores) + " " + Arrays.toString(query.relevant()))
                .isCloseTo(mean(orders, plain), within(1e-12));
    }

    private static double mean(List<int[]> orders, ToDoubleFunction<int[]> value) {
        return orders.stream().mapToDouble(value).average().orElseThrow();
    }

    private interface Plain {
        double of(boolean[] relevant, int k);
    }

    private static ToDoubleFunction<int[]> binary(Query query, int k, Plain metric) {
        return order -> {
            boolean[] relevant = new boolean[order.length];
            for (int i = 0; i < order.length; i++) {
                relevant[i] = Rankings.contains(query.relevant(), order[i]);
            }
            return metric.of(relevant, k);
        };
    }

    private static int hits(boolean[] relevant, int k) {
        int hits = 0;
        for (int i = 0; i < Math.min(k, relevant.length); i++) {
            hits += relevant[i] ? 1 : 0;
        }
        return hits;
    }

    private static double hitRate(boolean[] relevant, int k) {
        return hits(relevant, k) > 0 ? 1 : 0;
    }

    private static double precision(boolean[] relevant, int k) {
        return (double) hits(relevant, k) / k;
    }

    private static double recall(boolean[] relevant, int k) {
        return (double) hits(relevant, k) / hits(relevant, relevant.length);
    }

    private static double ndcg(boolean[] relevant, int k) {
        double[] gains = new double[relevant.length];
        for (int i = 0; i < gains.length; i++) {
            gains[i] = relevant[i] ? 1 : 0;
        }
        return dcg(gains, k) / dcg(sortedDescending(gains), k);
    }

    private static double averagePrecision(boolean[] relevant, int k) {
        double sum = 0;
        for (int i = 0; i < Math.min(k, relevant.length); i++) {
            sum += relevant[i] ? precision(relevant, i + 1) : 0;
        }
        return sum / Math.min(k, hits(relevant, relevant.length));
    }

    private static double reciprocalRank(boolean[] relevant, int k) {
        for (int i = 0; i < Math.min(k, relevant.length); i++) {
            if (relevant[i]) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }

    private static double auc(boolean[] relevant, int k) {
        int won = 0;
        int pairs = 0;
        for (int i = 0; i < relevant.length; i++) {
            for (int j = i + 1; j < relevant.length; j++) {
                won += relevant[i] && !relevant[j] ? 1 : 0;
                pairs += relevant[i] != relevant[j] ? 1 : 0;
            }
        }
        return (double) won / pairs;
    }

    private static double[] gained(int[] order, double[] gains) {
        return Arrays.stream(order).mapToDouble(i -> gains[i]).toArray();
    }

    private static double[] cut(int[] order, double[] gains, int k) {
        return Arrays.copyOf(gained(order, gains), Math.min(k, order.length));
    }

    private static double idealDcg(double[] gains) {
        return dcg(sortedDescending(gains), gains.length);
    }

    private static double[] sortedDescending(double[] gains) {
        List<Double> sorted = Arrays.stream(gains)
                .boxed()
                .sorted((a, b) -> Double.compare(b, a))
                .toList();
        return sorted.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double dcg(double[] gains, int k) {
        double sum = 0;
        for (int i = 0; i < Math.min(k, gains.length); i++) {
            sum += gains[i] / (Math.log(i + 2) / Math.log(2));
        }
        return sum;
    }
}
