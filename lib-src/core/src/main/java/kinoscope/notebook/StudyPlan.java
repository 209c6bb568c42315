package kinoscope.notebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kinoscope.experiment.NcfStudy;
import kinoscope.experiment.leaderboard.Entry;
import kinoscope.experiment.leaderboard.Plan;
import kinoscope.model.linear.EaseOptions;
import kinoscope.model.linear.HistoryWeights;
import kinoscope.model.neural.NcfOptions;

/** Leaderboards that a notebook can train while the reader waits: what is slow in the shipped one trains for fewer epochs. */
public final class StudyPlan {
    private static final Set<String> NETWORKS = Set.of("gmf", "mlp", "neumf", "neumf-pretrained", "neumf-blend");
    private static final Set<String> SEQUENCES = Set.of("sequence", "sequence-blend");
    private static final Set<String> ORDERED = Set.of("next-item", "blend", "sequence", "sequence-blend");
    private static final String EASE = "ease";
    private static final String DECAY = "weights-decay";
    private static final String NEUMF = "neumf";
    private static final String PUBLISHED_NEUMF = "neumf-8";
    private static final int PUBLISHED_FACTORS = 8;

    private StudyPlan() {}

    /**
     * The shipped entries with other networks.
     *
     * @param shipped the entries for the data set; one that has no EASE with recent items first gets one
     * @param networks take the place of the shipped NCF networks
     * @param epochs of sequence networks, at least 1; stands in their names
     */
    public static Plan quick(Plan shipped, List<Entry> networks, int epochs) {
        boolean hasRecent = shipped.entries().stream().anyMatch(StudyPlan::isRecentFirst);
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : shipped.entries()) {
            if (SEQUENCES.contains(entry.model())) {
                entries.add(trainedFor(epochs, entry));
            } else if (!NETWORKS.contains(entry.model())) {
                entries.add(entry);
            }
            if (entry.model().equals(EASE) && !hasRecent) {
                entries.add(recentFirst(entry));
            }
        }
        entries.addAll(networks);
        return new Plan(entries);
    }

    /** The entries of a plan and those of the shipped one that it has no entry like, which an earlier run may have kept. */
    public static Plan withShipped(Plan quick, Plan shipped) {
        Set<String> names = quick.entries().stream().map(Entry::name).collect(Collectors.toSet());
        List<Entry> entries = new ArrayList<>(quick.entries());
        shipped.entries().stream()
                .filter(entry -> !names.contains(entry.name()))
                .forEach(entries::add);
        return new Plan(entries);
    }

    /**
     * A network of a study, to be trained anew on all but the test part for as many epochs as were best on the validation
     * part.
     *
     * @param trial the network and its curve
     * @param negatives for each positive
     */
    public static Entry network(NcfStudy.Trial trial, int negatives) {
        NcfOptions options = trial.model().options();
        int epochs = trial.model().history().bestEpoch();
        String model = options.architecture().name().toLowerCase(Locale.ROOT);
        Map<String, String> all = new LinkedHashMap<>();
        all.put("factors", String.valueOf(options.factors()));
        all.put("layers", options.layers().stream().map(String::valueOf).collect(Collectors.joining(",")));
        all.put("batch-size", String.valueOf(options.batchSize()));
        all.put("learning-rate", String.valueOf(options.learningRate()));
        all.put("epochs", String.valueOf(epochs));
        all.put("negatives", String.valueOf(negatives));
        all.put("seed", String.valueOf(options.seed()));
        all.put("threads", "1");
        return new Entry(
                        options.architecture().label() + ", " + epochs(epochs),
                        model,
                        Map.of(),
                        true,
                        model.equals(NEUMF) && options.factors() == PUBLISHED_FACTORS ? PUBLISHED_NEUMF : "")
                .withFallbacks(all);
    }

    /** Whether the score depends on the order in which a user has rated. */
    public static boolean knowsOrder(Entry entry) {
        return ORDERED.contains(entry.model()) || isRecentFirst(entry);
    }

    private static boolean isRecentFirst(Entry entry) {
        return entry.model().equals(EASE) && entry.options().containsKey(DECAY);
    }

    private static Entry recentFirst(Entry ease) {
        HistoryWeights weights = EaseOptions.recentFirst().weights();
        Map<String, String> options = new LinkedHashMap<>(ease.options());
        options.put("weights-floor", String.valueOf(weights.floor()));
        options.put(DECAY, String.valueOf(weights.decay()));
        return new Entry(ease.name() + ", recent first", EASE, options, false, "");
    }

    private static Entry trainedFor(int epochs, Entry entry) {
        Map<String, String> options = new LinkedHashMap<>(entry.options());
        options.put("epochs", String.valueOf(epochs));
        return new Entry(entry.name() + ", " + epochs(epochs), entry.model(), options, entry.fixedEpochs(), "");
    }

    private static String epochs(int epochs) {
        return epochs == 1 ? "1 epoch" : epochs + " epochs";
    }
}
