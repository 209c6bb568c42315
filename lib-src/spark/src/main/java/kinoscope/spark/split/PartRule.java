package kinoscope.spark.split;

import java.io.Serial;
import kinoscope.split.HashedSplitter;
import kinoscope.split.SplitShares;
import org.apache.spark.sql.api.java.UDF2;

/**
 * The ordinal of the {@link HashedSplitter.Part} of a user and a movie. Spark sends it to the executors, so it holds plain values
 * and makes the rule there.
 */
final class PartRule implements UDF2<Integer, Integer, Byte> {
    @Serial
    private static final long serialVersionUID = 1L;

    private final double train;
    private final double validation;
    private final double test;
    private final long seed;
    private transient HashedSplitter splitter;

    /** Prepares for the executors. */
    PartRule(HashedSplitter splitter) {
        this.train = splitter.shares().train();
        this.validation = splitter.shares().validation();
        this.test = splitter.shares().test();
        this.seed = splitter.seed();
    }

    @Override
    public Byte call(Integer user, Integer movie) {
        if (splitter == null) {
            splitter = new HashedSplitter(new SplitShares(train, validation, test), seed);
        }
        return (byte) splitter.part(user, movie).ordinal();
    }
}
