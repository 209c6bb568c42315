package kinoscope.experiment.search;

import java.util.Arrays;
import java.util.List;

/**
 * Says when a trial is without hope: its best value so far is worse than the median of what earlier trials had as their best
 * after as many epochs. Golovin, Solnik, Moitra, Kochanski, Karro and Sculley, Google Vizier (KDD 2017), section 3.2.2; their
 * median is one of running averages, which spares more trials where curves fall steeply at first.
 *
 * <p>A trial is compared with those of earlier waves alone, and a wave has as many trials on any machine: what is stopped does
 * not depend on the number of threads.
 */
final class MedianRule {
    /** How many trials are not compared with each other. */
    static final int WAVE = 8;

    private static final int FEWEST = 4;

    private final Objective objective;
    private final int grace;
    private final List<Trial> earlier;

    /**
     * A rule for a wave.
     *
     * @param objective what is better
     * @param grace epochs that every trial gets
     * @param earlier the trials of all waves before; those that were trained to their end count
     */
    MedianRule(Objective objective, int grace, List<Trial> earlier) {
        this.objective = objective;
        this.grace = grace;
        this.earlier = earlier.stream()
                .filter(trial -> trial.state() == Trial.State.FINISHED)
                .toList();
    }

    /**
     * Whether a trial is without hope.
     *
     * @param epoch how many are done
     * @param best value in these epochs
     */
    boolean hopeless(int epoch, double best) {
        if (epoch < grace || earlier.size() < FEWEST) {
            return false;
        }
        double[] values = earlier.stream()
                .mapToDouble(trial -> trial.bestUpTo(epoch, objective))
                .sorted()
                .toArray();
        return objective.better(median(values), best);
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[half]
                : Arrays.stream(sorted, half - 1, half + 1).average().orElseThrow();
    }
}
