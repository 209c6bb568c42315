package kinoscope.bench.ncf;

import java.util.List;
import kinoscope.compute.Simd;
import kinoscope.model.neural.Dl4jEngine;
import kinoscope.model.neural.NcfEngine;
import kinoscope.model.neural.fused.FusedEngine;

/**
 * An engine and how much it is made to do.
 *
 * @param name for the report
 * @param engine what trains
 * @param rehearsal instances that a throw-away network is trained on first, so that compiled code is measured
 * @param leastSeconds CPU time that is measured at least, above 0: the training is repeated until it is reached, since
 *     the clock may go in steps of a hundredth
 */
record Contestant(String name, NcfEngine engine, int rehearsal, double leastSeconds) {
    /** The engine that the others are to agree with. */
    static final String REFERENCE = "DL4J";

    private static final int LONG_REHEARSAL = 500_000;
    private static final int SHORT_REHEARSAL = 50_000;
    private static final double LEAST_SECONDS = 2;

    /** The engines of the library, each on one thread. */
    static List<Contestant> all() {
        Contestant plain = new Contestant("fused, plain Java", FusedEngine.plain(), LONG_REHEARSAL, LEAST_SECONDS);
        Contestant reference = new Contestant(REFERENCE, new Dl4jEngine(), SHORT_REHEARSAL, LEAST_SECONDS);
        if (!Simd.isPresent()) {
            return List.of(plain, reference);
        }
        Contestant vector = new Contestant("fused, Vector API", new FusedEngine(), LONG_REHEARSAL, LEAST_SECONDS);
        return List.of(vector, plain, reference);
    }
}
