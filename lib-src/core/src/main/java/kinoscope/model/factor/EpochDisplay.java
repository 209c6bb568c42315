package kinoscope.model.factor;

import java.util.function.IntConsumer;
import kinoscope.data.Progress;

/**
 * Shows how far a training is, in rows that are solved.
 *
 * @param progress where it is shown
 * @param rows of an epoch, those of users and items together
 * @param epochs how many there are in all
 */
record EpochDisplay(Progress progress, long rows, int epochs) {
    /** Shows that so many epochs are done and the next one begins. */
    void begin(int done) {
        progress.update(done * rows, epochs * rows, note(Math.min(done + 1, epochs)));
    }

    /** Takes the rows of an epoch, counted from 1, as they are solved. */
    IntConsumer during(int epoch) {
        String note = note(epoch);
        long[] done = {(epoch - 1) * rows};
        return solved -> {
            done[0] += solved;
            progress.update(done[0], epochs * rows, note);
        };
    }

    private String note(int epoch) {
        return "epoch " + epoch + " of " + epochs;
    }
}
