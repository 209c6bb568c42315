package kinoscope.experiment.leaderboard;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kinoscope.eval.stats.Interval;

/**
 * A line of a leaderboard.
 *
 * @param name of the entry
 * @param options all options of the model
 * @param epoch how many passes it had, 0 if it knows none
 * @param hitRate HR@10 under the protocol
 * @param ndcg NDCG@10 under the protocol
 * @param behindBest NDCG@10 less that of the first row, paired by user; NaN in the first row
 * @param p of the paired randomization test against the first row, corrected by Holm for all rows; NaN in the first row
 * @param seconds of training
 * @param catalogueHitRate HR@10 of the same items in the whole catalogue
 * @param catalogueNdcg NDCG@10 of the same items in the whole catalogue
 * @param published what others report, if it can be compared
 */
public record LeaderboardRow(
        String name,
        Map<String, String> options,
        int epoch,
        Interval hitRate,
        Interval ndcg,
        Interval behindBest,
        double p,
        double seconds,
        Interval catalogueHitRate,
        Interval catalogueNdcg,
        Optional<Published> published) {
    /** Copies the options. */
    public LeaderboardRow {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /** Whether this is the first row. */
    public boolean isBest() {
        return Double.isNaN(p);
    }
}
