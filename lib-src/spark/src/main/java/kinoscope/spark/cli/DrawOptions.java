package kinoscope.spark.cli;

import kinoscope.sample.NegativeStrategy;
import kinoscope.sample.RatingBands;
import kinoscope.sample.SamplingOptions;
import picocli.CommandLine.Option;

/** How many negatives are drawn, and from which seed. */
final class DrawOptions {
    private static final SamplingOptions USUAL = SamplingOptions.defaults();

    @Option(names = "--negatives", paramLabel = "N", description = "Negatives for each positive (default: 4).")
    private int negatives = USUAL.negativesPerPositive();

    @Option(names = "--seed", paramLabel = "N", description = "The seed of all draws (default: 1).")
    private long seed = USUAL.seed();

    /**
     * Hard-first sampling.
     *
     * @throws IllegalArgumentException if the number of negatives is out of its range
     */
    SamplingOptions sampling(RatingBands bands) {
        return new SamplingOptions(NegativeStrategy.HARD_FIRST, negatives, bands, USUAL.popularityPower(), seed);
    }
}
