package kinoscope.experiment.leaderboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kinoscope.data.IdIndex;
import kinoscope.eval.Comparison;
import kinoscope.eval.Report;
import kinoscope.eval.stats.Bootstrap;
import kinoscope.eval.stats.Holm;
import kinoscope.eval.stats.Interval;
import kinoscope.experiment.TestBed;

/**
 * Models in the order of NDCG@10, each with intervals over users and a paired test against the first.
 *
 * @param data title of the data set
 * @param rows best first
 * @param sampledCaption data, split, seed, protocol and n of the figures under the protocol
 * @param catalogueCaption the same of those in the whole catalogue
 * @param seed of drawn candidates, intervals and tests
 */
public record Leaderboard(
        String data, List<LeaderboardRow> rows, String sampledCaption, String catalogueCaption, long seed) {
    private static final String HIT_RATE = "HR@10";
    private static final String NDCG = "NDCG@10";

    /** Copies the rows. */
    public Leaderboard {
        rows = List.copyOf(rows);
    }

    private record Measured(Entry entry, Outcome outcome, Report sampled, Report catalogue) {}

    static Leaderboard of(TestBed bed, List<Entry> entries, List<Outcome> outcomes) {
        IdIndex users = bed.dataset().ratings().users();
        Bootstrap bootstrap = bed.bootstrap();
        List<Measured> sorted = new ArrayList<>();
        for (int k = 0; k < entries.size(); k++) {
            Outcome outcome = outcomes.get(k);
            sorted.add(new Measured(
                    entries.get(k), outcome, outcome.sampled(users, bootstrap), outcome.catalogue(users, bootstrap)));
        }
        sorted.sort(Comparator.comparingDouble((Measured m) -> m.sampled().mean(NDCG))
                .reversed());
        Measured best = sorted.get(0);
        List<Comparison> comparisons = sorted.stream()
                .skip(1)
                .map(other -> Comparison.of(best.sampled(), other.sampled(), NDCG, bootstrap))
                .toList();
        double[] p = Holm.adjust(comparisons.stream()
                .mapToDouble(comparison -> comparison.randomization().p())
                .toArray());
        List<LeaderboardRow> rows = new ArrayList<>();
        rows.add(row(best, bed, new Interval(Double.NaN, Double.NaN, Double.NaN, bootstrap.level(), 0), Double.NaN));
        for (int k = 0; k < p.length; k++) {
            rows.add(row(sorted.get(k + 1), bed, comparisons.get(k).difference(), p[k]));
        }
        return new Leaderboard(
                bed.dataset().title(),
                rows,
                best.sampled().caption(),
                best.catalogue().caption(),
                bed.seed());
    }

    private static LeaderboardRow row(Measured measured, TestBed bed, Interval behindBest, double p) {
        return new LeaderboardRow(
                measured.entry().name(),
                measured.outcome().options(),
                measured.outcome().epoch(),
                measured.sampled().result(HIT_RATE).interval(),
                measured.sampled().result(NDCG).interval(),
                behindBest,
                p,
                measured.outcome().seconds(),
                measured.catalogue().result(HIT_RATE).interval(),
                measured.catalogue().result(NDCG).interval(),
                bed.published() ? Published.of(measured.entry().published()) : Optional.empty());
    }
}
