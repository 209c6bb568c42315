package kinoscope.experiment.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One training of a search, and what came of it.
 *
 * @param number from 0, in the order of the draws
 * @param options those of the space, by name
 * @param state how it ended
 * @param epoch the best one, counted from 1; 0 where a model knows none, or after a failure
 * @param value on the validation part after the best epoch; NaN after a failure
 * @param curve values on the validation part by epoch; empty where a model knows no epochs
 * @param seconds how long it took
 * @param seed of the model, where it has one
 * @param reason of a failure, else {@code ""}
 */
public record Trial(
        int number,
        Map<String, String> options,
        State state,
        int epoch,
        double value,
        List<Double> curve,
        double seconds,
        long seed,
        String reason) {
    /** How a trial ended. */
    public enum State {
        /** Trained to its end. */
        FINISHED("finished"),
        /** Given up, since others were better. */
        STOPPED("stopped"),
        /** Trained to a rung of successive halving; it may go on from there. */
        PAUSED("paused"),
        /** Could not be trained. */
        FAILED("failed");

        private final String text;

        State(String text) {
            this.text = text;
        }

        /** The state in a word. */
        public String text() {
            return text;
        }
    }

    /** Copies options and curve. */
    public Trial {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
        curve = List.copyOf(curve);
    }

    /** The best value up to an epoch, counted from 1, or up to the last one if that was earlier. */
    double bestUpTo(int epoch, Objective objective) {
        double best = curve.get(0);
        for (int k = 1; k < Math.min(epoch, curve.size()); k++) {
            best = objective.best(best, curve.get(k));
        }
        return best;
    }

    /** The same trial, given up where it stands. */
    Trial stopped() {
        return new Trial(number, options, State.STOPPED, epoch, value, curve, seconds, seed, reason);
    }
}
