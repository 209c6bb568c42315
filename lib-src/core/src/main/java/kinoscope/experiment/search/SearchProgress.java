package kinoscope.experiment.search;

import java.util.Locale;
import java.util.Optional;
import kinoscope.data.Progress;

/** Shows how far a search is: trainings done of all, the best value so far, and about how long it will take. */
final class SearchProgress {
    private static final int MINUTE = 60;

    private final Progress shown;
    private final Objective objective;
    private final SearchClock clock;
    private final int total;
    private final int before;
    private int done;
    private Optional<Trial> best;

    /**
     * Begins to show.
     *
     * @param shown where; not closed
     * @param objective what is better
     * @param clock of the search
     * @param total trainings in all
     * @param before those that earlier runs have done
     * @param best of them
     */
    SearchProgress(
            Progress shown, Objective objective, SearchClock clock, int total, int before, Optional<Trial> best) {
        this.shown = shown;
        this.objective = objective;
        this.clock = clock;
        this.total = total;
        this.before = before;
        this.done = before;
        this.best = best;
        show();
    }

    /** A training is done. */
    synchronized void ended(Trial trial) {
        done++;
        boolean hasValue = trial.state() != Trial.State.FAILED;
        if (hasValue
                && (best.isEmpty() || objective.better(trial.value(), best.get().value()))) {
            best = Optional.of(trial);
        }
        show();
    }

    /** Shows the state once more, with the time that is left now. */
    synchronized void show() {
        shown.update(done, expected(), bestText() + leftText());
    }

    /** All trainings, or as many as the time that is left allows at the present pace. */
    private long expected() {
        double left = clock.left();
        if (done == before || Double.isInfinite(left)) {
            return total;
        }
        return Math.min(total, done + (long) Math.ceil(left * (done - before) / clock.run()));
    }

    private String bestText() {
        return best.map(trial -> String.format(
                        Locale.ROOT, "best %s %.4f (trial %d)", objective.metric(), trial.value(), trial.number()))
                .orElse("no trial done yet");
    }

    private String leftText() {
        double left = clock.left();
        if (done > before) {
            left = Math.min(left, clock.run() / (done - before) * (total - done));
        }
        if (done >= total || Double.isInfinite(left)) {
            return "";
        }
        return left < MINUTE
                ? String.format(Locale.ROOT, ", about %.0f s left", left)
                : String.format(Locale.ROOT, ", about %.0f min left", left / MINUTE);
    }
}
