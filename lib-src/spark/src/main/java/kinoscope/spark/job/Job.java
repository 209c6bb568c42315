package kinoscope.spark.job;

import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/**
 * One step of the pipeline: reads the folders of earlier steps and fills a folder of its own.
 *
 * <p>Equal options and equal input give equal output, however many partitions and executors there are; a job that is lost
 * half-way is simply run again.
 */
public interface Job {
    /** The name, which is that of its folder too. */
    String name();

    /** The options that the output depends on, by name. */
    Map<String, String> options();

    /**
     * Tells one input from another.
     *
     * @throws kinoscope.data.InputException if there is no input
     */
    String input(WorkFolder work);

    /**
     * Does the work.
     *
     * @param work where the earlier steps are
     * @param out an empty folder
     * @return what was made
     * @throws kinoscope.data.InputException if the input cannot be used
     */
    JobOutcome run(SparkSession spark, WorkFolder work, Path out);
}
