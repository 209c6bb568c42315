package kinoscope.spark.cli;

import java.util.function.Supplier;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** A session that starts when it is asked for, and ends only if it has started. */
final class LazySession implements Supplier<SparkSession>, AutoCloseable {
    private final SparkConf settings;
    private SparkSession session;

    LazySession(SparkConf settings) {
        this.settings = settings;
    }

    @Override
    public SparkSession get() {
        if (session == null) {
            session = SparkSession.builder().config(settings).getOrCreate();
        }
        return session;
    }

    @Override
    public void close() {
        if (session != null) {
            session.stop();
        }
    }
}
