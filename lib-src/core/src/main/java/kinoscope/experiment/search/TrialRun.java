package kinoscope.experiment.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiPredicate;
import kinoscope.data.InputException;
import kinoscope.experiment.Training;
import kinoscope.model.EpochWatch;
import kinoscope.model.file.TrainingRecord;
import kinoscope.model.neural.TrainingException;

/** One training of a trial, from its start or from where it paused. */
final class TrialRun implements EpochWatch {
    private final SearchTask task;
    private final Trial before;
    private final int pauseAfter;
    private final BiPredicate<Integer, Double> hopeless;
    private final Runnable onEpoch;
    private final List<Double> curve;
    private Trial.State state = Trial.State.FINISHED;
    private String failure = "";

    /**
     * Prepares a training.
     *
     * @param task what is trained, and on what
     * @param before the trial as it stands, without a curve if it has not begun
     * @param pauseAfter so many epochs in all
     * @param hopeless asked with the number of epochs and the best value in them
     * @param onEpoch told after each epoch
     */
    TrialRun(SearchTask task, Trial before, int pauseAfter, BiPredicate<Integer, Double> hopeless, Runnable onEpoch) {
        this.task = task;
        this.before = before;
        this.pauseAfter = pauseAfter;
        this.hopeless = hopeless;
        this.onEpoch = onEpoch;
        this.curve = new ArrayList<>(before.curve());
    }

    /** Trains; a failure of the training is a result, too. */
    Trial run(Optional<Path> checkpoint) {
        long start = System.nanoTime();
        try {
            Training training = task.training(before, checkpoint).watchedBy(this);
            TrainingRecord record = training.run(task.bed()).record();
            if (failure.isEmpty() && !Double.isFinite(record.validation())) {
                failure = "the validation is " + record.validation();
            }
            return failure.isEmpty() ? ended(record.epoch(), record.validation(), start) : failed(failure, start);
        } catch (TrainingException | InputException | IllegalArgumentException e) {
            return failed(e.getMessage(), start);
        }
    }

    @Override
    public boolean goesOn(int epoch, double validation) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the search was interrupted");
        }
        if (!Double.isFinite(validation)) {
            failure = "the validation is " + validation + " after epoch " + epoch;
            return false;
        }
        while (curve.size() >= epoch) {
            curve.remove(curve.size() - 1);
        }
        curve.add(validation);
        onEpoch.run();
        double best = curve.get(0);
        for (double value : curve) {
            best = task.objective().best(best, value);
        }
        if (hopeless.test(epoch, best)) {
            state = Trial.State.STOPPED;
        } else if (epoch >= pauseAfter) {
            state = Trial.State.PAUSED;
        }
        return state == Trial.State.FINISHED;
    }

    private Trial ended(int epoch, double value, long start) {
        return new Trial(
                before.number(), before.options(), state, epoch, value, curve, seconds(start), before.seed(), "");
    }

    private Trial failed(String reason, long start) {
        String line = reason == null ? "no reason is given" : reason.replaceAll("\\R", " ");
        return new Trial(
                before.number(),
                before.options(),
                Trial.State.FAILED,
                0,
                Double.NaN,
                curve,
                seconds(start),
                before.seed(),
                line);
    }

    private double seconds(long start) {
        return before.seconds() + (System.nanoTime() - start) / 1e9;
    }
}
