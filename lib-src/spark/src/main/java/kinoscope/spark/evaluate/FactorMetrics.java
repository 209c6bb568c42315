package kinoscope.spark.evaluate;

import java.util.List;

/**
 * What was measured: {@code metrics.json}.
 *
 * @param split shares and seed of the parts
 * @param part {@code "validation"} or {@code "test"}
 * @param protocol of the ranking metrics: candidates and relevance
 * @param ratings how many were held out
 * @param users with held-out ratings
 * @param usersWithoutRelevant those of them without a relevant one, whom ranking metrics leave out
 * @param candidates movies in the catalogue
 * @param metrics in the order in which they are usually shown
 */
public record FactorMetrics(
        String split,
        String part,
        String protocol,
        long ratings,
        long users,
        long usersWithoutRelevant,
        int candidates,
        List<Value> metrics) {
    /** Copies the list. */
    public FactorMetrics {
        metrics = List.copyOf(metrics);
    }

    /**
     * One metric.
     *
     * @param metric its name in the library
     * @param value RMSE and MAE over all ratings, the others means over users
     * @param users who have a value
     */
    public record Value(String metric, double value, long users) {}
}
