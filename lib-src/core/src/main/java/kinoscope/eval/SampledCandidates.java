package kinoscope.eval;

import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Ranks given positives among given negatives, for instance 1 + 99 as in the NCF papers. The positives are relevant whatever
 * their stars. An item that is listed as both counts as positive once, so the user has one negative less: in the NCF
 * authors' file for ML-1M this concerns 156 of 6040 users.
 *
 * <p>Sampled values are far above those of the full catalogue and need not order models in the same way (W. Krichene, S.
 * Rendle, <i>On Sampled Metrics for Item Recommendation</i>, KDD 2020).
 *
 * @param name how the candidates were made, for reports: {@code "1+99, NCF authors' files"}
 * @param positives from user index to item indices; empty for a user who is not measured
 * @param negatives from user index to item indices
 */
public record SampledCandidates(String name, IntFunction<int[]> positives, IntFunction<int[]> negatives)
        implements Protocol {
    @Override
    public String text() {
        return "sampled candidates (" + name + "); relevant: the given positives";
    }

    @Override
    public IntFunction<Query> queries(HeldOut heldOut) {
        return user -> {
            int[] relevant = ascending(IntStream.of(positives.apply(user)));
            return relevant.length == 0
                    ? Query.none(user)
                    : new Query(
                            user,
                            ascending(IntStream.concat(IntStream.of(relevant), IntStream.of(negatives.apply(user)))),
                            relevant);
        };
    }

    private static int[] ascending(IntStream items) {
        return items.sorted().distinct().toArray();
    }
}
