package kinoscope.spark.job;

import java.util.concurrent.TimeoutException;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;

/** Adds up what tasks take from its start to {@link #stop}. */
final class TaskMeter extends SparkListener {
    private static final double NANOS = 1e9;

    private final SparkSession spark;
    private long tasks;
    private long cpuNanos;
    private long shuffleBytes;
    private long spilledBytes;
    private long peakMemoryBytes;

    private TaskMeter(SparkSession spark) {
        this.spark = spark;
    }

    /** Starts to count. */
    static TaskMeter start(SparkSession spark) {
        TaskMeter meter = new TaskMeter(spark);
        spark.sparkContext().addSparkListener(meter);
        return meter;
    }

    @Override
    public synchronized void onTaskEnd(SparkListenerTaskEnd end) {
        tasks++;
        TaskMetrics metrics = end.taskMetrics();
        if (metrics != null) {
            cpuNanos += metrics.executorCpuTime();
            shuffleBytes += metrics.shuffleWriteMetrics().bytesWritten();
            spilledBytes += metrics.diskBytesSpilled();
            peakMemoryBytes = Math.max(peakMemoryBytes, metrics.peakExecutionMemory());
        }
    }

    /** Ends the count; events come late, so it waits up to 10 seconds for those on their way. */
    TaskTotals stop() {
        try {
            spark.sparkContext().listenerBus().waitUntilEmpty();
        } catch (TimeoutException e) {
            // Figures for the record alone: a busy cluster may leave a few tasks out.
        }
        spark.sparkContext().removeSparkListener(this);
        synchronized (this) {
            return new TaskTotals(tasks, cpuNanos / NANOS, shuffleBytes, spilledBytes, peakMemoryBytes);
        }
    }
}
