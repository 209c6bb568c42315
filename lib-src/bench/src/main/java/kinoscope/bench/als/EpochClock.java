package kinoscope.bench.als;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import kinoscope.bench.measure.Elapsed;
import kinoscope.data.Progress;

/**
 * Reads the clocks while a model is trained: when the ratings are in order, and in each epoch after the sweep over both sides and
 * after the pass that measures errors.
 */
final class EpochClock implements Progress {
    private final long rows;
    private final Supplier<Elapsed> clocks;
    private final List<Elapsed> sweeps = new ArrayList<>();
    private final List<Elapsed> errorPasses = new ArrayList<>();
    private Elapsed setUp = Elapsed.NONE;
    private Elapsed last;

    /**
     * Begins to measure.
     *
     * @param rows how many users and items are solved for in an epoch
     */
    EpochClock(long rows) {
        this(rows, Elapsed::reading);
    }

    /** One with other clocks. */
    EpochClock(long rows, Supplier<Elapsed> clocks) {
        this.rows = rows;
        this.clocks = clocks;
        this.last = clocks.get();
    }

    @Override
    public void update(long done, long total, String note) {
        if (done == 0) {
            setUp = lap();
        } else if (done % rows == 0) {
            sweeps.add(lap());
        }
    }

    /** Ends an epoch; to be called when its errors are measured. */
    void epochDone() {
        errorPasses.add(lap());
    }

    /** What it took to put the ratings in order by user and by item and to draw vectors. */
    Elapsed setUp() {
        return setUp;
    }

    /** The median sweep of the epochs after the first third, in which code is compiled. */
    Elapsed sweep() {
        return median(sweeps);
    }

    /** The median pass that measures errors, of the same epochs. */
    Elapsed errorPass() {
        return median(errorPasses);
    }

    private Elapsed lap() {
        Elapsed now = clocks.get();
        Elapsed passed = now.minus(last);
        last = now;
        return passed;
    }

    private static Elapsed median(List<Elapsed> laps) {
        List<Elapsed> counted = laps.subList((laps.size() + 2) / 3 % laps.size(), laps.size());
        return new Elapsed(median(counted, Elapsed::wallSeconds), median(counted, Elapsed::cpuSeconds));
    }

    private static double median(List<Elapsed> laps, ToDoubleFunction<Elapsed> clock) {
        double[] sorted = laps.stream().mapToDouble(clock).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
