package kinoscope.eval.beyond;

import java.util.List;

/**
 * The share of the lists that hold the item recommended most often.
 *
 * <pre>{@code most repeated = max over items of (lists with the item) / (lists)}</pre>
 *
 * <p>Range {@code 1 / lists} to 1, where one item stands in every list; NaN without lists, 0 if all are empty. It falls with
 * the number of lists while these are few, so that only sets of equally many can be compared.
 */
public record MostRepeated() implements ListMetric {
    @Override
    public String name() {
        return "lists with the most repeated title";
    }

    @Override
    public double of(List<int[]> lists) {
        return lists.isEmpty()
                ? Double.NaN
                : Repetitions.of(lists).stream()
                                .mapToInt(Repetitions.Count::lists)
                                .findFirst()
                                .orElse(0)
                        / (double) lists.size();
    }
}
