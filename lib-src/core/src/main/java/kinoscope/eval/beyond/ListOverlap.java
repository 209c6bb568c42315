package kinoscope.eval.beyond;

import java.util.Arrays;
import java.util.List;

/**
 * How much of their lists two users have in common, on average over all pairs of users.
 *
 * <pre>{@code overlap = mean over pairs u < v of |list(u) and list(v)| / |list(u) or list(v)|}</pre>
 *
 * <p>Range 0 to 1 (the same list for everybody); one less this value is the inter-user diversity. A pair of empty lists is left
 * out; NaN without a pair. Takes time quadratic in the number of lists.
 *
 * <p>Source: the index is P. Jaccard's; comparing users is from T. Zhou et al., <i>Solving the Apparent Diversity-Accuracy
 * Dilemma of Recommender Systems</i>, PNAS 107, 2010 (there shared items over the length of a list).
 */
public record ListOverlap() implements ListMetric {
    @Override
    public String name() {
        return "overlap of two users' lists";
    }

    @Override
    public double of(List<int[]> lists) {
        int[][] sorted = lists.stream()
                .map(list -> Arrays.stream(list).sorted().toArray())
                .toArray(int[][]::new);
        double sum = 0;
        long pairs = 0;
        for (int u = 0; u < sorted.length; u++) {
            for (int v = u + 1; v < sorted.length; v++) {
                if (sorted[u].length + sorted[v].length > 0) {
                    sum += jaccard(sorted[u], sorted[v]);
                    pairs++;
                }
            }
        }
        return pairs == 0 ? Double.NaN : sum / pairs;
    }

    private static double jaccard(int[] some, int[] others) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < some.length && j < others.length) {
            if (some[i] == others[j]) {
                shared++;
                i++;
                j++;
            } else if (some[i] < others[j]) {
                i++;
            } else {
                j++;
            }
        }
        return (double) shared / (some.length + others.length - shared);
    }
}
