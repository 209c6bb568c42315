package kinoscope.experiment;

import java.util.Arrays;
import kinoscope.data.Progress;

/** One display for pieces of work of equal size that go on at the same time: it shows what is done of all of them. */
final class JointProgress {
    private final Progress shown;
    private final long[] done;

    /**
     * Joins pieces.
     *
     * @param shown where they are shown; not closed
     * @param pieces how many there are
     */
    JointProgress(Progress shown, int pieces) {
        this.shown = shown;
        this.done = new long[pieces];
    }

    /** Where a piece tells how far it is; its notes are shown behind its name. */
    Progress piece(int which, String name) {
        return (own, total, note) -> update(which, own, total, name + ": " + note);
    }

    private synchronized void update(int which, long own, long total, String note) {
        done[which] = own;
        shown.update(Arrays.stream(done).sum(), total * done.length, note);
    }
}
