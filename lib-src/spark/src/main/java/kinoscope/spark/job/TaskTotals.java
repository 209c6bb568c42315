package kinoscope.spark.job;

/**
 * What the tasks of a job took together, failed ones included.
 *
 * @param tasks how many there were
 * @param cpuSeconds of the executors' task threads; compiling and collecting garbage not counted
 * @param shuffleBytes written for other stages to read
 * @param spilledBytes written to disk because memory was short
 * @param peakMemoryBytes the most that any one task held in Spark's managed memory
 */
public record TaskTotals(long tasks, double cpuSeconds, long shuffleBytes, long spilledBytes, long peakMemoryBytes) {}
