package kinoscope.eval;

import java.util.List;

/**
 * A measure of one user's ranking. Implementations are records; ties share their expected value, see {@link Ranking}.
 *
 * <p>In the formulae of the metrics, {@code k} is the cutoff, {@code rel(i)} is 1 if the item at rank {@code i = 1, 2, ...}
 * is relevant and else 0, and {@code R} is the number of relevant candidates.
 */
public interface RankingMetric {
    /** The name with the cutoff, for instance {@code "NDCG@10"}. */
    String name();

    /** How many positions of the ranking must be sorted. */
    int depth();

    /**
     * The value for one user.
     *
     * @param ranking sorted to {@link #depth()} at least, with one relevant candidate at least
     * @return the value, or NaN where the metric is not defined for this user
     */
    double of(Ranking ranking);

    /** Why the metric is not defined for some users, as a noun phrase for reports. */
    default String undefined() {
        return "metric not defined";
    }

    /**
     * HR, precision, recall, NDCG and MAP at a cutoff, MRR and AUC.
     *
     * @param k cutoff, at least 1
     */
    static List<RankingMetric> standard(int k) {
        return List.of(
                new HitRate(k),
                new Precision(k),
                new Recall(k),
                new Ndcg(k),
                new AveragePrecision(k),
                new ReciprocalRank(),
                new Auc());
    }
}
