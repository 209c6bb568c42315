package kinoscope.experiment;

import java.util.EnumMap;
import java.util.Map;
import kinoscope.eval.beyond.ListMetric;
import kinoscope.eval.beyond.UserGroups;
import kinoscope.eval.stats.Bootstrap;
import kinoscope.eval.stats.Interval;
import kinoscope.experiment.PosterStudy.Order;

/**
 * A measure of the lists of a {@link PosterStudy} in each of their orders, and how they differ in the same groups of users.
 *
 * @param metric its name
 * @param values mean over the groups, with its interval over them
 * @param againstModel mean difference of the order by posters and that of the model
 * @param againstChance mean difference of the order by posters and that by chance: what posters do beyond any other order
 */
public record ListComparison(
        String metric, Map<Order, Interval> values, Interval againstModel, Interval againstChance) {
    /** Copies the map. */
    public ListComparison {
        values = Map.copyOf(values);
    }

    /**
     * Measures the lists.
     *
     * @param study the lists
     * @param metric what is measured
     * @param groups of the users of {@link PosterStudy#reranked}; two at least for an interval
     * @param bootstrap how intervals are made
     */
    public static ListComparison of(PosterStudy study, ListMetric metric, UserGroups groups, Bootstrap bootstrap) {
        Map<Order, double[]> measured = new EnumMap<>(Order.class);
        Map<Order, Interval> values = new EnumMap<>(Order.class);
        for (Order order : Order.values()) {
            measured.put(order, groups.values(metric, study.lists(order)));
            values.put(order, bootstrap.mean(measured.get(order)));
        }
        double[] posters = measured.get(Order.POSTERS);
        return new ListComparison(
                metric.name(),
                values,
                bootstrap.difference(measured.get(Order.MODEL), posters),
                bootstrap.difference(measured.get(Order.CHANCE), posters));
    }
}
