package kinoscope.spark.cli;

import kinoscope.split.HashedSplitter;
import kinoscope.split.SplitShares;
import picocli.CommandLine.Option;

/** How large validation and test are. */
final class ShareOptions {
    private static final SplitShares USUAL = SplitShares.defaults();

    @Option(names = "--validation", paramLabel = "SHARE", description = "Of the ratings, from 0 (default: .1).")
    private double validation = USUAL.validation();

    @Option(names = "--test", paramLabel = "SHARE", description = "Of the ratings, from 0 (default: .1).")
    private double test = USUAL.test();

    /**
     * The rule with these shares.
     *
     * @throws IllegalArgumentException if they leave nothing for train
     */
    HashedSplitter splitter(long seed) {
        return new HashedSplitter(new SplitShares(1 - validation - test, validation, test), seed);
    }
}
