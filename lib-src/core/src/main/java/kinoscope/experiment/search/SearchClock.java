package kinoscope.experiment.search;

import java.util.function.LongSupplier;

/** The time that a search has taken, earlier runs included. */
final class SearchClock {
    private static final double NANOS = 1e9;

    private final double before;
    private final double limit;
    private final LongSupplier nanos;
    private final long start;

    /**
     * Starts the clock.
     *
     * @param before seconds of earlier runs
     * @param limit seconds in all, or infinite
     * @param nanos the time
     */
    SearchClock(double before, double limit, LongSupplier nanos) {
        this.before = before;
        this.limit = limit;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
    }

    /** Seconds of this run. */
    double run() {
        return (nanos.getAsLong() - start) / NANOS;
    }

    /** Seconds of all runs. */
    double elapsed() {
        return before + run();
    }

    /** Seconds that are left, or infinite; at least 0. */
    double left() {
        return Math.max(0, limit - elapsed());
    }

    /** Whether nothing may begin any more. */
    boolean isOut() {
        return left() == 0;
    }
}
