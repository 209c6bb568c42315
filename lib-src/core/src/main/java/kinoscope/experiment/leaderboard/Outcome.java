package kinoscope.experiment.leaderboard;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import kinoscope.data.IdIndex;
import kinoscope.eval.Report;
import kinoscope.eval.stats.Bootstrap;

/**
 * What came of an entry, as it is kept beside the model.
 *
 * @param name of the entry
 * @param model what the model calls itself
 * @param options all options
 * @param epoch how many passes it had, 0 if it knows none
 * @param seconds how long training took, the choice of the epoch included
 * @param sampled the test under the protocol
 * @param catalogue the same held-out items in the whole catalogue
 */
record Outcome(
        String name,
        String model,
        Map<String, String> options,
        int epoch,
        double seconds,
        StoredReport sampled,
        StoredReport catalogue) {
    Outcome {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    Report sampled(IdIndex users, Bootstrap bootstrap) {
        return sampled.report(name, users, bootstrap);
    }

    Report catalogue(IdIndex users, Bootstrap bootstrap) {
        return catalogue.report(name, users, bootstrap);
    }
}
