package kinoscope.bench.als;

import kinoscope.bench.measure.Elapsed;
import kinoscope.compute.MultiplyAdds;

/** The most multiply-adds that one core does, measured in this process. */
final class ProcessorPeak {
    private static final int TRIALS = 4;
    private static final int ROUNDS = 150_000_000;

    private ProcessorPeak() {}

    /** Floating point operations in a second of CPU time of one thread: the best of a few trials, the first ones being slow. */
    static double measure() {
        MultiplyAdds loop = MultiplyAdds.fastest();
        double best = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            Elapsed start = Elapsed.reading();
            float outcome = loop.run(ROUNDS);
            double seconds = Elapsed.since(start).cpuSeconds();
            if (outcome != loop.perRound()) {
                throw new IllegalStateException("the multiply-adds gave " + outcome);
            }
            best = Math.max(best, 2.0 * ROUNDS * loop.perRound() / seconds);
        }
        return best;
    }
}
