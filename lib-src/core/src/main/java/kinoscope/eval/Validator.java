package kinoscope.eval;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import kinoscope.model.Recommender;
import kinoscope.split.Split;

/**
 * NDCG@k on the validation part, for early stopping and the choice of options: the higher the better. It holds no reference
 * to the test part.
 *
 * <p>Candidates are the full catalogue without the user's training items. A fixed sample of users makes it quick; the same
 * users are asked every time, so values of two epochs can be compared.
 */
public final class Validator implements ToDoubleFunction<Recommender> {
    private final IntFunction<Query> queries;
    private final RankingMetric metric;
    private final int[] users;

    private Validator(IntFunction<Query> queries, RankingMetric metric, int[] users) {
        this.queries = queries;
        this.metric = metric;
        this.users = users;
    }

    /**
     * Over all users with a positive validation item.
     *
     * @param split only its train and validation parts are read
     * @param k cutoff
     */
    public static Validator of(Split split, int k) {
        return ofSample(split, k, Integer.MAX_VALUE, 0);
    }

    /**
     * Over a random sample of the users with a positive validation item.
     *
     * @param split only its train and validation parts are read
     * @param k cutoff
     * @param sample how many users at most
     * @param seed seed of the sample
     * @throws IllegalArgumentException if no user has a positive validation item or a number is below 1
     */
    public static Validator ofSample(Split split, int k, int sample, long seed) {
        return of(HeldOut.validation(split), FullCatalogue.defaults(), new Ndcg(k), sample, seed);
    }

    /**
     * Any metric under any protocol.
     *
     * @param heldOut what to measure on
     * @param protocol candidates and relevance
     * @param metric what to measure
     * @param sample how many users at most
     * @param seed seed of the sample
     * @throws IllegalArgumentException if no user can be measured or the sample is below 1
     */
    public static Validator of(HeldOut heldOut, Protocol protocol, RankingMetric metric, int sample, long seed) {
        if (sample < 1) {
            throw new IllegalArgumentException("a sample of " + sample + " users is not at least 1");
        }
        IntFunction<Query> queries = protocol.queries(heldOut);
        int[] users = IntStream.range(0, heldOut.ratings().users().size())
                .filter(user -> queries.apply(user).relevant().length > 0)
                .toArray();
        if (users.length == 0) {
            throw new IllegalArgumentException(
                    "no user has a relevant item in the " + heldOut.part() + " part; nothing can be chosen by it");
        }
        return new Validator(queries, metric, sampled(users, sample, new SplittableRandom(seed)));
    }

    /** The name of what it measures, for charts: {@code "NDCG@10"}. */
    public String name() {
        return metric.name();
    }

    /** The number of users asked. */
    public int users() {
        return users.length;
    }

    @Override
    public double applyAsDouble(Recommender model) {
        float[] scores = new float[model.items()];
        double sum = 0;
        int n = 0;
        for (int user : users) {
            Query query = queries.apply(user);
            model.score(user, query.candidates(), scores);
            double value = metric.of(Ranking.of(query, scores, metric.depth()));
            if (!Double.isNaN(value)) {
                sum += value;
                n++;
            }
        }
        return sum / n;
    }

    private static int[] sampled(int[] users, int sample, SplittableRandom random) {
        if (sample >= users.length) {
            return users;
        }
        for (int i = 0; i < sample; i++) {
            int other = random.nextInt(i, users.length);
            int user = users[i];
            users[i] = users[other];
            users[other] = user;
        }
        int[] chosen = Arrays.copyOf(users, sample);
        Arrays.sort(chosen);
        return chosen;
    }
}
