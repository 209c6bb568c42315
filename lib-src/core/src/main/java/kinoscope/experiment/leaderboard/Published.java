package kinoscope.experiment.leaderboard;

import java.util.Map;
import java.util.Optional;
import kinoscope.experiment.Json;

/**
 * A figure that somebody else has published for the NCF protocol on ML-1M, with the authors' test items and candidates.
 *
 * @param hitRate HR@10
 * @param ndcg NDCG@10
 * @param model which model, with what differs from ours
 * @param source where it stands
 */
public record Published(double hitRate, double ndcg, String model, String source) {
    private static final String RESOURCE = "published.json";

    /** The figure of a key; empty if there is none. */
    public static Optional<Published> of(String key) {
        return Optional.ofNullable(
                Json.resource(RESOURCE, Table.class).figures().get(key));
    }

    private record Table(Map<String, Published> figures) {}
}
