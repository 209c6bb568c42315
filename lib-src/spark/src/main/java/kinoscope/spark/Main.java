package kinoscope.spark;

import kinoscope.spark.cli.SparkCommand;

/**
 * Starts a job: {@code spark-submit --class kinoscope.spark.Main kinoscope-spark.jar JOB [OPTION...]}, or
 * {@code ./kinoscope spark JOB [OPTION...]}.
 *
 * <p>Exit status: 0 fine, 1 failed, 2 bad input or usage.
 */
public final class Main {
    private Main() {}

    /** Runs a job and ends the JVM with its exit status where it is not 0. */
    public static void main(String[] args) {
        int status = SparkCommand.commandLine().execute(args);
        if (status != 0) {
            System.exit(status);
        }
    }
}
