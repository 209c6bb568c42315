package kinoscope.spark;

import org.apache.spark.sql.SparkSession;

/** The one session of all tests, with two threads; it ends with the JVM. */
public final class LocalSpark {
    private static final SparkSession SESSION = SparkSession.builder()
            .appName("test")
            .master("local[2]")
            .config("spark.ui.enabled", false)
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", 2)
            .config("spark.sql.session.timeZone", "UTC")
            // All jobs together have more generated classes than the 100 that are kept by default.
            .config("spark.sql.codegen.cache.maxEntries", 1_000)
            .getOrCreate();

    private LocalSpark() {}

    /** The session. */
    public static SparkSession session() {
        return SESSION;
    }
}
