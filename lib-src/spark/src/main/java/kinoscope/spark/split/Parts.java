package kinoscope.spark.split;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.util.Map;
import kinoscope.spark.job.WorkFolder;
import kinoscope.spark.load.ImportJob;
import kinoscope.split.HashedSplitter;
import kinoscope.split.HashedSplitter.Part;
import kinoscope.split.SplitShares;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;

/** The ratings with the part that each is in: what a job reads that must not see the test part. */
public final class Parts {
    /** The column that tells the part, as the ordinal of a {@link Part}. */
    public static final String PART = "part";

    private Parts() {}

    /**
     * All ratings, {@code userId int, movieId int, stars float, time long, part byte}.
     *
     * @throws kinoscope.data.InputException if there is no finished split
     */
    public static Dataset<Row> all(SparkSession spark, WorkFolder work) {
        return divided(spark, work, splitter(work));
    }

    /**
     * The ratings of one part, {@code userId int, movieId int, stars float, time long}.
     *
     * @throws kinoscope.data.InputException if there is no finished split
     */
    public static Dataset<Row> of(Part part, SparkSession spark, WorkFolder work) {
        return all(spark, work).where(is(part)).drop(PART);
    }

    /** Whether a row of {@link #all} is in a part. */
    public static Column is(Part part) {
        return col(PART).equalTo((byte) part.ordinal());
    }

    /**
     * The rule of a work folder.
     *
     * @throws kinoscope.data.InputException if there is no finished split
     */
    public static HashedSplitter splitter(WorkFolder work) {
        Map<String, String> options = work.require(SplitJob.NAME).options();
        return new HashedSplitter(
                new SplitShares(
                        Double.parseDouble(options.get(SplitJob.TRAIN)),
                        Double.parseDouble(options.get(SplitJob.VALIDATION)),
                        Double.parseDouble(options.get(SplitJob.TEST))),
                Long.parseLong(options.get(SplitJob.SEED)));
    }

    /** The ids of all rated movies, in whatever part, ascending. */
    public static int[] catalogue(SparkSession spark, WorkFolder work) {
        return spark
                .read()
                .parquet(work.table(ImportJob.NAME, ImportJob.RATINGS))
                .select("movieId")
                .distinct()
                .orderBy("movieId")
                .as(Encoders.INT())
                .collectAsList()
                .stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The ratings divided by a rule. */
    static Dataset<Row> divided(SparkSession spark, WorkFolder work, HashedSplitter splitter) {
        Column part = udf(new PartRule(splitter), DataTypes.ByteType).apply(col("userId"), col("movieId"));
        return spark.read()
                .parquet(work.table(ImportJob.NAME, ImportJob.RATINGS))
                .withColumn(PART, part);
    }
}
