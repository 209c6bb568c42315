package kinoscope.bench.ncf;

import kinoscope.bench.measure.Elapsed;

/**
 * What one engine took.
 *
 * @param engine its name
 * @param samples instances trained on while the clocks ran, at least 1
 * @param elapsed time for all of them, wall clock and CPU above 0
 * @param heldOutLoss mean binary cross-entropy of the instances that were held out
 */
record Measurement(String engine, long samples, Elapsed elapsed, double heldOutLoss) {
    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if there is nothing to divide by, or the loss is not finite
     */
    Measurement {
        if (samples < 1 || !(elapsed.wallSeconds() > 0) || !(elapsed.cpuSeconds() > 0)) {
            throw new IllegalArgumentException(
                    engine + ": " + samples + " samples in " + elapsed + ": too few to time");
        }
        if (!Double.isFinite(heldOutLoss)) {
            throw new IllegalArgumentException(engine + ": the loss is " + heldOutLoss);
        }
    }

    double perSecond() {
        return samples / elapsed.wallSeconds();
    }

    double perCpuSecond() {
        return samples / elapsed.cpuSeconds();
    }
}
