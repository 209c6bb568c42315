package kinoscope.spark.als;

import kinoscope.spark.job.JobRecord;
import kinoscope.spark.job.WorkFolder;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What the job {@code als} has fitted.
 *
 * @param kind what the scores are
 * @param mean added to every score; 0 without stars
 * @param width of the vectors
 * @param users {@code userId int, bias float, factors array<float>}, a row for each user of the training part
 * @param items {@code movieId int, bias float, factors array<float>}, a row for each movie of the training part
 */
public record Factors(AlsKind kind, float mean, int width, Dataset<Row> users, Dataset<Row> items) {
    /**
     * Opens the tables of a work folder.
     *
     * @throws kinoscope.data.InputException if the job is not finished
     */
    public static Factors of(SparkSession spark, WorkFolder work) {
        JobRecord record = work.require(AlsJob.NAME);
        return new Factors(
                AlsKind.valueOf(record.notes().get(AlsJob.KIND)),
                Float.parseFloat(record.notes().get(AlsJob.MEAN)),
                Integer.parseInt(record.notes().get(AlsJob.FACTORS)),
                spark.read().parquet(work.table(AlsJob.NAME, AlsJob.USERS)),
                spark.read().parquet(work.table(AlsJob.NAME, AlsJob.ITEMS)));
    }
}
