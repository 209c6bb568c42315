package kinoscope.eval.beyond;

import java.util.List;

/**
 * How unlike the items of one list are, on average over the lists.
 *
 * <pre>{@code ILD(list) = mean over pairs i < j of 1 - similarity(i, j)}</pre>
 *
 * <p>Range 0 (all alike) to 1, or to 2 where similarities are cosines of vectors with negative numbers. Pairs of unknown
 * similarity are left out; a list without a pair has no value and is left out of the mean.
 *
 * <p>Source: B. Smyth, P. McClave, <i>Similarity vs. Diversity</i>, ICCBR 2001; C.-N. Ziegler et al., <i>Improving
 * Recommendation Lists Through Topic Diversification</i>, WWW 2005 (there the sum of similarities).
 *
 * @param of what the items are compared by, for the name: {@code "posters"}
 * @param similarity of two items
 */
public record IntraListDiversity(String of, ItemSimilarity similarity) implements ListMetric {
    @Override
    public String name() {
        return "diversity of a list by " + of;
    }

    @Override
    public double of(List<int[]> lists) {
        return lists.stream()
                .mapToDouble(this::of)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(Double.NaN);
    }

    /** The value of one list; NaN without a pair. */
    public double of(int[] list) {
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < list.length; i++) {
            for (int j = i + 1; j < list.length; j++) {
                double alike = similarity.of(list[i], list[j]);
                if (!Double.isNaN(alike)) {
                    sum += 1 - alike;
                    pairs++;
                }
            }
        }
        return pairs == 0 ? Double.NaN : sum / pairs;
    }
}
