package kinoscope.experiment.search;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kinoscope.data.Dataset;

/**
 * What a {@link TuningStudy} of a data set tries and trains.
 *
 * @param space declarations like {@code layers=64,32|32,16}, each instead of the default range of its option
 * @param fixed options of all trials with one value that is not the default, the number of epochs among them
 * @param scheduled options of the networks that show schedules of the step size
 * @param standard options of the network with the defaults that differ from them all the same, to make it fast
 * @param trials of each of both searches, 2..100000
 * @param halving one trial in so many goes on, 2..10
 * @param grace epochs that successive halving gives to every trial, at least 1
 * @param seed of draws and networks
 */
public record TuningStudyOptions(
        List<String> space,
        Map<String, String> fixed,
        Map<String, String> scheduled,
        Map<String, String> standard,
        int trials,
        int halving,
        int grace,
        long seed) {
    private static final int SMALL = 80_000;
    private static final int LARGE = 500_000;
    private static final String EPOCHS = "epochs";
    private static final Map<String, String> TWO_THREADS = Map.of("threads", "2");

    /**
     * Copies the collections, maps in the order of their names.
     *
     * @throws IllegalArgumentException if nothing can be compared, or the epochs are not fixed
     */
    public TuningStudyOptions {
        space = List.copyOf(space);
        fixed = Collections.unmodifiableMap(new TreeMap<>(fixed));
        standard = Collections.unmodifiableMap(new TreeMap<>(standard));
        scheduled = Collections.unmodifiableMap(new TreeMap<>(scheduled));
        if (trials < 2 || halving < 2) {
            throw new IllegalArgumentException(
                    "trials and halving must be at least 2, not " + trials + " and " + halving);
        }
        if (!fixed.containsKey(EPOCHS)) {
            throw new IllegalArgumentException("the epochs of a trial must be fixed");
        }
    }

    /**
     * The choices for a data set: up to 80,000 ratings small networks in a small space; else the default space, with fewer
     * trials for fewer epochs where there are more than 500,000 ratings, so that a study takes minutes.
     *
     * @param dataset read for its size only
     * @param seed of all draws
     */
    public static TuningStudyOptions of(Dataset dataset, long seed) {
        int size = dataset.ratings().size();
        if (size > LARGE) {
            return new TuningStudyOptions(
                    List.of(), fixed(6), scheduled("64,32", 1024, 12), TWO_THREADS, 12, 3, 2, seed);
        } else if (size > SMALL) {
            return new TuningStudyOptions(List.of(), fixed(12), scheduled("64,32", 1024, 24), Map.of(), 27, 3, 2, seed);
        }
        List<String> small =
                List.of("learning-rate=1e-2|3e-3|1e-3|3e-4", "layers=32,16|16,8|8,4", "batch-size=128|256|512");
        Map<String, String> narrow = Map.of("layers", "32,16", "batch-size", "256", EPOCHS, "10");
        return new TuningStudyOptions(small, fixed(9), scheduled("32,16", 256, 12), narrow, 9, 3, 1, seed);
    }

    private static Map<String, String> fixed(int epochs) {
        return Map.of(EPOCHS, String.valueOf(epochs));
    }

    private static Map<String, String> scheduled(String layers, int batchSize, int epochs) {
        return Map.of(
                "layers",
                layers,
                "batch-size",
                String.valueOf(batchSize),
                EPOCHS,
                String.valueOf(epochs),
                "patience",
                "0");
    }

    /** The same with little training, to see everything run; figures are then worse. */
    public TuningStudyOptions fast() {
        Map<String, String> shorter = new TreeMap<>(scheduled);
        shorter.put(EPOCHS, "6");
        return new TuningStudyOptions(space, fixed(3), shorter, standard, 6, halving, 1, seed);
    }
}
