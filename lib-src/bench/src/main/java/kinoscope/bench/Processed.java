package kinoscope.bench;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Counts what was worked through, so that JMH reports it by the second. */
@AuxCounters(AuxCounters.Type.OPERATIONS)
@State(Scope.Thread)
public class Processed {
    /** Ratings, interactions, texts or users, as the measurement says. */
    public long units;
}
