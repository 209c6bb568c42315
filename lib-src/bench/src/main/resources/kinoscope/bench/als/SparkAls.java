import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nanvl;
import static org.apache.spark.sql.functions.pow;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.sum;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.apache.spark.ml.recommendation.ALS;
import org.apache.spark.ml.recommendation.ALSModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * Trains Spark MLlib's ALS in this process and prints one line of JSON. A program of one file, started with the jars of Spark:
 *
 * <pre>java -cp JARS SparkAls.java CORES FACTORS REGULARIZATION FEW MANY LEAST MOST</pre>
 *
 * <p>The folder it is started in holds train/*.csv with lines {@code user,item,residual} and test/*.csv with lines
 * {@code user,item,baseline,stars}; predictions are baselines plus predicted residuals, kept in LEAST..MOST. It trains with
 * FEW and with MANY iterations: their difference is the time of MANY - FEW iterations, without what is done once. Another training
 * with FEW comes first, so that compiled code is measured.
 */
public final class SparkAls {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private SparkAls() {}

    public static void main(String[] arguments) {
        String cores = arguments[0];
        int few = Integer.parseInt(arguments[3]);
        int many = Integer.parseInt(arguments[4]);
        SparkSession spark = SparkSession.builder()
                .master("local[" + cores + "]")
                .appName("als")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "8")
                .config("spark.local.dir", System.getProperty("user.dir"))
                .getOrCreate();
        spark.sparkContext().setLogLevel("ERROR");
        Dataset<Row> train = spark.read()
                .schema("user INT, item INT, rating FLOAT")
                .csv("train")
                .persist(StorageLevel.MEMORY_ONLY());
        train.count();
        ALS als = new ALS()
                .setUserCol("user")
                .setItemCol("item")
                .setRatingCol("rating")
                .setRank(Integer.parseInt(arguments[1]))
                .setRegParam(Double.parseDouble(arguments[2]))
                .setNumBlocks(8)
                .setCheckpointInterval(-1)
                .setSeed(1);
        als.setMaxIter(few).fit(train);
        double[] before = clocks();
        als.fit(train);
        double[] between = clocks();
        ALSModel model = als.setMaxIter(many).fit(train);
        double[] after = clocks();
        double rmse = rmse(spark, model, Double.parseDouble(arguments[5]), Double.parseDouble(arguments[6]));
        System.out.printf(
                Locale.ROOT,
                "{\"iterations\": %d, \"wallSeconds\": %.3f, \"cpuSeconds\": %.3f, \"testRmse\": %.5f, \"spark\": \"%s\"}%n",
                many - few,
                after[0] - between[0] - (between[0] - before[0]),
                after[1] - between[1] - (between[1] - before[1]),
                rmse,
                spark.version());
        spark.stop();
    }

    private static double[] clocks() {
        return new double[] {System.nanoTime() / 1e9, SYSTEM.getProcessCpuTime() / 1e9};
    }

    /** Users and items that are not in train have a residual of 0. */
    private static double rmse(SparkSession spark, ALSModel model, double least, double most) {
        Dataset<Row> test =
                spark.read().schema("user INT, item INT, baseline FLOAT, stars FLOAT").csv("test");
        return model.transform(test)
                .withColumn("residual", coalesce(nanvl(col("prediction"), lit(0)), lit(0)))
                .withColumn("predicted", greatest(lit(least), least(lit(most), col("baseline").plus(col("residual")))))
                .agg(sum(pow(col("predicted").minus(col("stars")), 2)).as("squares"), sum(lit(1)).as("count"))
                .select(sqrt(col("squares").divide(col("count"))))
                .first()
                .getDouble(0);
    }
}
